import type { Text } from '#kernel/index.ts'
import type { Action } from './action.ts'
import type { Scope } from './permissions/grant.ts'
import { clockGrants } from './permissions/of-clock.ts'
import { feedbackGrants } from './permissions/of-feedback.ts'
import { filingGrants } from './permissions/of-filings.ts'
import { moneyGrants } from './permissions/of-money.ts'
import { readingGrants } from './permissions/of-reading.ts'
import { systemGrants } from './permissions/of-system.ts'
import { workGrants } from './permissions/of-work.ts'
import type { Post } from './post.ts'

/** One row of who may do what: a post, an action, how far it reaches, and the rule as a sentence. */
export interface Permission {
  readonly post: Post
  readonly action: Action
  readonly scope: Scope
  readonly line: Text
}

const grants = [
  ...clockGrants,
  ...workGrants,
  ...filingGrants,
  ...moneyGrants,
  ...feedbackGrants,
  ...readingGrants,
  ...systemGrants,
]

/** Who may do what. What has no row here is refused. */
export const permissions: readonly Permission[] = grants.flatMap(({ posts, action, scope, line }) =>
  posts.map((post) => ({ post, action, scope, line })),
)

const scopes: ReadonlyMap<string, Scope> = new Map(
  permissions.map(({ post, action, scope }) => [`${post} ${action}`, scope]),
)

/** How far the action reaches for the post; undefined where there is no row: refused. */
export function scopeOf(post: Post, action: Action): Scope | undefined {
  return scopes.get(`${post} ${action}`)
}

/** The sentences that say which officers may do the action, for a refusal. The importer is none. */
export function whoMay(action: Action): readonly Text[] {
  const rows = permissions.filter((row) => row.action === action && row.post !== 'importer')
  return [...new Set(rows.map(({ line }) => line))]
}
