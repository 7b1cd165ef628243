import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import {
  type AcceptDeps,
  acceptFiling,
  type Filing,
  findFiling,
  refuseFiling,
  requestSupplement,
  saveDraft,
} from '#filing/index.ts'
import { addDays, dayOf, expectOk, type FilingId, formatDay } from '#kernel/index.ts'
import { printedSlip, type SlipKind, slipsOfFiling } from '#slip/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { firstUnit } from '../dossier/small-law.ts'
import { filingDeps, installFilingLaw, newFilingId, newKey, paperOf, wholeContent } from '../filing/filing-world.ts'
import { expectOnPaper, said } from './said.ts'
import { SmallDesk } from './small-desk.ts'

let database: TestDatabase
let deps: AcceptDeps
let desk: SmallDesk
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = filingDeps(database.db)
  desk = new SmallDesk(database.db)
  await desk.hire(database.owner)
})
afterAll(() => database.drop())

const actor = () => desk.actor('tiepnhan')
const content = { ...wholeContent, papers: [paperOf(1, '1')], subject: 'cho con thứ hai' }

async function draft(): Promise<Filing> {
  return expectOk(
    await saveDraft(deps, { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor: actor() }),
  )
}

function seen({ id, version }: Filing) {
  return { key: newKey(), id, seenVersion: version, actor: actor() }
}

function print({ id, changedAt }: Filing, kind: SlipKind) {
  return printedSlip({ db: database.db, publicAddress: undefined }, { filingId: id, kind, now: changedAt })
}

test('form 02 before acceptance asks for all that is missing, also once the filing is a dossier', async () => {
  const filing = await draft()
  const supplyBy = formatDay(addDays(dayOf(filing.changedAt), 7))
  const outside = {
    number: 0,
    name: 'Đơn cam đoan',
    originals: '1',
    copies: '',
    why: 'Nộp thêm',
    legalGround: 'Điều 16',
  }
  const asked = expectOk(
    await requestSupplement(deps, { ...seen(filing), items: [outside], reason: 'Chưa đủ giấy tờ', supplyBy }),
  )
  const { slip, fileName } = expectOk(await print(asked, 'supplement'))
  expect(fileName).toBe(`phieu-yeu-cau-bo-sung-${filing.id}.pdf`)
  expect(slip).toMatchObject({ number: '01/HDHS', formName: 'Mẫu số 02' })
  const text = [
    'Hồ sơ của: Lò Thị Mẫu',
    'Địa chỉ: Bản Ta',
    'Số điện thoại, thư điện tử: 0900 000 000',
    'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
    'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
    '1 | Giấy chứng sinh | 1 | 1 | Chưa nộp đủ',
    '2 | Đơn cam đoan | 1 |  | Nộp thêm (căn cứ: Điều 16)',
    'Lý do: Chưa đủ giấy tờ',
    `Nộp bổ sung chậm nhất: ngày ${supplyBy}`,
    'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà) liên hệ với ông (bà) Quàng Thị Thanh để được hướng dẫn.',
    'NGƯỜI NỘP HỒ SƠ: ',
    'NGƯỜI HƯỚNG DẪN: Quàng Thị Thanh',
  ]
  expect(said(slip).split('\n')).toEqual(text)
  await expectOnPaper(slip)
  expect(await slipsOfFiling(database.db, asked)).toMatchObject([{ kind: 'supplement', number: '01/HDHS' }])

  const accepted = { ...content, papers: [paperOf(1, '1'), paperOf(2, '1', '1')] }
  const dossier = expectOk(await acceptFiling(deps, { ...seen(asked), unitId: firstUnit, content: accepted }))
  const after = await findFiling(database.db, filing.id)
  const again = expectOk(await print(after ?? asked, 'supplement')).slip
  expect(again.number).toBe('01/HDHS')
  expect(said(again).split('\n')).toEqual(text.toSpliced(4, 0, `Mã hồ sơ: ${dossier.code}`))
})

test('form 03 says why and on which ground; a filing that nobody refused has none', async () => {
  const filing = await draft()
  const early = await print(filing, 'refusal')
  expect(early.ok || early.refusal.message.vi).toContain('chỉ có sau khi hồ sơ nộp bị từ chối tiếp nhận')
  const refused = expectOk(
    await refuseFiling(deps, { ...seen(filing), reason: 'Không thuộc thẩm quyền', legalBasis: 'Điều 13 Luật Hộ tịch' }),
  )
  const { slip } = expectOk(await print(refused, 'refusal'))
  expect(slip).toMatchObject({ number: '01/TCHS', formName: 'Mẫu số 03' })
  expect(said(slip).split('\n')).toEqual([
    'Nơi tiếp nhận: Trung tâm Phục vụ hành chính công, UBND xã Một',
    'Tiếp nhận hồ sơ của: Lò Thị Mẫu',
    'Địa chỉ: Bản Ta',
    'Số điện thoại, thư điện tử: 0900 000 000',
    'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
    'Qua xem xét, Trung tâm Phục vụ hành chính công, UBND xã Một thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    'Lý do: Không thuộc thẩm quyền',
    'Căn cứ: Điều 13 Luật Hộ tịch',
    'Xin thông báo cho ông (bà) được biết và thực hiện.',
    'NGƯỜI NỘP HỒ SƠ: Lò Thị Mẫu',
    'NGƯỜI TIẾP NHẬN HỒ SƠ: Quàng Thị Thanh',
  ])
  await expectOnPaper(slip)
  const unknown = await print({ ...refused, id: newFilingId() as FilingId }, 'refusal')
  expect(unknown).toMatchObject({ ok: false, refusal: { code: 'filing-unknown' } })
})
