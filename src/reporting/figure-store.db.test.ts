import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import type { ReadDb } from '#db/index.ts'
import type { Period } from '#kernel/index.ts'
import { createTestDatabase } from '../../test/database/test-database.ts'
import { installReference, recordHistories } from '../../test/reporting/install-histories.ts'
import { naiveReport } from '../../test/reporting/naive-report.ts'
import { type History, histories, unitIds } from '../../test/reporting/random-history.ts'
import { periods } from '../../test/reporting/random-period.ts'
import { type FigureQuery, type Grain, sumFigures } from './figure-store.ts'
import { measures } from './figures.ts'
import { foldDeltas } from './fold-store.ts'

const grains = ['unit', 'field', 'unit-field', 'unit-procedure'] as const satisfies readonly Grain[]

function keyAt(grain: Grain, ids: { unitId: number; fieldId: number; procedureId: number }): string {
  const unitId = grain === 'field' ? 0 : ids.unitId
  const fieldId = grain === 'unit' ? 0 : ids.fieldId
  return `${unitId}/${fieldId}/${grain === 'unit-procedure' ? ids.procedureId : 0}`
}

async function expectAsNaive(db: ReadDb, all: readonly History[], query: FigureQuery): Promise<void> {
  const found = await sumFigures(db, query)
  const sums = new Map(
    found
      .filter((row) => measures.some((measure) => row[measure] !== 0))
      .map((row) => [
        keyAt(query.grain, { unitId: row.unit_id, fieldId: row.field_id, procedureId: row.procedure_id }),
        Object.fromEntries(measures.map((measure) => [measure, row[measure]])),
      ]),
  )
  const naive = naiveReport(all, query.period, (ids) => keyAt(query.grain, ids))
  const wanted = [...naive].filter(([key]) => query.unitId === undefined || key.startsWith(`${query.unitId}/`))
  expect(sums).toEqual(new Map(wanted))
}

async function expectReportsAsNaive(db: ReadDb, all: readonly History[], some: readonly Period[]): Promise<void> {
  for (const period of some) {
    for (const grain of grains) {
      await expectAsNaive(db, all, { grain, period })
      if (grain !== 'field') await expectAsNaive(db, all, { grain, period, unitId: unitIds[1] ?? fail() })
    }
  }
}

function fail(): never {
  throw new Error('no unit')
}

const ways: readonly (readonly [string, (all: readonly History[]) => readonly (readonly History[])[]])[] = [
  [
    'when the past is brought in later',
    (all) => [0, 1, 2].map((third) => all.filter((_, index) => index % 3 === third)),
  ],
  ['as time goes by', (all) => inThirds([...all].sort((a, b) => acceptedAt(a) - acceptedAt(b)))],
]

function acceptedAt(history: History): number {
  return history[0]?.event.at ?? 0
}

function inThirds(all: readonly History[]): readonly (readonly History[])[] {
  const size = Math.ceil(all.length / 3)
  return [0, 1, 2].map((third) => all.slice(third * size, (third + 1) * size))
}

test.each(ways)('reports are exact before, between and after folds, %s', async (_way, divide) => {
  const fresh = await createTestDatabase(inject('serverUrl'))
  await installReference(fresh.db)
  const [all = []] = fc.sample(histories(300, 300), { numRuns: 1, seed: 5 })
  const some = fc.sample(periods, { numRuns: 12, seed: 6 })
  const posted: History[] = []
  for (const third of divide(all)) {
    await recordHistories(fresh.db, third)
    posted.push(...third)
    await expectReportsAsNaive(fresh.db, posted, some.slice(0, 4))
    await fresh.db.transaction().execute(foldDeltas)
    await expectReportsAsNaive(fresh.db, posted, some)
  }
  const { rows } = await sql`SELECT FROM report_unfolded`.execute(fresh.db)
  expect(rows).toEqual([])
  await fresh.drop()
})
