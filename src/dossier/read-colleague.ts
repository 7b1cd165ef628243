import type { ReadDb } from '#db/index.ts'
import { deskPosts, officersOf } from '#identity/index.ts'
import { dayOf, type Instant, type UnitId } from '#kernel/index.ts'
import { assigneeIn } from './command.ts'
import type { Change } from './envelope.ts'

/** Whether the officer whom a change gives the work to can do it for the unit. Undefined where it gives it to nobody else. */
export async function readColleague(
  db: ReadDb,
  { command, actor }: Change,
  { holderUnitId, at }: { readonly holderUnitId: UnitId; readonly at: Instant },
): Promise<boolean | undefined> {
  const assignee = assigneeIn(command)
  if (assignee === undefined || assignee === actor.id) return undefined
  const officers = await officersOf(db, holderUnitId, { posts: deskPosts, day: dayOf(at) })
  return officers.some(({ account }) => account === assignee)
}
