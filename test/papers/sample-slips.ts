import {
  dong,
  type FieldId,
  instant,
  type ProcedureVersionId,
  plainDate,
  type Slip,
  type UnitId,
} from '#kernel/index.ts'
import {
  apologySlip,
  controlSlip,
  handOverSlip,
  type Issue,
  receiptSlip,
  refusalSlip,
  slipNames,
  stopSlip,
  supplementSlip,
} from '#slip/index.ts'
import { referenceCatalogue } from '../../src/catalogue/reference/index.ts'
import { referenceOrganisation } from '../../src/organisation/reference/index.ts'

// Persons, addresses and numbers are invented.
const names = slipNames({ organisation: referenceOrganisation, catalogue: referenceCatalogue })
const tuanGiao = 126 as UnitId
const phinhSang = 2 as UnitId
const householdBusiness = 403 as ProcedureVersionId
const landChange = 1202 as ProcedureVersionId
const issue: Issue = { unitId: tuanGiao, day: plainDate('2026-11-09'), number: 4, officer: 'Quàng Thị Thanh' }
const code = 'H18.76-261109-0004'
const owner = {
  fullName: 'Lò Văn Pánh',
  address: 'Bản Có, xã Tuần Giáo, tỉnh Điện Biên',
  phone: '0900 000 001',
  email: 'lo.van.panh@example.vn',
}
const requested = { code, procedureVersionId: householdBusiness, owner }
const receivedAt = instant('2026-11-09T08:15:20+07:00')
const dueAt = instant('2026-11-12T17:30:00+07:00')
const lookup = { address: `https://motcua.example.vn/ho-so/${code}?khoa=7KQM-2X9D`, secret: '7KQM-2X9D' }

const receipt = {
  ...requested,
  filer: { fullName: 'Lò Thị Mai', phone: '0900 000 002' },
  subject: 'bán hàng tạp hóa tại bản Có',
  papers: [
    { name: 'Giấy đề nghị đăng ký hộ kinh doanh', originals: 1, copies: 0 },
    { name: 'Giấy tờ pháp lý của chủ hộ kinh doanh', originals: 0, copies: 2 },
    { name: 'Văn bản ủy quyền', originals: 1, copies: 1, isElectronic: true },
  ],
  sets: 1,
  fee: { due: dong(100_000), paid: dong(100_000), receiptNumber: '0001234' },
  receivedAt,
  dueAt,
  delivery: 'counter',
  lookup,
} as const

const missing = [
  {
    name: 'Giấy đề nghị đăng ký hộ kinh doanh',
    originals: 1,
    copies: 0,
    why: 'Chưa ghi ngành, nghề kinh doanh; chưa ký ở trang 2.',
  },
  {
    name: 'Giấy tờ pháp lý của chủ hộ kinh doanh',
    originals: 0,
    copies: 1,
    why: 'Bản sao mờ, không đọc được ngày cấp.',
  },
]

const manyPapers = Array.from({ length: 40 }, (_, index) => ({
  name: `Giấy tờ thứ ${index + 1}: biên bản họp, bản vẽ và tài liệu kèm theo của thửa đất số ${index + 1}, tờ bản đồ số 12`,
  originals: 1,
  copies: index % 3,
}))

/** One slip of each form, and those that are hard to lay out, by the name of their picture. */
export const sampleSlips: Readonly<Record<string, Slip>> = {
  'mau-01': receiptSlip(receipt, issue, names),
  'mau-01-thay-the': receiptSlip(
    {
      ...receipt,
      replaces: {
        at: instant('2026-11-09T09:40:00+07:00'),
        reason: 'ghi sai số điện thoại của chủ hồ sơ.',
        by: 'Quàng Thị Thanh',
        time: 1,
      },
    },
    issue,
    names,
  ),
  'mau-01-dai': receiptSlip(
    {
      ...receipt,
      code: 'H18.33.19-250402-0117',
      procedureVersionId: landChange,
      owner: { fullName: `Hộ ông Vàng A Sủng và bà ${'Giàng Thị Mỷ Chua '.repeat(9).trim()}` },
      papers: manyPapers,
      receivedAt: instant('2025-04-02T15:40:00+07:00'),
      dueAt: instant('2025-05-05T17:00:00+07:00'),
      delivery: 'post',
    },
    { ...issue, unitId: phinhSang, day: plainDate('2025-04-02'), number: 1_117 },
    names,
  ),
  'mau-02': supplementSlip(
    {
      ...requested,
      items: missing,
      reason: 'Hồ sơ chưa đủ thông tin để cấp giấy chứng nhận.',
      supplyBy: plainDate('2026-11-20'),
      stoppedAt: instant('2026-11-10T10:05:00+07:00'),
      contact: '0215 3 862 000',
    },
    issue,
    names,
  ),
  'mau-03': refusalSlip(
    {
      ...requested,
      reason: 'Địa điểm kinh doanh không thuộc địa bàn xã Tuần Giáo; ông (bà) nộp hồ sơ tại xã Mường Ảng.',
      legalBasis: 'Quy định về thẩm quyền đăng ký hộ kinh doanh theo địa bàn.',
    },
    issue,
    names,
  ),
  'mau-04': apologySlip(
    {
      ...requested,
      fieldId: 111 as FieldId,
      receivedAt,
      dueAt,
      reason: 'Cần xác minh địa điểm kinh doanh, cán bộ xác minh nghỉ ốm.',
      promisedAt: instant('2026-11-16T11:30:00+07:00'),
    },
    { ...issue, day: plainDate('2026-11-12') },
    names,
  ),
  'mau-05': stopSlip(
    {
      ...requested,
      stoppedAt: instant('2026-11-11T14:20:00+07:00'),
      by: 'owner',
      stage: 'Thẩm định',
      reason: 'Chủ hồ sơ không còn nhu cầu kinh doanh.',
      fee: 'đã thu 100.000 đồng, biên lai số 0001234',
      returned: ['Giấy tờ pháp lý của chủ hộ kinh doanh: 02 bản sao', 'Văn bản ủy quyền: 01 bản chính'],
    },
    issue,
    names,
  ),
  'mau-06': controlSlip(
    {
      code,
      unit: 'UBND xã Tuần Giáo',
      partners: ['UBND xã Quài Tở'],
      passings: [
        {
          at: receivedAt,
          from: { name: 'Người nộp hồ sơ', person: 'Lò Thị Mai' },
          to: { name: 'Tiếp nhận', person: 'Quàng Thị Thanh' },
          result: '',
          notes: [],
        },
        {
          at: receivedAt,
          takenAt: instant('2026-11-09T09:02:00+07:00'),
          from: { name: 'Tiếp nhận', person: 'Quàng Thị Thanh' },
          to: { name: 'Thụ lý', person: 'Cà Văn Hặc' },
          result: '',
          notes: ['Hồ sơ đủ thành phần'],
        },
        {
          at: instant('2026-11-10T09:40:00+07:00'),
          from: { name: 'Thụ lý', person: 'Cà Văn Hặc' },
          to: { name: 'UBND xã Quài Tở' },
          result: '',
          notes: [
            'Lấy ý kiến lần 1, trả lời trước hết ngày 12/11/2026: địa điểm kinh doanh có thuộc địa bàn xã không?',
          ],
        },
        {
          at: instant('2026-11-12T10:30:00+07:00'),
          from: { name: 'Trình ký', person: 'Lường Văn Ún' },
          to: { name: 'Trả kết quả' },
          result: 'Hồ sơ: đúng hạn\nBước: quá hạn (2 giờ 10 phút/2 giờ)',
          notes: ['Đã có kết quả, số 12'],
        },
        {
          at: instant('2026-11-12T15:05:00+07:00'),
          from: { name: 'Trả kết quả', person: 'Quàng Thị Thanh' },
          to: { name: 'Người nộp', person: 'Lò Thị Mai' },
          result: '',
          notes: ['Tại quầy'],
        },
      ],
    },
    issue,
    names,
  ),
  'phieu-tra-ket-qua': handOverSlip(
    {
      ...requested,
      subject: 'bán hàng tạp hóa tại bản Có',
      outcome: 'Đã có kết quả',
      resultNumber: '12/GCN',
      dueAt,
      finishedAt: instant('2026-11-12T10:30:00+07:00'),
      handedOverAt: instant('2026-11-12T15:05:00+07:00'),
      receiver: 'Lò Thị Mai',
      receiverRole: 'người nộp',
      manner: 'Tại quầy',
    },
    { unitId: tuanGiao, day: plainDate('2026-11-12'), officer: 'Quàng Thị Thanh' },
    names,
  ),
}
