import type { Refusal } from '#kernel/index.ts'
import type { Term } from './holding-store.ts'
import { manageRefusals } from './manage-refusals.ts'
import type { Holding } from './officer.ts'
import { isDeskPost, type Post } from './post.ts'

/** Posts of no unit; those of the desk are of one, a monitor may be either. Nobody is given the importer's. */
const ofNoUnit: readonly Post[] = ['catalogue-steward', 'auditor', 'administrator', 'importer']

/** Whether the post can be one of a unit: what a leader may give out, in their own. */
export function canBeOfUnit(post: Post): boolean {
  return !ofNoUnit.includes(post)
}

/** Why the post cannot be held there. */
export function refusalsOfPlace({ post, unitId }: Holding): readonly Refusal[] {
  if (isDeskPost(post) && unitId === null) return [manageRefusals.unitMissing(post).refusal]
  if (ofNoUnit.includes(post) && unitId !== null) return [manageRefusals.unitNotWanted(post).refusal]
  return []
}

/** Why nothing can be held on these days. */
export function refusalsOfDays({ from, to }: Pick<Term, 'from' | 'to'>): readonly Refusal[] {
  return to !== undefined && to < from ? [manageRefusals.daysWrong(from, to).refusal] : []
}

/** Everything that stands against holding the post there, on those days. */
export function refusalsOfTerm(term: Term): readonly Refusal[] {
  return [...refusalsOfPlace(term), ...refusalsOfDays(term)]
}
