import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type OfficerId } from '#kernel/index.ts'

export interface Credential {
  readonly officerId: OfficerId
  readonly passwordHash: string
  readonly totpSecret: Buffer | null
  /** Shown, not yet confirmed. */
  readonly totpOffered: Buffer | null
  readonly isDisabled: boolean
}

export async function readCredential(db: ReadDb, account: string): Promise<Credential | undefined> {
  const row = await db
    .selectFrom('officer_credential')
    .innerJoin('officer', 'officer.officer_id', 'officer_credential.officer_id')
    .select(['officer.officer_id', 'password_hash', 'totp_secret', 'totp_offered', 'disabled_at'])
    .where('account', '=', account)
    .executeTakeFirst()
  return (
    row && {
      officerId: row.officer_id as OfficerId,
      passwordHash: row.password_hash,
      totpSecret: row.totp_secret,
      totpOffered: row.totp_offered,
      isDisabled: row.disabled_at !== null,
    }
  )
}

export async function updatePassword(
  tx: WriteTx,
  id: OfficerId,
  { hash, at }: { readonly hash: string; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('officer_credential')
    .set({ password_hash: hash, password_changed_at: formatInstant(at) })
    .where('officer_id', '=', id)
    .execute()
}

export async function offerSecret(db: ReadDb, id: OfficerId, secret: Uint8Array): Promise<void> {
  await db
    .updateTable('officer_credential')
    .set({ totp_offered: Buffer.from(secret) })
    .where('officer_id', '=', id)
    .execute()
}

/** The offered secret takes the place of the one before, its first code spent. False where it is no longer offered. */
export async function confirmSecret(
  db: ReadDb,
  id: OfficerId,
  { secret, step }: { readonly secret: Buffer; readonly step: number },
): Promise<boolean> {
  const updated = await db
    .updateTable('officer_credential')
    .set({ totp_secret: secret, totp_offered: null, totp_last_step: step })
    .where('officer_id', '=', id)
    .where('totp_offered', '=', secret)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Spends the code of a time step: false where it, or a later one, was spent already, by anybody at the same moment too. */
export async function spendStep(db: ReadDb, id: OfficerId, step: number): Promise<boolean> {
  const updated = await db
    .updateTable('officer_credential')
    .set({ totp_last_step: step })
    .where('officer_id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function removeSecret(db: ReadDb, id: OfficerId): Promise<void> {
  await db
    .updateTable('officer_credential')
    .set({ totp_secret: null, totp_offered: null })
    .where('officer_id', '=', id)
    .execute()
}
