import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import type { FilingId, ProcedureId, UnitId } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { morning, newReference, officer } from '../../test/payment/payment-world.ts'
import { chargeOfFiling, type FiledEvent, paymentWriter, readChargeEvents } from './index.ts'

const household = 4 as ProcedureId
const extract = 115 as ProcedureId
const certifiedCopy = 101 as ProcedureId

let database: TestDatabase
let unit: UnitId
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
  })
  unit = (await database.db.selectFrom('unit').select('unit_id').executeTakeFirstOrThrow()).unit_id as UnitId
})
afterAll(() => database.drop())

const person = { fullName: 'Lò Thị Mẫu', phone: '0912345678', email: '' }
const noFee = { due: '', paid: '', receiptNumber: '', exemption: '' }

/** What happens to one filing of `procedureId`, one event after the other. */
function filing(procedureId: ProcedureId, content: Partial<FiledEvent['content']> = {}) {
  const id = randomUUID() as FilingId
  const after = { id, unitId: unit, reference: newReference() }
  const filed = {
    procedureId,
    channel: 'online',
    owner: person,
    filer: null,
    fee: noFee,
    form: null,
    ...content,
  } as const
  return async (kind: string, change: Partial<FiledEvent['content']> = {}) => {
    const event = { after, content: { ...filed, ...change }, event: { kind }, at: morning, actor: officer }
    await database.db.transaction().execute((tx) => paymentWriter.postEvents(tx, [event]))
    return chargeOfFiling(database.db, id)
  }
}

test('a fee by the copy is taken as often as the form says; one that an officer counts opens no charge', async () => {
  const three = await filing(extract, { form: { answers: { loai: { 'so-ban': '3' } } } })('submitted')
  expect(three).toMatchObject({ total: 24_000, lines: [{ name: 'Cấp bản sao trích lục hộ tịch, mỗi bản × 3' }] })
  for (const answers of [{}, { loai: { 'so-ban': '-3' } }, { loai: { 'so-ban': ['3'] } }, { loai: null }])
    expect(await filing(extract, { form: { answers } })('submitted')).toBeUndefined()
  expect(await filing(certifiedCopy)('submitted')).toBeUndefined()
  expect(await filing(household, { channel: 'in_person' })('submitted')).toBeUndefined()
})

test('what the officer who accepts it took at the counter is not asked for again', async () => {
  const happens = filing(household)
  expect(await happens('submitted')).toMatchObject({ state: 'awaiting', total: 100_000 })
  const taken = { ...noFee, due: '100.000', paid: '100.000', receiptNumber: '0012' }
  const settled = await happens('accepted', { fee: taken })
  expect(settled).toMatchObject({ state: 'paid-elsewhere', elsewhere: 100_000 })
  const events = await readChargeEvents(database.db, settled?.filingId as FilingId)
  expect(events.map(({ kind, reason }) => `${kind} ${reason}`.trim())).toEqual([
    'opened',
    'paid-elsewhere Biên lai 0012',
  ])
})

test('what is waived at acceptance is waived; without a ground, or with nothing taken, all of it stays due', async () => {
  const poor = filing(household)
  await poor('submitted')
  const waived = { ...noFee, due: '0', exemption: 'Hộ nghèo, sổ số 12' }
  expect(await poor('accepted', { fee: waived })).toMatchObject({ state: 'exempt', reduction: 100_000 })
  const other = filing(household)
  await other('submitted')
  expect(await other('accepted', { fee: { ...noFee, due: '100.000', paid: '0' } })).toMatchObject({ state: 'awaiting' })
})
