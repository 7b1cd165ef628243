import { sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type PlainDate, type UnitId, yearOf } from '#kernel/index.ts'
import type { NumberedKind } from './forms/form-set.ts'

/** What a numbered slip is about. */
export interface SlipOccasion {
  readonly kind: NumberedKind
  readonly unitId: UnitId
  /** Code of the dossier, or id of a filing that has none. */
  readonly subject: string
  /** Number, in the subject's log, of the event that the slip tells of: 1 for a reception. */
  readonly occasion: number
  /** The day that the slip bears: its year is that of the series. */
  readonly day: PlainDate
}

export interface SlipNumber {
  readonly number: number
  readonly issuedAt: Instant
}

/**
 * The number of this slip: given now if it has none, for ever the same. Numbers of a unit, year and kind begin at 1
 * and have no gap, however many officers print at once (docs/decisions/0086).
 */
export async function issueSlipNumber(db: Database, occasion: SlipOccasion, now: Instant): Promise<SlipNumber> {
  return (await findSlipNumber(db, occasion)) ?? db.transaction().execute((tx) => giveNumber(tx, occasion, now))
}

/** The number that this slip has; undefined when it was never made. */
export async function findSlipNumber(
  db: ReadDb,
  occasion: Pick<SlipOccasion, 'kind' | 'subject' | 'occasion'>,
): Promise<SlipNumber | undefined> {
  const row = await db
    .selectFrom('slip_number')
    .select(['number', 'issued_at'])
    .where('kind', '=', occasion.kind)
    .where('subject', '=', occasion.subject)
    .where('occasion', '=', occasion.occasion)
    .executeTakeFirst()
  return row && { number: row.number, issuedAt: row.issued_at }
}

/** The numbers that slips about this dossier or filing have been given, by kind and event. */
export async function findSlipNumbers(
  db: ReadDb,
  subject: string,
): Promise<readonly { readonly kind: string; readonly occasion: number; readonly number: number }[]> {
  return db.selectFrom('slip_number').select(['kind', 'occasion', 'number']).where('subject', '=', subject).execute()
}

async function giveNumber(tx: WriteTx, occasion: SlipOccasion, now: Instant): Promise<SlipNumber> {
  const { unitId: unit_id, kind, subject } = occasion
  const series = { unit_id, kind, year: yearOf(occasion.day) }
  const number = (await lockSeries(tx, series)) + 1
  const twin = await findSlipNumber(tx, occasion)
  if (twin !== undefined) return twin
  await tx
    .updateTable('slip_counter')
    .set({ last_number: number })
    .where('unit_id', '=', unit_id)
    .where('year', '=', series.year)
    .where('kind', '=', kind)
    .execute()
  const row = { ...series, number, subject, occasion: occasion.occasion, issued_at: formatInstant(now) }
  await tx.insertInto('slip_number').values(row).execute()
  return { number, issuedAt: now }
}

/** The last number of a series, which nobody else can then raise until this transaction ends. */
async function lockSeries(
  tx: WriteTx,
  series: { readonly unit_id: UnitId; readonly year: number; readonly kind: NumberedKind },
): Promise<number> {
  const row = await tx
    .insertInto('slip_counter')
    .values({ ...series, last_number: 0 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'kind']).doUpdateSet({ last_number: sql`slip_counter.last_number` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}

/** The key from which the secrets on receipts are derived. */
export async function loadReceiptKey(db: ReadDb): Promise<Uint8Array> {
  return (await db.selectFrom('receipt_key').select('key').executeTakeFirstOrThrow()).key
}
