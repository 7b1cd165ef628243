import type { ReadDb } from '#db/index.ts'
import type { Period, Text } from '#kernel/index.ts'
import { sumFigures } from './figure-store.ts'
import { type Measures, measures } from './figures.ts'
import { findYears, recount } from './recount-store.ts'

/** Holds the figures of every year against a recount from the log. */
export async function compareRecount(
  db: ReadDb,
  limit: number,
): Promise<{ readonly reports: number; readonly differences: readonly Text[] }> {
  const years = await findYears(db)
  const differences: Text[] = []
  for (const year of years) differences.push(...(await compareYear(db, year)))
  return { reports: years.length, differences: differences.slice(0, limit) }
}

async function compareYear(db: ReadDb, period: Period): Promise<readonly Text[]> {
  const found = byKey(await sumFigures(db, { grain: 'unit-procedure', period }))
  const wanted = byKey(await recount(db, period))
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((key) =>
    measures.flatMap((measure) => {
      const [report, log] = [found.get(key)?.[measure] ?? 0, wanted.get(key)?.[measure] ?? 0]
      return report === log ? [] : [sentence({ key, measure, period, report, log })]
    }),
  )
}

type Row = Measures & { readonly unit_id: number; readonly field_id: number; readonly procedure_id: number }

function byKey(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [`unit ${row.unit_id}, field ${row.field_id}, procedure ${row.procedure_id}`, row]))
}

function sentence(cell: {
  readonly key: string
  readonly measure: string
  readonly period: Period
  readonly report: number
  readonly log: number
}): Text {
  const { key, measure, period, report, log } = cell
  return {
    vi: `Kỳ ${period.from} – ${period.to} (${key}): ô ${measure} của báo cáo là ${report}, đếm lại từ nhật ký là ${log}.`,
    en: `Period ${period.from} to ${period.to} (${key}): cell ${measure} of the report is ${report}, counted from the log it is ${log}.`,
  }
}
