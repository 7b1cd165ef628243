import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { PlainDate, UnitId } from '#kernel/index.ts'
import type { Criterion, Grade } from './rating.ts'

/** How many said what of a unit and field in a quarter. */
export interface CountedRatings {
  readonly unitId: number
  readonly fieldId: number
  readonly grades: Readonly<Record<Grade, number>>
  /** Who found each criterion good, and who said anything of it. */
  readonly good: Readonly<Record<Criterion, number>>
  readonly said: Readonly<Record<Criterion, number>>
}

export async function countRatings(db: ReadDb, quarter: PlainDate): Promise<readonly CountedRatings[]> {
  const { rows } = await sql<Record<string, number>>`
    SELECT
      unit_id, field_id,
      count(*) FILTER (WHERE grade = 'very-satisfied')::integer AS very_satisfied,
      count(*) FILTER (WHERE grade = 'satisfied')::integer AS satisfied,
      count(*) FILTER (WHERE grade = 'neutral')::integer AS neutral,
      count(*) FILTER (WHERE grade = 'dissatisfied')::integer AS dissatisfied,
      count(*) FILTER (WHERE time_good)::integer AS time_good, count(time_good)::integer AS time_said,
      count(*) FILTER (WHERE attitude_good)::integer AS attitude_good, count(attitude_good)::integer AS attitude_said,
      count(*) FILTER (WHERE information_good)::integer AS information_good,
      count(information_good)::integer AS information_said,
      count(*) FILTER (WHERE facility_good)::integer AS facility_good, count(facility_good)::integer AS facility_said
    FROM rating
    WHERE quarter = ${quarter}::date
    GROUP BY unit_id, field_id
  `.execute(db)
  return rows.map((row) => {
    const of = (column: string) => row[column] ?? 0
    const criteriaOf = (what: string) => ({
      time: of(`time_${what}`),
      attitude: of(`attitude_${what}`),
      information: of(`information_${what}`),
      facility: of(`facility_${what}`),
    })
    return {
      unitId: of('unit_id'),
      fieldId: of('field_id'),
      grades: {
        'very-satisfied': of('very_satisfied'),
        satisfied: of('satisfied'),
        neutral: of('neutral'),
        dissatisfied: of('dissatisfied'),
      },
      good: criteriaOf('good'),
      said: criteriaOf('said'),
    }
  })
}

/** What was written of a unit in a quarter, in no order of time. */
export async function readRatingWords(db: ReadDb, unitId: UnitId, quarter: PlainDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('rating')
    .select('words')
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`quarter = ${quarter}::date`)
    .where('words', 'is not', null)
    .orderBy('rating_id')
    .limit(500)
    .execute()
  return rows.flatMap(({ words }) => words ?? [])
}
