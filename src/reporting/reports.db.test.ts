import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addDays, dayOf, expectOk, minuteOfDay, type Period } from '#kernel/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installReference, recordHistories } from '../../test/reporting/install-histories.ts'
import { emptyRow, naiveReport } from '../../test/reporting/naive-report.ts'
import { histories } from '../../test/reporting/random-history.ts'
import { periods } from '../../test/reporting/random-period.ts'
import { cellDossiers } from './cell-dossiers.ts'
import { computeReport } from './compute-report.ts'
import { figures, measures } from './figures.ts'
import { foldDeltas } from './fold-store.ts'
import { reportNames } from './forms/form.ts'
import type { Report, ReportRow } from './report.ts'
import { reportCsv } from './report-csv.ts'
import { reportJson } from './report-json.ts'

let database: TestDatabase
const [all = []] = fc.sample(histories(150, 150), { numRuns: 1, seed: 11 })
const some = [...fc.sample(periods, { numRuns: 5, seed: 12 }), periodFromAnEndAtMidnight()]

/** A dossier that ends at the first instant of a period takes part in it. */
function periodFromAnEndAtMidnight(): Period {
  const ends = all.flat().filter(({ event }) => event.kind === 'finished' && minuteOfDay(event.at) === 0)
  const from = dayOf(ends[0]?.event.at ?? fail())
  return { from, to: addDays(from, 20) }
}

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installReference(database.db)
  const [folded, unfolded] = [all.slice(0, 100), all.slice(100)]
  await recordHistories(database.db, folded)
  await database.db.transaction().execute(foldDeltas)
  await recordHistories(database.db, unfolded)
})
afterAll(() => database.drop())

async function reportOf(name: Report['name'], period: Period, unitName?: string): Promise<Report> {
  const { units } = await loadOrganisation(database.db)
  const unit = units.find((each) => each.name === unitName)
  return expectOk(await computeReport(database.db, unit === undefined ? { name, period } : { name, period, unit }))
}

test('the total of every report is the naive count over all dossiers', async () => {
  for (const period of some) {
    const naive = naiveReport(all, period, () => 'all').get('all') ?? emptyRow()
    for (const name of reportNames) expect(reportJson(await reportOf(name, period)).total).toEqual(naive)
  }
})

test('every cell of every report opens exactly the dossiers that it counts', async () => {
  const { db } = database
  const countOf = async (report: Report, row: Partial<ReportRow>, measure: (typeof figures)[number]) => {
    const unitId = row.unit?.id ?? report.scope?.id
    const found = await cellDossiers(db, {
      measure,
      period: report.period,
      ...(unitId === undefined ? {} : { unitId }),
      ...(row.level == null ? {} : { level: row.level }),
      ...(row.field == null ? {} : { fieldId: row.field.id }),
      ...(row.procedure == null ? {} : { procedureId: row.procedure.id }),
      limit: 1000,
      offset: 0,
    })
    expect(found.dossiers.length).toBe(found.count)
    expect(new Set(found.dossiers.map(({ code }) => code)).size).toBe(found.count)
    return found.count
  }
  for (const [index, name] of reportNames.entries()) {
    const period = some[index % some.length] ?? fail()
    for (const unitName of [undefined, 'UBND xã số 2']) {
      const report = await reportOf(name, period, unitName)
      for (const measure of figures) {
        expect(await countOf(report, {}, measure)).toBe(report.total[measure])
        for (const row of report.rows) expect(await countOf(report, row, measure)).toBe(row.measures[measure])
      }
    }
  }
})

test('a page of a cell is a part of its list, and the count stays that of all', async () => {
  const period = { from: some[0]?.from ?? fail(), to: some[0]?.to ?? fail() }
  const whole = await cellDossiers(database.db, { measure: 'total', period, limit: 1000, offset: 0 })
  const page = await cellDossiers(database.db, { measure: 'total', period, limit: 3, offset: 2 })
  expect(page.count).toBe(whole.count)
  expect(page.dossiers).toEqual(whole.dossiers.slice(2, 5))
})

test('biểu 2 lists units with most dossiers first; biểu 1 lists every field; biểu 3 only what has dossiers', async () => {
  const period = some[0] ?? fail()
  const byUnit = await reportOf('bieu2', period)
  const totals = byUnit.rows.map(({ measures: counted }) => counted.total)
  expect(totals).toEqual([...totals].sort((a, b) => b - a))
  expect(byUnit.rows.length).toBe(4)
  expect((await reportOf('bieu1', period)).rows.map(({ field }) => field?.name)).toEqual([
    'Lĩnh vực 1',
    'Lĩnh vực 2',
    'Lĩnh vực 3',
  ])
  const byProcedure = await reportOf('bieu3', period)
  expect(byProcedure.rows.every(({ measures: counted }) => counted.total > 0)).toBe(true)
  // Procedures are listed 6 to 1; procedures 6 and 3 are of field 3, 5 and 2 of field 2, 4 and 1 of field 1.
  const order = byProcedure.rows.filter(({ unit }) => unit?.id === byProcedure.rows[0]?.unit?.id)
  expect(order.map(({ procedure }) => procedure?.id)).toEqual(
    [6, 3, 5, 2, 4, 1].filter((id) => order.some(({ procedure }) => procedure?.id === id)),
  )
})

test('a report of one unit holds what the report of all units says of it', async () => {
  const period = some[1] ?? fail()
  const one = await reportOf('bieu3', period, 'UBND xã số 3')
  const wanted = (await reportOf('bieu3', period)).rows.filter(({ unit }) => unit?.name === 'UBND xã số 3')
  expect(one.rows).toEqual(wanted)
  const fields = await reportOf('bieu1', period, 'UBND xã số 3')
  expect(fields.total).toEqual(one.total)
})

test('JSON and CSV say the same', async () => {
  const report = await reportOf('bieu3', some[2] ?? fail())
  const json = reportJson(report)
  const lines = reportCsv(report).trimEnd().split('\n')
  expect(lines.length).toBe(json.rows.length + 2)
  const header = (lines[0] ?? '').split(',')
  for (const [index, row] of json.rows.entries()) {
    const cells = (lines[index + 1] ?? '').split(',')
    for (const measure of measures.filter((each) => header.includes(each)))
      expect(Number(cells[header.indexOf(measure)])).toBe(row[measure])
  }
})

function fail(): never {
  throw new Error('no period')
}
