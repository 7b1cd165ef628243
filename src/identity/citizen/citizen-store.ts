import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type CitizenId, formatInstant, type Instant } from '#kernel/index.ts'
import type { CitizenAccount } from './citizen-account.ts'
import type { Contact } from './code-store.ts'
import type { Profile } from './profile.ts'

const columns = [
  'citizen.citizen_id',
  'phone',
  'email',
  'full_name',
  'identity_number',
  'birth_date',
  'sex',
  'citizen.address',
  'assurance',
] as const

export function selectCitizens(db: ReadDb) {
  return db.selectFrom('citizen').select(columns).where('closed_at', 'is', null)
}

export type CitizenRow = Awaited<ReturnType<ReturnType<typeof selectCitizens>['executeTakeFirstOrThrow']>>

export function citizenOf(row: CitizenRow): CitizenAccount {
  const { phone, email, sex, address } = row
  return {
    id: row.citizen_id as CitizenId,
    assurance: row.assurance as CitizenAccount['assurance'],
    ...(phone === null ? {} : { phone }),
    ...(email === null ? {} : { email }),
    ...(row.full_name === null ? {} : { fullName: row.full_name }),
    ...(row.identity_number === null ? {} : { identityNumber: row.identity_number }),
    ...(row.birth_date === null ? {} : { birthDate: row.birth_date }),
    ...(sex === 'male' || sex === 'female' ? { sex } : {}),
    ...(address === null ? {} : { address }),
  }
}

/** The account; undefined where there is none of that id, or its owner closed it. */
export async function findCitizen(db: ReadDb, id: CitizenId): Promise<CitizenAccount | undefined> {
  const row = await selectCitizens(db).where('citizen_id', '=', id).executeTakeFirst()
  return row && citizenOf(row)
}

export async function findCitizenBy(
  db: ReadDb,
  contact: 'phone' | 'email',
  value: string,
): Promise<CitizenAccount | undefined> {
  const row = await selectCitizens(db).where(contact, '=', value).executeTakeFirst()
  return row && citizenOf(row)
}

/** An account for a number that has none; nothing where somebody else made it at the same moment. */
export async function insertCitizen(
  db: ReadDb,
  { id, phone, at }: { readonly id: CitizenId; readonly phone: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('citizen')
    .values({ citizen_id: id, phone, created_at: formatInstant(at) })
    .onConflict((conflict) => conflict.column('phone').doNothing())
    .execute()
}

export async function updateProfile(db: ReadDb, id: CitizenId, profile: Profile): Promise<void> {
  await db
    .updateTable('citizen')
    .set({
      full_name: profile.fullName ?? null,
      identity_number: profile.identityNumber ?? null,
      birth_date: profile.birthDate ?? null,
      sex: profile.sex ?? null,
      address: profile.address ?? null,
    })
    .where('citizen_id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** False where another account has the number or address. */
export async function setContact(db: ReadDb, id: CitizenId, { kind, value }: Contact): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE citizen SET ${sql.ref(kind)} = ${value}
    WHERE citizen_id = ${id} AND closed_at IS NULL
      AND NOT EXISTS (SELECT FROM citizen AS other WHERE ${sql.ref(`other.${kind}`)} = ${value} AND other.citizen_id <> ${id})
  `.execute(db)
  return numAffectedRows === 1n
}

export async function removeEmail(db: ReadDb, id: CitizenId): Promise<void> {
  await db.updateTable('citizen').set({ email: null }).where('citizen_id', '=', id).execute()
}

/** Leaves nothing of an account but its name. */
export async function emptyCitizen(tx: WriteTx, id: CitizenId, now: Instant): Promise<void> {
  await tx
    .updateTable('citizen')
    .set({
      phone: null,
      email: null,
      full_name: null,
      identity_number: null,
      birth_date: null,
      sex: null,
      address: null,
      assurance: 'phone',
      national_subject: null,
      closed_at: formatInstant(now),
    })
    .where('citizen_id', '=', id)
    .execute()
  await tx.deleteFrom('citizen_code').where('citizen_id', '=', id).execute()
}
