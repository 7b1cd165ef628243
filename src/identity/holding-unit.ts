import { type Decision, ok } from '#kernel/index.ts'
import type { Term } from './holding-store.ts'
import { manageRefusals } from './manage-refusals.ts'
import type { Holding } from './officer.ts'
import type { Post } from './post.ts'

/** Posts of one unit, and posts of none; a monitor may be either. Nobody is given the importer's. */
const ofUnit: readonly Post[] = ['receiving-officer', 'processing-officer', 'unit-leader']
const ofNoUnit: readonly Post[] = ['catalogue-steward', 'auditor', 'administrator', 'importer']

/** Whether the post can be held there. */
function checkPostUnit({ post, unitId }: Holding): Decision<void> {
  if (ofUnit.includes(post) && unitId === null) return manageRefusals.unitMissing(post)
  if (ofNoUnit.includes(post) && unitId !== null) return manageRefusals.unitNotWanted(post)
  return ok(undefined)
}

/** Whether the post can be one of a unit: what a leader may give out, in their own. */
export function canBeOfUnit(post: Post): boolean {
  return !ofNoUnit.includes(post)
}

/** Whether the post can be held there, and its days are in order. */
export function checkTerm(term: Term): Decision<void> {
  const { from, to } = term
  return to !== undefined && to < from ? manageRefusals.daysWrong(from, to) : checkPostUnit(term)
}
