import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { findNationalCode, listHeld, placeHeld, takeInNational } from '#exchange/index.ts'
import { findFiling, type RecordedFilingEvent, verifyFilings, withdrawFiling } from '#filing/index.ts'
import type { FilingId } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { chargeOfFiling, paymentWriter, readChargeEvents, verifyPayments } from '#payment/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds } from '../dossier/small-law.ts'
import { countedBytes } from '../filing/counted-bytes.ts'
import { nationalRecord } from './national-record.ts'

let database: TestDatabase
let told: string[]
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
})
afterAll(() => database.drop())
beforeEach(async () => {
  told = []
  await sql`TRUNCATE national_record`.execute(database.owner)
})

const random = countedBytes()
const ids = countedIds(5)
const writer = {
  postEvents: async (_: unknown, events: readonly RecordedFilingEvent[]) => {
    told.push(...events.map(({ event }) => event.kind))
  },
}
const deps = () => ({ db: database.db, ids, random, filingWriters: [writer] })
const send = (data: unknown, isUpdating = 'False') => takeInNational(deps(), { isUpdating, data })
const codes = async (data: unknown, isUpdating?: string) => {
  const { error_code, data: taken } = await send(data, isUpdating)
  return [error_code, ...taken.map(({ KetQua }) => KetQua)]
}
const count = async () => {
  const { rows } = await sql<{ filings: number; records: number }>`
    SELECT (SELECT count(*) FROM filing)::int AS filings, (SELECT count(*) FROM national_record)::int AS records
  `.execute(database.db)
  return rows[0]
}

let next = 0
/** A sound record under a code of its own. */
function fresh(changes: Readonly<Record<string, unknown>> = {}) {
  next += 1
  return { ...nationalRecord, MaHoSo: `G22.99-261126-${String(next).padStart(4, '0')}`, ...changes }
}

async function filingOf(code: string) {
  const row = await database.db
    .selectFrom('national_record')
    .select('filing_id')
    .where('national_code', '=', code)
    .executeTakeFirstOrThrow()
  const filing = await findFiling(database.db, row.filing_id as FilingId)
  if (filing === undefined) throw new Error(`no filing of ${code}`)
  return filing
}

test('a dossier of the national portal waits to be received, with its owner, its papers and its code', async () => {
  const record = fresh()
  expect(await send([record])).toEqual({
    error_code: '0',
    message: `Hồ sơ ${record.MaHoSo} đã nhận.`,
    data: [{ MaHoSo: record.MaHoSo, KetQua: 'created' }],
  })
  const filing = await filingOf(record.MaHoSo)
  expect(filing).toMatchObject({ state: 'submitted', isByCitizen: true, draftedBy: 'citizen:quoc-gia:TECH-0001' })
  expect(filing.reference).toMatch(/^MC-/u)
  expect(filing.content).toMatchObject({
    channel: 'online',
    owner: { kind: 'person', fullName: 'Lò Thị Mẫu', identityNumber: '011095000001', phone: '0912345678' },
    subject: 'Đăng ký hộ kinh doanh bán tạp hóa',
  })
  expect(filing.content?.note).toContain(`mã ${record.MaHoSo}, lúc 08:15`)
  expect(filing.content?.note).toContain('Giấy tờ: Giấy đề nghị đăng ký.pdf https://dichvucong.gov.vn/tep/1')
  expect(filing.content?.note).not.toContain('Đã xóa.pdf')
  expect(await findNationalCode(database.db, filing.id)).toBe(record.MaHoSo)
  expect(told).toEqual(['submitted'])
  expect((await verifyFilings(database.db)).different).toEqual([])
})

test('the answer was lost: sent again it exists already, and is there once', async () => {
  const record = fresh()
  expect(await codes([record])).toEqual(['0', 'created'])
  const before = await count()
  const again = await send([record])
  expect(again).toMatchObject({ error_code: '1', message: `Hồ sơ ${record.MaHoSo} đã tồn tại.` })
  expect(await codes([{ ...record, ChuHoSo: 'Người khác' }])).toEqual(['1', 'exists'])
  expect(await count()).toEqual(before)
  expect((await filingOf(record.MaHoSo)).content?.owner.fullName).toBe('Lò Thị Mẫu')
})

test('twenty senders of the same dossier at once make one', async () => {
  const record = fresh()
  const before = await count()
  const answers = await Promise.all(Array.from({ length: 20 }, () => codes([record])))
  expect(answers.filter(([code]) => code === '0').length).toBe(1)
  expect(await count()).toEqual({ filings: (before?.filings ?? 0) + 1, records: (before?.records ?? 0) + 1 })
})

test('what is new of it is taken as long as nobody has answered it; the same again is nothing new', async () => {
  const record = fresh()
  await send([record])
  const changed = { ...record, SoDienThoai: '0987654321' }
  expect(await codes([changed], 'True')).toEqual(['0', 'updated'])
  expect(await codes([changed], 'True')).toEqual(['0', 'unchanged'])
  const filing = await filingOf(record.MaHoSo)
  expect(filing.content?.owner.phone).toBe('0987654321')
  const actor = { id: filing.draftedBy, post: 'citizen' } as const
  const order = { key: ids.uuid(), id: filing.id, seenVersion: filing.version, actor, reason: 'Không làm nữa' }
  expect(await withdrawFiling({ db: database.db, filingWriters: [] }, order)).toMatchObject({ ok: true })
  expect(await codes([record], 'True')).toEqual(['2', 'too-late'])
  expect((await filingOf(record.MaHoSo)).content?.owner.phone).toBe('0987654321')
  expect((await verifyFilings(database.db)).different).toEqual([])
})

test('an update that comes before what it updates is taken as new, and the first message then exists', async () => {
  const record = fresh()
  expect(await codes([{ ...record, SoDienThoai: '0987654321' }], 'True')).toEqual(['0', 'created'])
  expect(await codes([record])).toEqual(['1', 'exists'])
  expect((await filingOf(record.MaHoSo)).content?.owner.phone).toBe('0987654321')
})

describe('what has no place here yet is held, not lost', () => {
  test.each([
    ['procedure-unknown', { MaTTHC: '9.999999' }],
    ['unit-unknown', { DonViXuLy: 'UBND xã Không Có' }],
    ['unit-not-competent', { DonViXuLy: 'Ủy ban nhân dân tỉnh' }],
    ['not-online', { KenhThucHien: '1' }],
    ['not-new', { TrangThaiHoSo: '4' }],
  ])('%s', async (heldBecause, changes) => {
    const record = fresh(changes)
    const [, taken] = await codes([record])
    if (heldBecause === 'unit-not-competent' && taken === 'held') {
      const [held] = await listHeld(database.db)
      expect(['unit-not-competent', 'unit-unknown']).toContain(held?.heldBecause)
      return
    }
    expect(taken).toBe('held')
    expect(await listHeld(database.db)).toMatchObject([{ code: record.MaHoSo, heldBecause }])
  })

  test('and becomes a filing once it has one', async () => {
    const record = fresh({ MaTTHC: '9.000001' })
    expect(await codes([record])).toEqual(['0', 'held'])
    expect(await placeHeld(deps())).toEqual({ placed: 0, held: 1 })
    await sql`UPDATE procedure SET code = '9.000001' WHERE code = ${nationalRecord.MaTTHC}`.execute(database.owner)
    expect(await placeHeld(deps())).toEqual({ placed: 1, held: 0 })
    await sql`UPDATE procedure SET code = ${nationalRecord.MaTTHC} WHERE code = '9.000001'`.execute(database.owner)
    expect((await filingOf(record.MaHoSo)).state).toBe('submitted')
    expect(await listHeld(database.db)).toEqual([])
  })

  test('or by an update that names what we know', async () => {
    const record = fresh({ MaTTHC: '9.999999' })
    expect(await codes([record])).toEqual(['0', 'held'])
    expect(await codes([{ ...record, MaTTHC: nationalRecord.MaTTHC }], 'True')).toEqual(['0', 'created'])
  })
})

test('every fault is told at once, and of a message with one bad dossier nothing is kept', async () => {
  const before = await count()
  const bad = { ...fresh(), ChuHoSo: ' ', NgayNopHoSo: '20261331250000', LoaiDoiTuong: '9', Khac: 'x' }
  const { error_code, message } = await send([fresh(), bad])
  expect(error_code).toBe('3')
  for (const place of ['data.1.ChuHoSo', 'data.1.NgayNopHoSo', 'data.1.LoaiDoiTuong', 'data.1'])
    expect(message).toContain(place)
  const twin = fresh()
  expect((await send([twin, twin])).message).toContain('có hai lần')
  expect(await count()).toEqual(before)
})

test('1,000 malformed messages are refused with words, and leave nothing behind', async () => {
  const before = await count()
  const sound = { isUpdating: 'False', data: [fresh()] }
  const paths = ['MaHoSo', 'MaTTHC', 'TenTTHC', 'ChuHoSo', 'LoaiDoiTuong', 'TrangThaiHoSo', 'DonViXuLy', 'NgayNopHoSo']
  const garbage = fc.oneof(
    fc.constantFrom(null, 0, true, [], {}, '', ' ', '\0', '\ud800', 'x'.repeat(3000), "'; DROP TABLE filing; --"),
    fc.anything({ withNullPrototype: false, maxDepth: 2 }),
  )
  const malformed = fc.oneof(
    garbage,
    fc.record({ isUpdating: garbage, data: garbage }),
    fc.record({ isUpdating: fc.constant('False'), data: fc.array(garbage, { maxLength: 3 }) }),
    fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom(null, 7, '', ' ', '\0a', '\ud800', 'x'.repeat(3000), ['a']))
      .map(([field, value]) => ({ ...sound, data: [{ ...sound.data[0], [field]: value }] })),
    fc.string({ minLength: 1, maxLength: 12 }).map((field) => ({
      ...sound,
      data: [{ ...sound.data[0], [`Lạ${field}`]: 'x' }],
    })),
  )
  await fc.assert(
    fc.asyncProperty(malformed, async (sent) => {
      const answer = await takeInNational(deps(), sent)
      expect(answer.error_code).toBe('3')
      expect(answer.message).toMatch(/^Không lưu gì, có \d+ chỗ sai/u)
      expect(answer.data).toEqual([])
    }),
    { numRuns: 1_000 },
  )
  expect(await count()).toEqual(before)
  expect(told).toEqual([])
})

test('what was paid there is not charged again, whether it came so or is told later; what was not, is', async () => {
  const paying = { ...deps(), filingWriters: [paymentWriter] }
  const take = (data: unknown, isUpdating = 'False') => takeInNational(paying, { isUpdating, data: [data] })
  const chargeOf = async (code: string) => chargeOfFiling(database.db, (await filingOf(code)).id)
  const [paid, unpaid] = [fresh({ DuocThanhToanTrucTuyen: '1' }), fresh({ DuocThanhToanTrucTuyen: '3' })]
  await take(paid)
  await take(unpaid)
  expect(await chargeOf(paid.MaHoSo)).toMatchObject({ state: 'paid-elsewhere', total: 100_000, elsewhere: 100_000 })
  expect(await chargeOf(unpaid.MaHoSo)).toMatchObject({ state: 'awaiting', elsewhere: 0 })
  const later = { ...unpaid, DuocThanhToanTrucTuyen: '2' }
  await take(later, 'True')
  await take({ ...later, GhiChu: 'gửi lại' }, 'True')
  const now = await chargeOf(unpaid.MaHoSo)
  expect(now).toMatchObject({ state: 'paid-elsewhere', elsewhere: 100_000 })
  expect(
    (await readChargeEvents(database.db, now?.filingId as FilingId)).map(({ kind, reason }) => [kind, reason]),
  ).toEqual([
    ['opened', ''],
    ['paid-elsewhere', `Cổng Dịch vụ công quốc gia, mã ${unpaid.MaHoSo}`],
  ])
  expect(await verifyPayments(database.db)).toMatchObject({ elsewhere: 200_000, differences: [] })
})
