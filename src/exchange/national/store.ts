import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type FilingId, formatInstant, type Instant } from '#kernel/index.ts'
import type { HeldReason } from './place-of.ts'
import type { NationalRecord } from './record.ts'

/** What is known of a dossier of the national portal: the filing that it is, or why it is held. */
export interface KnownRecord {
  readonly hash: string
  readonly filingId: FilingId | undefined
}

/** Waits for whoever is taking in the same dossier, and holds off whoever comes later, to the end of the transaction. */
export async function holdCode(tx: WriteTx, code: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${code}, 1))`.execute(tx)
}

export async function findRecord(db: ReadDb, code: string): Promise<KnownRecord | undefined> {
  const row = await db
    .selectFrom('national_record')
    .select(['record_hash', 'filing_id'])
    .where('national_code', '=', code)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { hash: row.record_hash.toString('hex'), filingId: (row.filing_id ?? undefined) as FilingId | undefined }
}

export interface StoredRecord {
  readonly record: NationalRecord
  readonly hash: string
  readonly at: Instant
  /** The filing that it is; or why it is held, and then the record itself is kept. */
  readonly became: FilingId | { readonly heldBecause: HeldReason }
}

export async function saveRecord(tx: WriteTx, { record, hash, at, became }: StoredRecord): Promise<void> {
  const isHeld = typeof became === 'object'
  const values = {
    record_hash: Buffer.from(hash, 'hex'),
    procedure_code: record.MaTTHC,
    procedure_name: record.TenTTHC,
    unit_named: record.DonViXuLy,
    changed_at: formatInstant(at),
    held_because: isHeld ? became.heldBecause : null,
    record: isHeld ? JSON.stringify(record) : null,
    filing_id: isHeld ? null : became,
  }
  await tx
    .insertInto('national_record')
    .values({ national_code: record.MaHoSo, received_at: formatInstant(at), ...values })
    .onConflict((known) => known.column('national_code').doUpdateSet(values))
    .execute()
}

/** A dossier of the national portal that waits for a steward; nobody's name is in it. */
export interface HeldRecord {
  readonly code: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly unitNamed: string
  readonly heldBecause: HeldReason
  readonly receivedAt: Instant
}

export async function listHeld(db: ReadDb): Promise<readonly HeldRecord[]> {
  const rows = await db
    .selectFrom('national_record')
    .select([
      'national_code as code',
      'procedure_code as procedureCode',
      'procedure_name as procedureName',
      'unit_named as unitNamed',
      'held_because as heldBecause',
      'received_at as receivedAt',
    ])
    .where('held_because', 'is not', null)
    .orderBy('received_at')
    .orderBy('national_code')
    .execute()
  return rows.map((row) => ({ ...row, heldBecause: row.heldBecause as HeldReason }))
}

/** The records themselves of what is held. */
export async function readHeldRecords(db: ReadDb): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('national_record')
    .select('record')
    .where('held_because', 'is not', null)
    .orderBy('received_at')
    .orderBy('national_code')
    .execute()
  return rows.map(({ record }) => record)
}

/** The filing that a code of the national portal stands for; undefined where it stands for none of ours yet. */
export async function findFilingOfNationalCode(db: ReadDb, code: string): Promise<FilingId | undefined> {
  return (await findRecord(db, code))?.filingId
}

/** What the national portal calls a filing; undefined for what was not filed there. */
export async function findNationalCode(db: ReadDb, filingId: FilingId): Promise<string | undefined> {
  const row = await db
    .selectFrom('national_record')
    .select('national_code')
    .where('filing_id', '=', filingId)
    .executeTakeFirst()
  return row?.national_code
}
