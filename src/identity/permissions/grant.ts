import type { Text } from '#kernel/index.ts'
import type { Action } from '../action.ts'
import type { Post } from '../post.ts'

/** How far a permission reaches: the unit of one's post, that unit and those below it, or every unit. */
export type Scope = 'own-unit' | 'units-below' | 'all'

/** One sentence of the rules: these posts may do this, so far. */
export interface Grant {
  readonly action: Action
  readonly scope: Scope
  readonly posts: readonly Post[]
  readonly line: Text
}

export function grant(
  action: Action,
  scope: Scope,
  { posts, vi, en }: Text & { readonly posts: readonly Post[] },
): Grant {
  return { action, scope, posts, line: { vi, en } }
}
