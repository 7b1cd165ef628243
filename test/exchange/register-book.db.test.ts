import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findDossier } from '#dossier/index.ts'
import { importBook, registerBook } from '#exchange/index.ts'
import { expectOk, type Table } from '#kernel/index.ts'
import { renderXlsx } from '#paper/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds } from '../dossier/small-law.ts'
import { createReferenceTemplate } from './reference-template.ts'
import { exportText, importText } from './register-text.ts'

const template = 'motcua_template_register_book'
let first: TestDatabase
let second: TestDatabase
beforeAll(async () => {
  await createReferenceTemplate(inject('serverUrl'), template)
  first = await createTestDatabase(inject('serverUrl'), template)
  second = await createTestDatabase(inject('serverUrl'), template)
  expect(await importText(first.db, register)).toMatchObject({ ok: true })
})
afterAll(() => Promise.all([first.drop(), second.drop()]))

const place = 'UBND Xã Phình Sáng,Chứng thực,Chứng thực chữ ký'
const register = `code,at,event,unit,field,procedure,channel,due_at,outcome
A-1,2020-01-10T08:00:07+07:00,accepted,${place},in_person,2020-01-10T17:00:00+07:00,
A-1,2020-01-10T09:30:00+07:00,finished,,,,,,issued
A-2,2020-01-10T10:00:00+07:00,accepted,${place},online,2020-01-13T17:00:00+07:00,
A-3,2020-01-10T11:00:00+07:00,accepted,${place},postal,2020-01-13T17:00:00+07:00,
A-3,2020-01-14T08:00:00+07:00,finished,,,,,,withdrawn
`

async function take(table: Table): Promise<ReturnType<typeof importBook>> {
  const bytes = expectOk(await renderXlsx(table))
  return importBook({ db: second.db, writers: [reportingWriter], ids: countedIds(7) }, bytes)
}

function withCell(table: Table, row: number, heading: string, value: string | number | null): Table {
  const column = table.columns.findIndex((each) => each.heading[0] === heading)
  const rows = table.rows.map((each, index) =>
    index === row && each.kind === 'item' ? { ...each, cells: each.cells.with(column, value) } : each,
  )
  return { ...table, rows }
}

test('faults are named by row and heading of the sheet, and nothing is stored', async () => {
  const table = expectOk(await registerBook(first.db))
  const wrong = [
    withCell(table, 0, 'Nhận hồ sơ', '31/02/2020 08:00'),
    withCell(table, 1, 'Cách thức nộp', 'Điện thoại'),
    withCell(table, 0, 'Kết quả giải quyết', null),
    withCell(table, 2, 'Cơ quan tiếp nhận', 'UBND Xã Nào Đó'),
    withCell(table, 2, 'Trả kết quả', '09/01/2020 08:00'),
  ]
  const named: string[] = []
  for (const each of wrong) {
    const result = await take(each)
    if (!result.ok) named.push(...result.badLines.map(({ line, column, found }) => `${line} ${column}: ${found}`))
  }
  // The title, an empty row and the headings stand above.
  expect(named).toEqual([
    '4 Nhận hồ sơ: 31/02/2020 08:00',
    '5 Cách thức nộp: Điện thoại',
    '4 Kết quả giải quyết: ',
    '6 Cơ quan tiếp nhận: UBND Xã Nào Đó',
    '6 Trả kết quả: 09/01/2020 08:00',
  ])
  expect((await exportText(second.db)).split('\n')).toHaveLength(2)
})

test('accepted and finished dossiers go out as a book and come back with their owners', async () => {
  const named = withCell(expectOk(await registerBook(first.db)), 1, 'Tên cá nhân, tổ chức', 'Lò Thị Mẫu')
  expect(await take(named)).toMatchObject({ ok: true, dossiers: 3, events: 5 })
  expect(await exportText(second.db)).toBe(register)
  expect((await findDossier(second.db, 'A-2'))?.persons).toEqual([{ role: 'owner', fullName: 'Lò Thị Mẫu' }])
  expect(await take(named)).toMatchObject({ ok: true, events: 0 })
})

test('a file that is no workbook is said to be none', async () => {
  const bytes = new TextEncoder().encode(register)
  const result = await importBook({ db: second.db, writers: [], ids: countedIds(8) }, bytes)
  expect(result.ok || result.badLines.map(({ expected }) => expected.en)).toEqual(['an XLSX file'])
})
