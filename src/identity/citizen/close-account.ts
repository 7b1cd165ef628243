import type { WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { deletePasskeys } from '../passkey/passkey-store.ts'
import type { CitizenAccount } from './citizen-account.ts'
import { deleteCitizenSessions } from './citizen-session-store.ts'
import { emptyCitizen } from './citizen-store.ts'

/**
 * Closes an account for good: everything personal is gone from it, and every way in. Its name alone stays, for what was done
 * under it; the same number begins anew.
 */
export async function closeAccount(tx: WriteTx, { id }: CitizenAccount, now: Instant): Promise<void> {
  await deleteCitizenSessions(tx, id)
  await deletePasskeys(tx, id)
  await emptyCitizen(tx, id, now)
}
