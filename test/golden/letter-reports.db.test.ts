import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue, loadCatalogue } from '#catalogue/index.ts'
import { installCalendar, loadCalendars } from '#deadline/index.ts'
import { registerText, tuanGiao2020 } from '#demo/index.ts'
import { importRegister } from '#exchange/index.ts'
import { expectOk, plainDate } from '#kernel/index.ts'
import { findUnit, installOrganisation, loadOrganisation } from '#organisation/index.ts'
import {
  cellDossiers,
  computeReport,
  figures,
  foldDeltas,
  type Report,
  type ReportName,
  reconcilingLine,
  reportCsv,
  reportingWriter,
  reportTable,
  verify,
} from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

const period = { from: plainDate('2020-01-01'), to: plainDate('2020-04-01') }
const district = 'UBND huyện Tuần Giáo'
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  const { db } = database
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  const [organisation, catalogue, calendars] = [
    await loadOrganisation(db),
    await loadCatalogue(db),
    await loadCalendars(db),
  ]
  const { entries } = tuanGiao2020({ organisation, catalogue, calendars })
  const result = await importRegister({ db, writers: [reportingWriter] }, Readable.from(registerText(entries)))
  expect(result.ok).toBe(true)
})
afterAll(() => database.drop())

async function reportOf(name: ReportName, unitName?: string): Promise<Report> {
  const unit = unitName && findUnit(await loadOrganisation(database.db), unitName, period)
  return expectOk(await computeReport(database.db, unit ? { name, period, unit } : { name, period }))
}

const files: readonly (readonly [ReportName, string, string | undefined])[] = [
  ['bieu1', 'bieu1-by-field', district],
  ['bieu2', 'bieu2-by-unit', undefined],
  ['bieu3', 'bieu3-by-procedure', district],
  ['bieu4', 'bieu4-by-unit-with-rates', undefined],
  ['letter-table', 'letter-body-table', undefined],
]

test.each(files)('%s is the letter 394 file %s, byte for byte, before and after the fold', async (name, file, unit) => {
  const wanted = readFileSync(`test/golden/letter/${file}.csv`, 'utf8')
  expect(reportCsv(await reportOf(name, unit))).toBe(wanted)
  await database.db.transaction().execute(foldDeltas)
  expect(reportCsv(await reportOf(name, unit))).toBe(wanted)
})

test('the same figures again, however much happens later', async () => {
  const later = { from: plainDate('2020-04-02'), to: plainDate('2026-01-31') }
  const report = expectOk(await computeReport(database.db, { name: 'bieu2', period: later }))
  const first = await reportOf('bieu2')
  expect(report.total.carried_over).toBe(first.total.open + first.total.suspended)
})

test('the line under the table says why 775 and 96 are not 873', async () => {
  const report = await reportOf('bieu2')
  expect(reconcilingLine(report)).toBe(
    'Đối chiếu: 873 nhận = 775 đã giải quyết + 96 đang giải quyết + 2 tạm dừng (UBND Xã Chiềng Đông).',
  )
  expect(report.idleUnits).toBe(9)
  expect(reportTable(report).heading).toEqual([
    'BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TTHC HUYỆN TUẦN GIÁO CHIA THEO ĐƠN VỊ THỰC HIỆN',
    'Từ ngày 01/01/2020 đến ngày 01/04/2020',
  ])
})

test('Biểu 3 prints zeros under the names of unit and field; Biểu 1 and 2 leave them blank', async () => {
  const [unit, field, procedure] = reportTable(await reportOf('bieu3', district)).rows
  expect(unit).toEqual({ kind: 'group', level: 1, text: district })
  expect(field).toEqual({ kind: 'group', level: 2, text: 'Lĩnh vực Kinh doanh khí cấp huyện' })
  expect(procedure).toEqual({
    kind: 'item',
    cells: [1, 'Cấp Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai', 3, 0, 0, 3, 3, 3, 0, 0, 0, 0, 0, 0],
  })
  const byField = reportTable(await reportOf('bieu1', district)).rows
  expect(byField.length).toBe(68)
  expect(byField[0]).toEqual({ kind: 'item', cells: [1, 'An toàn lao động cấp huyện', ...Array(12).fill(null)] })
  expect(byField.at(-1)).toEqual({
    kind: 'total',
    cells: [null, 'Tổng', 466, null, null, 466, 389, 385, 4, 77, 77, null, null, 4],
  })
  const byUnit = reportTable(await reportOf('bieu2')).rows
  expect(byUnit[11]).toEqual({ kind: 'item', cells: [12, 'UBND Thị trấn', ...Array(12).fill(null)] })
  expect(reportTable(await reportOf('bieu4')).rows.at(-1)).toEqual({
    kind: 'total',
    cells: [null, 'Tổng', 873, 775, 690, 85, 96, 93, 3, '9,74', '0,34'],
  })
})

test('every figure of Biểu 2 opens as many dossiers as it says', async () => {
  const { rows } = await reportOf('bieu2')
  for (const { unit, measures } of rows) {
    for (const measure of figures) {
      if (unit === null) throw new Error('a row without a unit')
      const cell = await cellDossiers(database.db, { measure, period, unitId: unit.id, limit: 1000, offset: 0 })
      expect([unit.name, measure, cell.count, cell.dossiers.length]).toEqual([
        unit.name,
        measure,
        measures[measure],
        measures[measure],
      ])
    }
  }
})

test('Biểu 06a holds (3) = (7) + (11) and the same totals', async () => {
  const { rows, total } = await reportOf('06a')
  expect(total.total).toBe(873)
  for (const { measures } of rows) expect(measures.total).toBe(measures.resolved + measures.unfinished)
})

test('verify finds nothing', async () => {
  const result = await verify(database.db)
  expect(result.differences).toEqual([])
  expect(result.dossiers).toBe(873)
})
