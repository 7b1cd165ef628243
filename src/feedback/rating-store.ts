import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import {
  type DossierId,
  type FieldId,
  formatInstant,
  type Instant,
  type PlainDate,
  type UnitId,
} from '#kernel/index.ts'
import type { Grade, Rated, Rating, RatingStage } from './rating.ts'

/** Which ballot: one for each dossier and stage. */
export interface BallotKey {
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly stage: RatingStage
}

/** What statistics may know of a rating besides what it says. */
export interface RatingPlace {
  readonly unitId: UnitId
  readonly fieldId: FieldId
  readonly stage: RatingStage
  readonly quarter: PlainDate
}

/** How far a dossier was rated at a stage, as of `now`. */
export async function readRated(db: ReadDb, key: BallotKey, now: Instant): Promise<Rated> {
  const row = await db
    .selectFrom('rating_ballot')
    .leftJoin('rating', 'rating.rating_id', 'rating_ballot.rating_id')
    .select(['open_until', 'grade', 'time_good', 'attitude_good', 'information_good', 'facility_good', 'words'])
    .where('rating_ballot.unit_id', '=', key.unitId)
    .where('dossier_id', '=', key.dossierId)
    .where('rating_ballot.stage', '=', key.stage)
    .executeTakeFirst()
  if (row === undefined) return { kind: 'never' }
  const { open_until: until, grade } = row
  if (until === null || grade === null || until <= now) return { kind: 'sealed' }
  return { kind: 'open', rating: ratingOf({ ...row, grade }), until }
}

interface RatingColumns {
  readonly grade: string
  readonly time_good: boolean | null
  readonly attitude_good: boolean | null
  readonly information_good: boolean | null
  readonly facility_good: boolean | null
  readonly words: string | null
}

function ratingOf(row: RatingColumns): Rating {
  const { time_good: time, attitude_good: attitude, information_good: information, facility_good: facility } = row
  return {
    grade: row.grade as Grade,
    good: {
      ...(time === null ? {} : { time }),
      ...(attitude === null ? {} : { attitude }),
      ...(information === null ? {} : { information }),
      ...(facility === null ? {} : { facility }),
    },
    words: row.words ?? '',
  }
}

function columnsOf({ grade, good, words }: Rating): RatingColumns {
  return {
    grade,
    time_good: good.time ?? null,
    attitude_good: good.attitude ?? null,
    information_good: good.information ?? null,
    facility_good: good.facility ?? null,
    words: words === '' ? null : words,
  }
}

/** Locks the ballot, also one that is not there yet; its open rating, `sealed`, or undefined where nobody has rated. */
export async function openBallot(tx: WriteTx, key: BallotKey, now: Instant): Promise<string | 'sealed' | undefined> {
  const name = `rating ${key.unitId} ${key.dossierId} ${key.stage}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('rating_ballot')
    .select(['rating_id', 'open_until'])
    .where('unit_id', '=', key.unitId)
    .where('dossier_id', '=', key.dossierId)
    .where('stage', '=', key.stage)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.rating_id === null || row.open_until === null || row.open_until <= now ? 'sealed' : row.rating_id
}

interface NewBallot {
  readonly id: string
  readonly rating: Rating
  readonly place: RatingPlace
  readonly openUntil: Instant
}

export async function insertRating(tx: WriteTx, key: BallotKey, ballot: NewBallot): Promise<void> {
  const { id, rating, place, openUntil } = ballot
  const { unitId: unit_id, fieldId: field_id, stage, quarter } = place
  await tx
    .insertInto('rating')
    .values({ rating_id: id, unit_id, field_id, stage, quarter, ...columnsOf(rating) })
    .execute()
  await tx
    .insertInto('rating_ballot')
    .values({
      unit_id: key.unitId,
      dossier_id: key.dossierId,
      stage: key.stage,
      rating_id: id,
      open_until: formatInstant(openUntil),
    })
    .execute()
}

export async function changeRating(tx: WriteTx, id: string, rating: Rating): Promise<void> {
  await tx.updateTable('rating').set(columnsOf(rating)).where('rating_id', '=', id).execute()
}

/** Cuts what leads from dossiers to ratings that may not be changed any more; answers how many. */
export async function sealBallots(db: ReadDb, now: Instant): Promise<number> {
  const result = await db
    .updateTable('rating_ballot')
    .set({ rating_id: null, open_until: null })
    .where(sql<boolean>`open_until <= ${formatInstant(now)}`)
    .executeTakeFirstOrThrow()
  return Number(result.numUpdatedRows)
}
