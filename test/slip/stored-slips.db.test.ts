import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type DossierCommand, type DossierState, findDossier, type MissingPaper } from '#dossier/index.ts'
import { addDays, dayOf, expectOk, formatDay, formatMoment, type Instant } from '#kernel/index.ts'
import { printedSlip, type SlipKind, type SlipOrder, slipsOf } from '#slip/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { installSmallLaw, secondUnit } from '../dossier/small-law.ts'
import { expectOnPaper, momentOnPaper, said } from './said.ts'
import { SmallDesk } from './small-desk.ts'

let database: TestDatabase
let desk: SmallDesk
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  desk = new SmallDesk(database.db)
  await desk.hire(database.owner)
})
afterAll(() => database.drop())

const publicAddress = 'https://motcua.example.vn'
const owner = {
  role: 'owner',
  fullName: 'Lò Văn Pánh',
  address: 'Bản Có, xã Một',
  phone: '0900 000 001',
  email: 'lo.van.panh@example.vn',
} as const
const filer = { role: 'filer', fullName: 'Lò Thị Mai', phone: '0900 000 002' } as const
const reception = {
  sets: 1,
  papers: [
    { number: 1, name: 'Tờ khai', originals: 1, copies: 0 },
    { number: 2, name: 'Giấy chứng sinh', originals: 0, copies: 2 },
    { number: 3, name: 'Ảnh chụp', originals: 0, copies: 0, isElectronic: true },
  ],
  delivery: 'counter',
  fee: { due: 100_000, paid: 100_000, receiptNumber: '0001234' },
  subject: 'cho con thứ hai',
  note: 'Hẹn gọi trước',
} as const
const accept = { command: { kind: 'accept', channel: 'in_person', reception }, persons: [owner, filer] } as const

async function print(state: DossierState, kind: SlipKind, more: Partial<SlipOrder> = {}) {
  return printedSlip({ db: database.db, publicAddress }, { code: state.code, kind, now: state.lastAt, ...more })
}

test('form 01 says what was received, and a sheet printed after a correction replaces the one before', async () => {
  let state = await desk.accept(accept)
  const first = expectOk(await print(state, 'receipt'))
  const { slip } = first
  const secret = /Mã bí mật: (.*)$/u.exec(slip.qr?.caption ?? '')?.[1]
  expect(first.fileName).toBe(`giay-tiep-nhan-${state.code}.pdf`)
  expect(slip).toMatchObject({ number: '01/TNHS', formName: 'Mẫu số 01', date: dayOf(state.acceptedAt), place: 'Một' })
  expect(slip.qr?.content).toBe(`${publicAddress}/ho-so/${state.code}?khoa=${secret}`)
  expect(said(slip)).toBe(
    [
      `Mã hồ sơ: ${state.code}`,
      'Nơi tiếp nhận: Trung tâm Phục vụ hành chính công, UBND xã Một',
      'Tiếp nhận hồ sơ của: Lò Văn Pánh',
      'Địa chỉ: Bản Có, xã Một',
      'Số điện thoại, thư điện tử: 0900 000 001; lo.van.panh@example.vn',
      'Người nộp hồ sơ: Lò Thị Mai, số điện thoại 0900 000 002',
      'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
      'Thành phần hồ sơ nộp gồm:',
      'Tờ khai: 01 bản chính',
      'Giấy chứng sinh: 02 bản sao',
      'Ảnh chụp: bản điện tử',
      'Số lượng hồ sơ: 01 (bộ)',
      'Phí, lệ phí: 100.000 đồng; đã thu 100.000 đồng; biên lai số 0001234',
      'Thời gian giải quyết theo quy định: 3 ngày',
      `Thời gian nhận hồ sơ: ${momentOnPaper(state.acceptedAt)}`,
      `Thời gian trả kết quả giải quyết hồ sơ: ${momentOnPaper(state.dueAt as Instant)}`,
      'Đăng ký nhận kết quả tại: Quầy trả kết quả',
      `Vào Sổ theo dõi hồ sơ: sổ điện tử năm ${dayOf(state.acceptedAt).slice(0, 4)}, tra theo mã hồ sơ`,
      'NGƯỜI NỘP HỒ SƠ: Lò Thị Mai',
      'NGƯỜI TIẾP NHẬN HỒ SƠ: Quàng Thị Thanh',
    ].join('\n'),
  )
  expect(slip.replaces).toBeUndefined()

  state = await desk.change(state, 'lanhdao', {
    command: { kind: 'correct', reason: 'ghi sai số điện thoại', reception: { ...reception, sets: 2 } },
    persons: [{ ...owner, phone: '0900 000 009' }],
  })
  const second = expectOk(await print(state, 'receipt')).slip
  expect(second.number).toBe('01/TNHS')
  expect(second.replaces).toBe(
    `BẢN THAY THẾ\nThay mọi giấy cùng số đã in trước ${formatMoment(state.lastAt)}. Lý do: ghi sai số điện thoại. Người sửa: Lường Văn Ún.`,
  )
  expect(said(second)).toContain('0900 000 009; lo.van.panh@example.vn')
  expect(said(second)).toContain('Số lượng hồ sơ: 02 (bộ)')
  expect(second.qr).toEqual(slip.qr)
})

const nineDays = 9 * 86_400_000
const missing: MissingPaper = { name: 'Giấy chứng sinh', originals: 1, copies: 0, why: 'Bản sao mờ, nộp bản chính.' }

/** Ten days of work in a moment: every kind of thing that can happen to a dossier that ends with a result. */
async function wholeLife(): Promise<DossierState> {
  const state = await desk.accept(accept)
  const promisedAt = (state.acceptedAt + nineDays) as Instant
  const supplyBy = addDays(dayOf(state.acceptedAt), 5)
  const turns: readonly (readonly [Parameters<SmallDesk['change']>[1], Exclude<DossierCommand, { kind: 'accept' }>])[] =
    [
      ['thuly', { kind: 'assign', assignee: 'thuly', note: 'nhận ngay' }],
      ['thuly', { kind: 'note', text: 'Đã gọi điện cho chủ hồ sơ' }],
      ['thuly', { kind: 'consult', unitId: secondUnit, question: 'Có trùng hộ tịch không?', answerBy: supplyBy }],
      ['phoihop', { kind: 'answer', consultation: 1, opinion: 'Không trùng.' }],
      ['thuly', { kind: 'suspend', ground: 'supplement', reason: 'Chưa đọc được', items: [missing], supplyBy }],
      ['thuly', { kind: 'resume', received: ['Giấy chứng sinh'] }],
      ['thuly', { kind: 'route', step: 'assess', note: 'Đủ điều kiện' }],
      ['thuly', { kind: 'route', step: 'sign', assignee: 'lanhdao' }],
      ['lanhdao', { kind: 'apologise', promisedAt, reason: 'Mất điện ba ngày' }],
      ['lanhdao', { kind: 'finish', outcome: 'issued', resultNumber: '12/GKS' }],
      ['tiepnhan', { kind: 'hand-over', to: 'filer', by: 'counter', document: 'BN-7', note: 'giao tận tay' }],
    ]
  let after = state
  for (const [by, command] of turns) after = await desk.change(after, by, { command })
  return after
}

test('forms 02 and 04, the control slip and the hand-over slip of a dossier that had them all', async () => {
  const state = await wholeLife()
  const { code } = state
  const view = await findDossier(database.db, code)
  const atOf = (kind: string) => view?.timeline.find(({ event }) => event.kind === kind)?.event.at ?? state.lastAt

  const supplement = expectOk(await print(state, 'supplement')).slip
  expect(supplement).toMatchObject({ number: '01/HDHS', formName: 'Mẫu số 02' })
  expect(said(supplement)).toBe(
    [
      'Hồ sơ của: Lò Văn Pánh',
      'Địa chỉ: Bản Có, xã Một',
      'Số điện thoại, thư điện tử: 0900 000 001; lo.van.panh@example.vn',
      'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
      `Mã hồ sơ: ${code}`,
      'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
      '1 | Giấy chứng sinh | 1 |  | Bản sao mờ, nộp bản chính.',
      'Lý do: Chưa đọc được',
      `Nộp bổ sung chậm nhất: ngày ${formatDay(addDays(dayOf(state.acceptedAt), 5))}`,
      `Thời hạn giải quyết: tạm dừng từ ${momentOnPaper(atOf('suspended'))}; tính tiếp khi nhận đủ giấy tờ bổ sung`,
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà) liên hệ với ông (bà) Cà Văn Hặc để được hướng dẫn.',
      'NGƯỜI NỘP HỒ SƠ: ',
      'NGƯỜI HƯỚNG DẪN: Cà Văn Hặc',
    ].join('\n'),
  )

  const apology = expectOk(await print(state, 'apology')).slip
  expect(apology).toMatchObject({ number: '01/PXL', formName: 'Mẫu số 04' })
  expect(apology.addressee).toBe('Ông (bà)/Tổ chức Lò Văn Pánh')
  expect(said(apology)).toContain(`lĩnh vực Thử nghiệm, mã hồ sơ ${code}.`)
  expect(said(apology)).toContain(`Thời gian hẹn trả kết quả: ${momentOnPaper(state.dueAt ?? state.lastAt)}`)
  expect(said(apology)).toContain('Lý do: Mất điện ba ngày')
  expect(said(apology)).toContain(`Thời gian hẹn lại: ${momentOnPaper((state.acceptedAt + nineDays) as Instant)}`)

  const handOver = expectOk(await print(state, 'hand-over')).slip
  expect(handOver.number).toBeUndefined()
  expect(handOver.formName).toBe('')
  expect(said(handOver)).toBe(
    [
      `Mã hồ sơ: ${code}`,
      'Nơi trả kết quả: Trung tâm Phục vụ hành chính công, UBND xã Một',
      'Hồ sơ của: Lò Văn Pánh',
      'Địa chỉ: Bản Có, xã Một',
      'Số điện thoại, thư điện tử: 0900 000 001; lo.van.panh@example.vn',
      'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
      'Kết quả giải quyết: Đã có kết quả',
      'Số văn bản kết quả: 12/GKS',
      `Thời gian hẹn trả kết quả: ${momentOnPaper(state.dueAt ?? state.lastAt)}`,
      `Thời gian có kết quả: ${momentOnPaper(atOf('finished'))}`,
      `Thời gian trả kết quả: ${momentOnPaper(atOf('handed_over'))}`,
      'Phương thức trả: Tại quầy',
      'Số biên nhận, vận đơn: BN-7',
      'Người nhận: Lò Thị Mai (người nộp)',
      'Ghi chú: giao tận tay',
      'Người nhận xác nhận đã nhận đủ kết quả ghi trên.',
      'NGƯỜI NHẬN KẾT QUẢ: Lò Thị Mai',
      'NGƯỜI TRẢ KẾT QUẢ: Quàng Thị Thanh',
    ].join('\n'),
  )

  const control = expectOk(await print(state, 'control', { by: 'tiepnhan' })).slip
  expect(said(control)).toContain('Cơ quan phối hợp giải quyết hồ sơ: UBND xã Hai')
  expect(said(control)).toContain('NGƯỜI LẬP PHIẾU: Quàng Thị Thanh')
  const rows = control.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []))
  const moves = rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]))
  const noted = `${formatMoment(atOf('noted'))}, Cà Văn Hặc: Đã gọi điện cho chủ hồ sơ`
  const promised = formatMoment((state.acceptedAt + nineDays) as Instant)
  const sorry = `${formatMoment(atOf('apologised'))}, Lường Văn Ún: xin lỗi, hẹn lại ${promised}, lý do: Mất điện ba ngày`
  const question = `Lấy ý kiến lần 1, trả lời trước hết ngày ${formatDay(addDays(dayOf(state.acceptedAt), 5))}: Có trùng hộ tịch không?`
  expect(moves.map(([desks, , ...rest]) => [wayIn(desks), ...rest])).toEqual([
    ['Người nộp hồ sơ > Tiếp nhận', 'Lò Thị Mai', 'Quàng Thị Thanh', '', 'Hẹn gọi trước'],
    ['Tiếp nhận > Thụ lý', 'Quàng Thị Thanh', 'Cà Văn Hặc', '', `nhận ngay\n${noted}`],
    ['Thụ lý > UBND xã Hai', 'Cà Văn Hặc', null, '', question],
    ['UBND xã Hai > Thụ lý', 'Giàng A Sình', 'Cà Văn Hặc', '', 'Trả lời lần 1: Không trùng.'],
    ['Thụ lý > Người nộp hồ sơ', 'Cà Văn Hặc', 'Lò Thị Mai', '', 'Chờ bổ sung hồ sơ: Chưa đọc được'],
    ['Người nộp hồ sơ > Thụ lý', 'Lò Thị Mai', 'Cà Văn Hặc', '', 'Tiếp tục giải quyết: Giấy chứng sinh'],
    ['Thụ lý > Thẩm định', 'Cà Văn Hặc', null, '', 'Đủ điều kiện'],
    ['Thẩm định > Trình ký', 'Cà Văn Hặc', 'Lường Văn Ún', '', sorry],
    ['Trình ký > Trả kết quả', 'Lường Văn Ún', null, 'Hồ sơ: trước hạn', 'Đã có kết quả, số 12/GKS'],
    ['Trả kết quả > Người nộp', 'Quàng Thị Thanh', 'Lò Thị Mai', '', 'Tại quầy, số BN-7: giao tận tay'],
  ])
  expect(moves.map(([, times]) => times)).toContain(
    `Giao: ${formatMoment(state.acceptedAt)}\nNhận: ${formatMoment(atOf('assigned'))}`,
  )

  const listed = (view && (await slipsOf(database.db, view))) ?? []
  expect(listed.map(({ kind, number = '', formName }) => `${kind} ${number} ${formName}`)).toEqual([
    'receipt  Mẫu số 01',
    'supplement 01/HDHS Mẫu số 02',
    'apology 01/PXL Mẫu số 04',
    'hand-over  ',
    'control  Mẫu số 06',
  ])
  expect(listed.map(({ name }) => name.vi)).toContain('Phiếu kiểm soát quá trình giải quyết hồ sơ')
  for (const { kind, occasion } of listed) {
    const again = expectOk(await print(state, kind, { occasion }))
    expect(again.fileName).toMatch(/^[a-z-]+-T1-\d{6}-\d{4}\.pdf$/u)
    await expectOnPaper(again.slip)
  }
})

const wayIn = (desks: unknown) => String(desks).replace(/1\. Giao: (.*)\n2\. Nhận: (.*)/u, '$1 > $2')

test('form 05 of what its owner withdrew, and of what the agency gave back', async () => {
  const reason = 'Không còn nhu cầu'
  const withdrawn = await desk.change(await desk.accept(accept), 'thuly', {
    command: { kind: 'finish', outcome: 'withdrawn', reason },
  })
  const first = expectOk(await print(withdrawn, 'stop')).slip
  expect(first).toMatchObject({ number: '01/TBD', formName: 'Mẫu số 05' })
  expect(said(first)).toBe(
    [
      'UBND xã Một thông báo dừng giải quyết hồ sơ sau đây:',
      'Hồ sơ của: Lò Văn Pánh',
      'Địa chỉ: Bản Có, xã Một',
      'Số điện thoại, thư điện tử: 0900 000 001; lo.van.panh@example.vn',
      'Nội dung yêu cầu giải quyết: Thủ tục thử (cho con thứ hai)',
      `Mã hồ sơ: ${withdrawn.code}`,
      'Người đề nghị dừng: chủ hồ sơ (rút hồ sơ)',
      'Giai đoạn giải quyết: Thụ lý',
      `Thời điểm dừng: ${momentOnPaper(withdrawn.lastAt)}`,
      'Lý do: Không còn nhu cầu',
      'Phí, lệ phí: 100.000 đồng; đã thu 100.000 đồng; biên lai số 0001234',
      'Hoàn trả phí, lệ phí: ',
      'Giấy tờ trả lại:',
      'Tờ khai: 01 bản chính',
      'Giấy chứng sinh: 02 bản sao',
      'NGƯỜI NHẬN THÔNG BÁO: ',
      'THỦ TRƯỞNG CƠ QUAN: ',
    ].join('\n'),
  )
  const stopped = await desk.change(await desk.accept(accept), 'lanhdao', {
    command: { kind: 'finish', outcome: 'returned', isStopped: true, reason, legalBasis: 'Điều 5' },
  })
  const second = expectOk(await print(stopped, 'stop')).slip
  expect(second.number).toBe('02/TBD')
  expect(said(second)).toContain('Người đề nghị dừng: UBND xã Một')
  expect(said(second)).toContain('Căn cứ: Điều 5')
  await expectOnPaper(second)
})

test('what has not happened cannot be printed, and the refusal says after what it can', async () => {
  const state = await desk.accept(accept)
  const why = async (kind: SlipKind, more?: Partial<SlipOrder>) => {
    const printed = await print(state, kind, more)
    return printed.ok ? 'printed' : printed.refusal
  }
  expect(await why('apology')).toMatchObject({
    code: 'slip-without-occasion',
    message: {
      vi: `Nhật ký của '${state.code}' không có gì để lập văn bản xin lỗi và hẹn lại. Phiếu này chỉ có sau khi lần xin lỗi và hẹn lại được ghi vào hệ thống.`,
    },
  })
  expect(await why('receipt', { occasion: 2 })).toMatchObject({ code: 'slip-without-occasion' })
  expect(await why('receipt', { code: 'T1-000000-0000' })).toMatchObject({ code: 'dossier-unknown' })
  expect(await why('refusal')).toMatchObject({ code: 'slip-without-occasion' })
})
