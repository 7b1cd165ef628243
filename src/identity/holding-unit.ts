import { type Decision, ok } from '#kernel/index.ts'
import { manageRefusals } from './manage-refusals.ts'
import type { Holding } from './officer.ts'
import type { Post } from './post.ts'

/** Posts of one unit, and posts of none; a monitor may be either. Nobody is given the importer's. */
const ofUnit: readonly Post[] = ['receiving-officer', 'processing-officer', 'unit-leader']
const ofNoUnit: readonly Post[] = ['catalogue-steward', 'auditor', 'administrator', 'importer']

/** Whether the post can be held there. */
export function checkPostUnit({ post, unitId }: Holding): Decision<void> {
  if (ofUnit.includes(post) && unitId === null) return manageRefusals.unitMissing(post)
  if (ofNoUnit.includes(post) && unitId !== null) return manageRefusals.unitNotWanted(post)
  return ok(undefined)
}
