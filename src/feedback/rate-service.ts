import type { Database } from '#db/index.ts'
import type { DossierState } from '#dossier/index.ts'
import { addDays, atMinute, dayOf, type Instant, type RandomSource } from '#kernel/index.ts'
import { checkRating, type RatingTyped } from './check-rating.ts'
import { changeDays, quarterOf } from './quarter.ts'
import type { Rated, Rating, RatingStage } from './rating.ts'
import { type BallotKey, changeRating, insertRating, openBallot, type RatingPlace, readRated } from './rating-store.ts'
import { refuseWhole, type TypedDecision } from './typed-fault.ts'

export interface RatingDeps {
  readonly db: Database
  readonly random: RandomSource
}

/** A dossier that is rated by whoever holds the secret of its receipt. */
export type RatedDossier = Pick<
  DossierState,
  'unitId' | 'holderUnitId' | 'dossierId' | 'fieldId' | 'phase' | 'finishedAt'
>

export interface RatingOrder {
  readonly dossier: RatedDossier
  readonly typed: RatingTyped
  readonly now: Instant
}

/** What people are asked of a dossier as it stands now. */
export function stageOfRating({ phase }: Pick<DossierState, 'phase'>): RatingStage {
  return phase === 'finished' ? 'result' : 'reception'
}

/** How far the dossier was rated at its present stage. */
export async function findRated(db: Database, dossier: RatedDossier, now: Instant): Promise<Rated> {
  return readRated(db, keyOf(dossier), now)
}

/**
 * Keeps what somebody says of the service, once for each dossier and stage; said again while it may be changed, the last
 * counts. Refused: `fields-wrong`; `rating-sealed` after that. That no officer rates for a citizen is asked by the page.
 */
export async function rateService({ db, random }: RatingDeps, order: RatingOrder): Promise<TypedDecision<Rating>> {
  const { dossier, typed, now } = order
  const checked = checkRating(typed)
  if (!checked.ok) return checked
  const key = keyOf(dossier)
  return db.transaction().execute(async (tx) => {
    const known = await openBallot(tx, key, now)
    if (known === 'sealed') return refuseWhole(sealed)
    const rating = checked.value
    if (known !== undefined) await changeRating(tx, known, rating)
    else {
      const id = randomUuid(random)
      await insertRating(tx, key, { id, rating, place: placeOf(dossier, now), openUntil: openUntil(now) })
    }
    return { ok: true, value: rating }
  })
}

function keyOf(dossier: RatedDossier): BallotKey {
  return { unitId: dossier.unitId, dossierId: dossier.dossierId, stage: stageOfRating(dossier) }
}

/** Of the unit that did what is rated: that which received it, or that which has finished it. */
function placeOf(dossier: RatedDossier, now: Instant): RatingPlace {
  const stage = stageOfRating(dossier)
  const unitId = stage === 'result' ? dossier.holderUnitId : dossier.unitId
  return { unitId, fieldId: dossier.fieldId, stage, quarter: quarterOf(dayOf(now)) }
}

/** Until the end of a day, so that not even the link tells at which moment somebody rated. */
function openUntil(now: Instant): Instant {
  return atMinute(addDays(dayOf(now), changeDays), 0)
}

/** A UUID of version 4: the ids of the program tell the time, which a rating must not. */
function randomUuid(random: RandomSource): string {
  const bytes = Uint8Array.from(random.bytes(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const sealed = {
  code: 'rating-sealed',
  message: {
    vi: `Đánh giá chỉ sửa được trong ${changeDays} ngày; nay không còn gì nối hồ sơ với đánh giá này nữa. Nếu còn điều muốn nói, hãy gửi phản ánh, kiến nghị.`,
    en: `A rating may be changed for ${changeDays} days only; nothing leads from this dossier to its rating any more. If there is more to say, send feedback.`,
  },
}
