import type { Database } from '#db/index.ts'
import { type Period, plainDate } from '#kernel/index.ts'
import { type FigureQuery, type Grain, sumFigures } from '../../src/reporting/figure-store.ts'
import { type Measure, measures } from '../../src/reporting/figures.ts'
import { directReport, directWays } from './direct-report.ts'
import { province } from './province.ts'
import { median, timed } from './timing.ts'

type Row = Readonly<Record<Measure | 'unit_id' | 'field_id' | 'procedure_id', number>>

/** Asks both ways for random reports; throws at the first row that differs. Returns how many rows were compared. */
export async function checkEquality(db: Database, count: number): Promise<number> {
  let compared = 0
  for (let n = 0; n < count; n += 1) {
    const query = randomQuery(n)
    const [sums, direct] = [await sumFigures(db, query), await directReport(db, query, 'bounds')]
    const [found, wanted] = [byKey(sums), byKey(direct)]
    for (const key of new Set([...found.keys(), ...wanted.keys()]))
      if (found.get(key) !== wanted.get(key))
        throw new Error(`${JSON.stringify(query)} ${key}: ${found.get(key)} instead of ${wanted.get(key)}`)
    compared += wanted.size
  }
  return compared
}

function byKey(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows
      .filter((row) => measures.some((measure) => row[measure] !== 0))
      .map((row) => [
        `${row.unit_id}/${row.field_id}/${row.procedure_id}`,
        measures.map((measure) => row[measure]).join(' '),
      ]),
  )
}

const grains: readonly Grain[] = ['unit', 'field', 'unit-field', 'unit-procedure']

/** Deterministic: the n-th of all random questions. Every third one asks for one unit only. */
function randomQuery(n: number): FigureQuery {
  const random = (salt: number) => ((Math.imul(n * 7 + salt, 2654435761) >>> 8) % 65_536) / 65_536
  const [a, b] = [dayAt(random(1)), dayAt(random(1) + random(2) * random(2))]
  const period: Period = { from: a, to: b }
  const unitId = (1 + Math.floor(random(4) * province.units)) as NonNullable<FigureQuery['unitId']>
  if (n % 3 !== 0) return { grain: grains[n % 4] ?? 'unit', period }
  return { grain: n % 2 === 0 ? 'unit-field' : 'unit-procedure', period, unitId }
}

function dayAt(share: number): Period['from'] {
  const day = Math.min(share, 1) * (province.days - 1)
  return plainDate(new Date(Date.UTC(2020, 0, 1 + Math.floor(day))).toISOString().slice(0, 10))
}

const periods: readonly { readonly label: string; readonly period: Period }[] = [
  { label: '3 months (a quarter)', period: { from: plainDate('2024-01-01'), to: plainDate('2024-03-31') } },
  { label: '3 months (15th to 14th)', period: { from: plainDate('2024-06-15'), to: plainDate('2024-09-14') } },
  { label: '3 months (any days)', period: { from: plainDate('2024-02-10'), to: plainDate('2024-05-09') } },
  { label: '6 years', period: { from: plainDate('2020-01-01'), to: plainDate('2025-12-31') } },
]

export interface Timing {
  readonly report: string
  readonly rows: number
  readonly sumsMs: number
  readonly directMs: number
}

/** Medians of alternating runs; of the direct ways the quicker one. */
export async function timeReports(db: Database, runs: number): Promise<readonly Timing[]> {
  const timings: Timing[] = []
  for (const { label, period } of periods) {
    for (const grain of ['unit', 'field', 'unit-procedure'] as const)
      timings.push({ report: `${label}, by ${grain}`, ...(await timeReport(db, { grain, period }, runs)) })
  }
  return timings
}

async function timeReport(db: Database, query: FigureQuery, runs: number): Promise<Omit<Timing, 'report'>> {
  const ways = [
    () => sumFigures(db, query),
    ...directWays.map((way) => (): Promise<readonly Row[]> => directReport(db, query, way)),
  ]
  const times: number[][] = ways.map(() => [])
  let rows = 0
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, way] of ways.entries()) {
      const { ms, value } = await timed(way)
      rows = value.length
      // The first run only warms up.
      if (run > 0) times[index]?.push(ms)
    }
  }
  const [sumsMs = 0, ...direct] = times.map(median)
  return { rows, sumsMs, directMs: Math.min(...direct) }
}
