import type { ReadDb } from '#db/index.ts'
import type { FieldId, Instant, PlainDate, UnitId } from '#kernel/index.ts'
import { shownGroups, smallestShown } from './protect.ts'
import { shownQuarters } from './quarter.ts'
import { type Criterion, criteria, type Grade, grades } from './rating.ts'
import { type CountedRatings, countRatings, readRatingWords } from './rating-figures-store.ts'

/** What a group of people said: enough of them that nobody can be told from it. */
export interface RatingGroup {
  readonly count: number
  readonly grades: Readonly<Record<Grade, number>>
  /** Of each criterion of which enough said anything: who found it good, of how many. */
  readonly criteria: Readonly<Partial<Record<Criterion, { readonly good: number; readonly said: number }>>>
}

/** What may be shown of a quarter. A unit or field that is not in a list had nobody, or too few to be shown. */
export interface RatingFigures {
  readonly quarter: PlainDate
  /** Undefined where there are too few. */
  readonly total: RatingGroup | undefined
  readonly units: ReadonlyMap<UnitId, RatingGroup>
  readonly fields: ReadonlyMap<FieldId, RatingGroup>
}

/** Ratings of the last `count` quarters that may be shown at `now`, oldest first (decision 0134). */
export async function ratingFigures(db: ReadDb, now: Instant, count: number): Promise<readonly RatingFigures[]> {
  return Promise.all(
    shownQuarters(now, count).map(async (quarter) => figuresOf(quarter, await countRatings(db, quarter))),
  )
}

function figuresOf(quarter: PlainDate, counted: readonly CountedRatings[]): RatingFigures {
  const total = groupOf(counted)
  return {
    quarter,
    total: total.count < smallestShown ? undefined : total,
    units: shown(counted, ({ unitId }) => unitId as UnitId),
    fields: shown(counted, ({ fieldId }) => fieldId as FieldId),
  }
}

function shown<Key>(
  counted: readonly CountedRatings[],
  keyOf: (one: CountedRatings) => Key,
): ReadonlyMap<Key, RatingGroup> {
  const keys = [...new Set(counted.map(keyOf))]
  const groups = new Map(keys.map((key) => [key, groupOf(counted.filter((one) => keyOf(one) === key))]))
  const may = shownGroups(new Map([...groups].map(([key, { count }]) => [key, count])))
  return new Map([...groups].filter(([key]) => may.has(key)))
}

function groupOf(some: readonly CountedRatings[]): RatingGroup {
  const sum = (of: (one: CountedRatings) => number) => some.reduce((whole, one) => whole + of(one), 0)
  const byGrade = grades.map((grade) => [grade, sum((one) => one.grades[grade])] as const)
  const said = criteria
    .map((each) => [each, { good: sum((one) => one.good[each]), said: sum((one) => one.said[each]) }] as const)
    .filter(([, counts]) => counts.said >= smallestShown)
  return {
    count: byGrade.reduce((whole, [, count]) => whole + count, 0),
    grades: Object.fromEntries(byGrade) as RatingGroup['grades'],
    criteria: Object.fromEntries(said),
  }
}

/** What people wrote of the unit in a quarter that may be shown; nothing where they are too few. */
export async function ratingWords(
  db: ReadDb,
  { unitId, quarter, now }: { readonly unitId: UnitId; readonly quarter: PlainDate; readonly now: Instant },
): Promise<readonly string[]> {
  const isClosed = quarter <= (shownQuarters(now, 1)[0] ?? '')
  const counted = isClosed ? await countRatings(db, quarter) : []
  return figuresOf(quarter, counted).units.has(unitId) ? readRatingWords(db, unitId, quarter) : []
}
