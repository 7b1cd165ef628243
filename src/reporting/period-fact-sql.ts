import { type RawBuilder, sql } from 'kysely'
import { atMinute, formatInstant, type Period } from '#kernel/index.ts'
import { type Figure, figures, formulas, type PeriodFact, periodFacts } from './figures.ts'

type Sql = RawBuilder<unknown>

/** The facts of a period from rows of facts, of which `isBefore` tells whether they lie before the period or in it. */
export function periodFactsOf(isBefore: Sql): Sql {
  return sql.join(periodFacts.map((fact) => sql`${periodFact(fact, isBefore)} AS ${sql.ref(fact)}`))
}

function periodFact(fact: PeriodFact, isBefore: Sql): Sql {
  if (fact === 'carried') return sql`CASE WHEN ${isBefore} THEN open + suspended ELSE 0 END`
  if (fact === 'open' || fact === 'suspended' || fact === 'overdue') return sql.ref(fact)
  return sql`CASE WHEN ${isBefore} THEN 0 ELSE ${sql.ref(fact)} END`
}

/**
 * What transfers within the period move. A dossier counts with the unit that answers for it at the end, in the column
 * that is true of it: carried over when it was accepted before the period, else by its channel.
 */
export function transfersWithin(keys: Sql, period: Period): Sql {
  const { from, to } = period
  const start = atStartOf(period)
  const moved = sql.join(
    periodFacts.map((fact) => {
      if (fact === 'carried') return sql`CASE WHEN accepted_at < ${start} THEN transferred ELSE 0 END`
      if (!fact.startsWith('received_')) return sql`0`
      return sql`CASE WHEN accepted_at >= ${start} AND channel = ${fact.slice('received_'.length)} THEN transferred ELSE 0 END`
    }),
  )
  return sql`
    SELECT ${keys}, ${moved}
    FROM report_delta
    JOIN (SELECT unit_id AS home_unit_id, dossier_id, channel, accepted_at FROM dossier) AS dossier
      USING (home_unit_id, dossier_id)
    WHERE transferred <> 0
      AND day BETWEEN ${from} AND ${to}
  `
}

/** The instant at which the period begins, as the database reads it. */
export function atStartOf({ from }: Period): string {
  return formatInstant(atMinute(from, 0))
}

/** A figure over grouped facts of a period. */
export function figureSum(figure: Figure): Sql {
  const { sumOf, less } = formulas[figure]
  const added = sql.join(
    sumOf.map((fact) => sql`sum(${sql.ref(fact)})`),
    sql` + `,
  )
  return less === undefined ? added : sql`${added} - sum(${sql.ref(less)})`
}

/** Every figure, named. */
export const allFigureSums: Sql = sql.join(figures.map((figure) => sql`${figureSum(figure)} AS ${sql.ref(figure)}`))
