import type { WriteTx } from '#db/index.ts'
import { type CitizenId, formatInstant, type Instant } from '#kernel/index.ts'
import type { CitizenAccount } from '../citizen/citizen-account.ts'
import { citizenOf, selectCitizens } from '../citizen/citizen-store.ts'
import type { NationalPerson } from './national-person.ts'

export async function findNational(tx: WriteTx, subject: string): Promise<CitizenId | undefined> {
  const row = await selectCitizens(tx).where('national_subject', '=', subject).forUpdate().executeTakeFirst()
  return row && (row.citizen_id as CitizenId)
}

export async function insertNational(
  tx: WriteTx,
  { id, at }: { readonly id: CitizenId; readonly at: Instant },
  person: NationalPerson,
): Promise<CitizenAccount> {
  const values = { citizen_id: id, created_at: formatInstant(at), address: person.address ?? null }
  await tx
    .insertInto('citizen')
    .values({ ...values, ...columnsOf(person) })
    .execute()
  return read(tx, id)
}

/** What the national identity says now stands in the account; where its owner lives is theirs to say. */
export async function updateNational(tx: WriteTx, id: CitizenId, person: NationalPerson): Promise<CitizenAccount> {
  await tx.updateTable('citizen').set(columnsOf(person)).where('citizen_id', '=', id).execute()
  return read(tx, id)
}

/** The account of a number becomes that of the national identity; the number stays. */
export async function joinNational(tx: WriteTx, id: CitizenId, person: NationalPerson): Promise<CitizenAccount> {
  const { address } = await read(tx, id)
  const kept = address ?? person.address ?? null
  await tx
    .updateTable('citizen')
    .set({ ...columnsOf(person), address: kept })
    .where('citizen_id', '=', id)
    .execute()
  return read(tx, id)
}

function columnsOf({ subject, identityNumber, fullName, birthDate, sex }: NationalPerson) {
  return {
    assurance: 'national',
    national_subject: subject,
    identity_number: identityNumber,
    full_name: fullName,
    sex,
    ...(birthDate === undefined ? {} : { birth_date: birthDate }),
  }
}

async function read(tx: WriteTx, id: CitizenId): Promise<CitizenAccount> {
  return citizenOf(await selectCitizens(tx).where('citizen_id', '=', id).executeTakeFirstOrThrow())
}
