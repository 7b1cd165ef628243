import { detachAll } from '#attachment/index.ts'
import type { Database } from '#db/index.ts'
import { addDays, dayOf, type FilingId, type Instant, type PlainDate } from '#kernel/index.ts'
import { findOldDrafts } from './lookup-store.ts'
import { deleteFiling, lockFiling } from './store.ts'

/** Days for which a draft is kept that nobody touches. */
export const draftDays = 30

/** The last day on which a draft that was touched last at `changedAt` can surely be taken up again. */
export function draftEnd(changedAt: Instant): PlainDate {
  return addDays(dayOf(changedAt), draftDays)
}

const batch = 500

/** Deletes the drafts that nobody has touched since `before`, with their files. Answers how many. */
export async function forgetDrafts(db: Database, before: Instant): Promise<number> {
  let count = 0
  for (;;) {
    const old = await findOldDrafts(db, before, batch)
    for (const id of old) if (await forget(db, id, before)) count += 1
    if (old.length < batch) return count
  }
}

/** Whether it was deleted: somebody may have taken it up again meanwhile. */
async function forget(db: Database, id: FilingId, before: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await lockFiling(tx, id)
    if (row?.state !== 'draft' || row.changed_at >= before) return false
    await detachAll(tx, id)
    await deleteFiling(tx, id)
    return true
  })
}
