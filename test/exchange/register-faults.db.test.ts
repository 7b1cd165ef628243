import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { createReferenceTemplate } from './reference-template.ts'
import { exportText, importText } from './register-text.ts'

const template = 'motcua_template_register_faults'
let database: TestDatabase
beforeAll(async () => {
  await createReferenceTemplate(inject('serverUrl'), template)
  database = await createTestDatabase(inject('serverUrl'), template)
})
afterAll(() => database.drop())

const header = 'code,at,event,unit,field,procedure,channel,due_at,outcome'
const place = 'UBND Xã Phình Sáng,Chứng thực,Chứng thực chữ ký'
const at = (time: string) => `2020-01-10T${time}:00+07:00`
const good = `A-1,${at('08:00')},accepted,${place},in_person,,`
const suspended = `A-1,${at('09:00')},suspended,,,,,,`
const finished = `A-1,${at('10:00')},finished,,,,,,issued`

interface Found {
  readonly line: number
  readonly column: string
  readonly found: string
}

/** What is named when these lines follow the header. */
async function faultsOf(lines: readonly string[], first = header): Promise<readonly Found[]> {
  const result = await importText(database.db, [first, ...lines, ''].join('\n'))
  if (result.ok) return []
  for (const { expected } of result.badLines) {
    expect(expected.vi).not.toBe('')
    expect(expected.en).not.toBe('')
  }
  return result.badLines.map(({ line, column, found }) => ({ line, column, found }))
}

test.each<[string, readonly string[], number, string, string]>([
  ['the same code accepted twice', [good, good], 3, 'code', 'A-1'],
  ['an event of a code that was never accepted', [finished], 2, 'code', 'A-1'],
  ['an event after the end', [good, finished, finished], 4, 'event', 'finished'],
  ['suspended twice', [good, suspended, suspended], 4, 'event', 'suspended'],
  ['resumed while running', [good, suspended.replace('suspended', 'resumed')], 3, 'event', 'resumed'],
  [
    'extended while suspended',
    [good, suspended, `A-1,${at('10:00')},extended,,,,,${at('17:00')},`],
    4,
    'event',
    'extended',
  ],
  ['out of order', [good, `A-1,${at('07:00')},suspended,,,,,,`], 3, 'at', at('07:00')],
  ['an outcome on accepted', [`${good}issued`], 2, 'outcome', 'issued'],
  ['a unit on finished', [good, finished.replace(',,,,,,', ',X,,,,,')], 3, 'unit', 'X'],
  ['no unit', [good.replace('UBND Xã Phình Sáng', '')], 2, 'unit', ''],
  ['no outcome', [good, finished.replace('issued', '')], 3, 'outcome', ''],
  ['no due instant of an extension', [good, `A-1,${at('10:00')},extended,,,,,,`], 3, 'due_at', ''],
  ['an unknown outcome', [good, finished.replace('issued', 'lost')], 3, 'outcome', 'lost'],
  ['an unknown channel', [good.replace('in_person', 'fax')], 2, 'channel', 'fax'],
  ['an unknown event', [good.replace('accepted', 'received')], 2, 'event', 'received'],
  ['an event in capitals', [good.replace('accepted', 'Accepted')], 2, 'event', 'Accepted'],
  ['a moment without offset', [good.replace(at('08:00'), '2020-01-10T08:00:00')], 2, 'at', '2020-01-10T08:00:00'],
  ['30 February', [good.replace(at('08:00'), '2020-02-30T08:00:00+07:00')], 2, 'at', '2020-02-30T08:00:00+07:00'],
  ['microseconds', [good.replace('08:00:00+', '08:00:00.000001+')], 2, 'at', '2020-01-10T08:00:00.000001+07:00'],
  ['due before accepted', [good.replace('in_person,', `in_person,${at('07:59')}`)], 2, 'due_at', at('07:59')],
  ['a year without a calendar', [good.replace('2020-', '2019-')], 2, 'due_at', ''],
  ['a code with a space', [good.replace('A-1', 'A 1')], 2, 'code', 'A 1'],
  ['a code of 65 characters', [good.replace('A-1', 'x'.repeat(65))], 2, 'code', 'x'.repeat(65)],
  ['a code that a spreadsheet takes for a formula', [good.replace('A-1', '=1+1')], 2, 'code', '=1+1'],
  ['no code', [good.replace('A-1', '')], 2, 'code', ''],
  ['an unknown unit', [good.replace('Phình Sáng', 'Phình Xáng')], 2, 'unit', 'UBND Xã Phình Xáng'],
  ['a unit of another time', [good.replaceAll('2020-', '2026-')], 2, 'unit', 'UBND Xã Phình Sáng'],
  ['an unknown field', [good.replace('Chứng thực,', 'Chứng thư,')], 2, 'field', 'Chứng thư'],
  ['an unknown procedure', [good.replace('chữ ký', 'chữ kí số')], 2, 'procedure', 'Chứng thực chữ kí số'],
  [
    'a procedure of another field',
    [good.replace('Chứng thực,', 'Giảm nghèo cấp xã,')],
    2,
    'procedure',
    'Chứng thực chữ ký',
  ],
  ['too few columns', ['A-1,2020'], 2, 'line', 'A-1,2020'],
  ['wrong quotes', [good.replace('A-1', 'A"1')], 2, 'line', good.replace('A-1', 'A"1')],
  ['NUL', [good.replace('Chứng thực,', 'Chứng\0thực,')], 2, 'field', 'Chứng␀thực'],
  ['a hand-over to nobody', [good, `A-1,${at('10:00')},transferred,Xã Không Có,,,,,`], 3, 'unit', 'Xã Không Có'],
  [
    'a hand-over to the holder',
    [good, `A-1,${at('10:00')},transferred,UBND Xã Phình Sáng,,,,,`],
    3,
    'unit',
    'UBND Xã Phình Sáng',
  ],
])('%s is named', async (_what, lines, line, column, found) => {
  expect(await faultsOf(lines)).toEqual([{ line, column, found }])
})

test.each<[string, string, readonly string[]]>([
  ['an empty file', '', ['']],
  ['a missing column', header.replace(',outcome', ''), [header.replace(',outcome', '')]],
  ['an unknown column', `${header},note`, ['note']],
  ['a doubled column', `${header},code`, ['code']],
  ['semicolons', header.replaceAll(',', ';'), [header.replaceAll(',', ';')]],
])('%s is named once, on line 1', async (_what, first, found) => {
  expect(await faultsOf([], first)).toEqual(found.map((each) => ({ line: 1, column: 'header', found: each })))
})

test('a file in UTF-16 or Latin letters is said to be no UTF-8', async () => {
  const utf16 = Buffer.from(`\uFEFF${header}\n`, 'utf16le')
  const { importRegister } = await import('#exchange/index.ts')
  const result = await importRegister(
    { db: database.db, writers: [] },
    (async function* () {
      yield utf16
    })(),
  )
  expect(result.ok || result.badLines.map(({ column, expected }) => `${column}: ${expected.en}`)).toEqual([
    'header: UTF-8 text; save the file as CSV UTF-8',
  ])
})

test('one wrong line of a dossier is named, not all that follow from it', async () => {
  expect(await faultsOf([good.replace('Phình Sáng', 'Nào Đó'), suspended, finished])).toHaveLength(1)
})

test('of many wrong lines the first hundred are listed, in order, and the rest counted', async () => {
  const lines = Array.from({ length: 9000 }, (_, index) => `A-${index},${at('08:00')},started,,,,,,`)
  const result = await importText(database.db, [header, ...lines].join('\n'))
  if (result.ok) throw new Error('imported')
  expect(result.badLineCount).toBe(9000)
  expect(result.badLines.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2))
})

test('with one wrong line among thousands nothing is stored; nor in a dry run', async () => {
  const lines = Array.from({ length: 6000 }, (_, index) => good.replace('A-1', `A-${index}`))
  expect((await importText(database.db, [header, ...lines, 'x'].join('\n'))).ok).toBe(false)
  const dry = await importText(database.db, [header, ...lines].join('\n'), { dryRun: true })
  expect(dry).toMatchObject({ ok: true, dossiers: 6000, dryRun: true })
  const made = await importText(database.db, [header, good.replace('Phình Sáng', 'Mới')].join('\n'), {
    dryRun: true,
    createMissing: true,
  })
  expect(made).toMatchObject({ ok: true, created: { units: ['UBND Xã Mới'], fields: [], procedures: [] } })
  expect(await exportText(database.db)).toBe(`${header}\n`)
})

test('a formula is no name for something new', async () => {
  const lines = [header, good.replace('UBND Xã Phình Sáng', '=HYPERLINK(1)')]
  const result = await importText(database.db, lines.join('\n'), { createMissing: true })
  expect(result.ok || result.badLines[0]).toMatchObject({ column: 'unit', found: '=HYPERLINK(1)' })
})
