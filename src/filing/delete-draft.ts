import { detachAll } from '#attachment/index.ts'
import type { Database } from '#db/index.ts'
import { type Decision, ok } from '#kernel/index.ts'
import { refuseVerb } from './carry-out.ts'
import { type FilingOrder, refuseOrder } from './order.ts'
import { deleteFiling, openFiling } from './store.ts'

/**
 * Deletes a draft and what is attached to it, for good. It needs no key: what is gone already is answered alike. Refused:
 * `not-while-…` once it was handed in; `changed-meanwhile`; `not-permitted`.
 */
export async function deleteDraft(
  { db }: { readonly db: Database },
  order: Omit<FilingOrder, 'key'>,
): Promise<Decision<'gone'>> {
  const refusal = refuseOrder(order)
  if (refusal !== undefined) return { ok: false, refusal }
  return db.transaction().execute(async (tx) => {
    const locked = await openFiling(tx, order.id)
    if (locked === undefined) return ok('gone')
    const refused = refuseVerb(locked.filing, 'delete', order)
    if (refused !== undefined) return { ok: false, refusal: refused }
    await detachAll(tx, order.id)
    await deleteFiling(tx, order.id)
    return ok('gone')
  })
}
