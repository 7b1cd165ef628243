import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { type DemoDeps, loadDemo } from '#demo/index.ts'
import { exportRegister, importRegister } from '#exchange/index.ts'
import { expectOk, plainDate } from '#kernel/index.ts'
import { findUnit, installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { computeReport, type ReportName, reportCsv, reportingWriter } from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

const period = { from: plainDate('2020-01-01'), to: plainDate('2020-04-01') }
const tables = [
  { name: 'bieu1', file: 'bieu1-by-field', unit: 'UBND huyện Tuần Giáo' },
  { name: 'bieu2', file: 'bieu2-by-unit' },
  { name: 'bieu3', file: 'bieu3-by-procedure', unit: 'UBND huyện Tuần Giáo' },
  { name: 'bieu4', file: 'bieu4-by-unit-with-rates' },
  { name: 'letter-table', file: 'letter-body-table' },
] as const satisfies readonly { readonly name: ReportName; readonly file: string; readonly unit?: string }[]

async function emptySystem(): Promise<TestDatabase> {
  const database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  return database
}

function depsOf({ db }: TestDatabase): DemoDeps {
  return { db, writers: [reportingWriter], ids: { uuid: randomUUID } }
}

async function registerOf({ db }: TestDatabase): Promise<string> {
  const chunks: string[] = []
  for await (const chunk of exportRegister(db)) chunks.push(chunk)
  return chunks.join('')
}

let first: TestDatabase
let second: TestDatabase
beforeAll(async () => {
  first = await emptySystem()
  expectOk(await loadDemo(depsOf(first), 'tuan-giao-2020'))
  second = await emptySystem()
})
afterAll(() => Promise.all([first.drop(), second.drop()]))

function goldenCsv(file: string): string {
  return readFileSync(`test/golden/letter/${file}.csv`, 'utf8')
}

async function csvIn({ db }: TestDatabase, table: (typeof tables)[number]): Promise<string> {
  const unit = 'unit' in table ? findUnit(await loadOrganisation(db), table.unit, period) : undefined
  return reportCsv(expectOk(await computeReport(db, { name: table.name, period, ...(unit && { unit }) })))
}

test.each(tables)('$name of the demo is the letter, byte for byte', async (table) => {
  expect(await csvIn(first, table)).toBe(goldenCsv(table.file))
})

test('what goes out as a register comes in again, with the same tables and the same register', async () => {
  const register = await registerOf(first)
  const result = await importRegister(depsOf(second), linesOf(register))
  expect(result).toMatchObject({ ok: true, dossiers: 873 })
  expect(await registerOf(second)).toBe(register)
  for (const table of tables) expect(await csvIn(second, table)).toBe(goldenCsv(table.file))
})

async function* linesOf(text: string): AsyncGenerator<string> {
  yield text
}

test('loading the demo again changes nothing', async () => {
  const before = await registerOf(first)
  expect(await loadDemo(depsOf(first), 'tuan-giao-2020')).toEqual({ ok: true, value: { dossiers: 0, events: 0 } })
  expect(await registerOf(first)).toBe(before)
})

test('a demo does not mix with other dossiers', async () => {
  const refusal = await loadDemo(depsOf(first), 'dien-bien-2025')
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'database-in-use' } })
})

test('a dossier of the demo that has gone on since is not told anew', async () => {
  const third = await emptySystem()
  const other = '2020-01-02T08:00:00+07:00,accepted,UBND huyện Tuần Giáo,Chứng thực,Chứng thực chữ ký,in_person,,'
  const header = 'code,at,event,unit,field,procedure,channel,due_at,outcome'
  await importRegister(depsOf(third), linesOf(`${header}\nH18.33-200102-0001,${other}\n`))
  const refusal = await loadDemo(depsOf(third), 'tuan-giao-2020')
  await third.drop()
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'database-in-use' } })
})
