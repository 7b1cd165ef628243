import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { findField, findProcedure, loadCatalogue } from '#catalogue/index.ts'
import { executeCommand, findDossier, loadLaw, readClock } from '#dossier/index.ts'
import { dayOf, expectOk, formatInstant } from '#kernel/index.ts'
import { findUnit, loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds, officer } from '../dossier/small-law.ts'
import { createReferenceTemplate } from './reference-template.ts'
import { exportText, importText } from './register-text.ts'

const template = 'motcua_template_register_again'
let database: TestDatabase
beforeAll(() => createReferenceTemplate(inject('serverUrl'), template))
beforeEach(async () => {
  database = await createTestDatabase(inject('serverUrl'), template)
})
afterEach(() => database.drop())

const header = 'code,at,event,unit,field,procedure,channel,due_at,outcome\n'
const accepted = `A-1,2020-01-10T08:00:00+07:00,accepted,UBND Xã Phình Sáng,Chứng thực,Chứng thực chữ ký,in_person,2020-01-10T17:00:00+07:00,\n`
const suspended = 'A-1,2020-01-10T09:00:00+07:00,suspended,,,,,,\n'
const resumed = 'A-1,2020-01-10T09:00:00+07:00,resumed,,,,,2020-01-10T17:00:00+07:00,\n'
const finished = 'A-1,2020-01-10T10:00:00+07:00,finished,,,,,,issued\n'

test('the example of event-register.md goes in and out', async () => {
  const text = `${header}H18.33.19-200110-0001,2020-01-10T08:15:00+07:00,accepted,UBND Xã Phình Sáng,Chứng thực,Chứng thực chữ ký,in_person,2020-01-10T17:00:00+07:00,
H18.33.19-200110-0001,2020-01-10T09:00:00+07:00,finished,,,,,,issued
`
  expect(await importText(database.db, text)).toMatchObject({ ok: true, events: 2 })
  expect(await exportText(database.db)).toBe(text)
})

test('columns in another order, a byte order mark, CRLF, blank lines and decomposed letters are read alike', async () => {
  const rows = [header, accepted, finished].map((row) => row.trim().split(',').toReversed().join(','))
  const text = `\uFEFF${rows.join('\r\n\r\n')}\r\n`.normalize('NFD')
  expect(await importText(database.db, text)).toMatchObject({ ok: true, events: 2 })
  expect(await exportText(database.db)).toBe(header + accepted + finished)
})

test('a register that goes on with known dossiers adds only what is new, whole or in part', async () => {
  expect(await importText(database.db, header + accepted + suspended)).toMatchObject({ events: 2, dossiers: 1 })
  expect(await importText(database.db, header + accepted + suspended + resumed)).toMatchObject({ events: 1 })
  expect(await importText(database.db, header + suspended + finished)).toMatchObject({ events: 1, dossiers: 0 })
  const whole = header + accepted + suspended + resumed + finished
  expect(await importText(database.db, whole)).toMatchObject({ lines: 4, events: 0 })
  expect(await exportText(database.db)).toBe(whole)
})

test.each([
  ['another channel', accepted.replace('in_person', 'online')],
  ['another due instant', accepted.replace('T17', 'T16')],
  ['another unit', accepted.replace('Phình Sáng', 'Quài Nưa')],
  ['another outcome', finished.replace('issued', 'refused')],
  ['an event between known ones', suspended],
  ['a second end', finished.replace('T10', 'T11')],
])('%s contradicts what is known', async (_what, line) => {
  await importText(database.db, header + accepted + finished)
  const result = await importText(database.db, header + line)
  expect(result.ok || result.badLines.map((each) => each.line)).toEqual([2])
  expect(await exportText(database.db)).toBe(header + accepted + finished)
})

test('a repeated line is not taken for a known one in the same register', async () => {
  await importText(database.db, header + accepted + finished)
  const result = await importText(database.db, header + accepted + finished + finished)
  expect(result.ok || result.badLines.map((each) => each.line)).toEqual([4])
})

test('a blank due instant is computed; the export prints it, and what it says is known again', async () => {
  const blank = accepted.replace('2020-01-10T17:00:00+07:00', '')
  expect(await importText(database.db, header + blank)).toMatchObject({ events: 1 })
  expect(await exportText(database.db)).toBe(header + accepted)
  expect(await importText(database.db, header + blank)).toMatchObject({ events: 0 })
  expect(await importText(database.db, header + accepted)).toMatchObject({ events: 0 })
})

test('live and imported dossiers share the numbers of a day, and both come out', async () => {
  const { db } = database
  const now = await readClock(db)
  const today = dayOf(now)
  const period = { from: today, to: today }
  const [organisation, catalogue] = [await loadOrganisation(db), await loadCatalogue(db)]
  const unit = findUnit(organisation, 'UBND xã Pú Nhung', period)
  const fieldId = findField(catalogue, 'Chứng thực', period)?.id
  const procedure = findProcedure(catalogue, { nameOrCode: 'Chứng thực chữ ký', fieldId, on: today })
  if (unit === undefined || procedure === undefined) throw new Error('the reference data has changed')
  const series = `${unit.agencyCode}-${today.slice(2).replaceAll('-', '')}`
  const line = `${series}-0041,${formatInstant(now)},accepted,${unit.name},Chứng thực,Chứng thực chữ ký,online,,\n`
  expect(await importText(db, header + line)).toMatchObject({ ok: true })
  const live = await executeCommand(
    { db, ids: countedIds(), writers: [], loadLaw },
    {
      key: '00000000-0000-7000-8000-00000000abcd',
      actor: officer('receiving-officer'),
      command: { kind: 'accept', channel: 'in_person' },
      unitId: unit.id,
      procedureId: procedure.id,
      persons: [],
    },
  )
  expect(expectOk(live).code).toBe(`${series}-0042`)
  const text = await exportText(db)
  expect(text.split('\n')).toHaveLength(4)
  expect(await importText(db, text)).toMatchObject({ ok: true, events: 0 })
  expect((await findDossier(db, `${series}-0041`))?.timeline.map(({ action }) => action.origin)).toEqual(['import'])
})
