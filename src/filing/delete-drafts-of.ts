import { detachAll } from '#attachment/index.ts'
import type { WriteTx } from '#db/index.ts'
import type { CitizenId } from '#kernel/index.ts'
import { findDraftsOf } from './lookup-store.ts'
import { deleteFiling } from './store.ts'

/** Deletes what a citizen began and never handed in, with its files. Answers how many. */
export async function deleteDraftsOf(tx: WriteTx, citizenId: CitizenId): Promise<number> {
  const drafts = await findDraftsOf(tx, citizenId)
  for (const id of drafts) {
    await detachAll(tx, id)
    await deleteFiling(tx, id)
  }
  return drafts.length
}
