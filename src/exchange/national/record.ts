import { z } from 'zod'

// A dossier as the national portal sends it: the record of `DongBoHoSoMC`, all values text, dates `yyyyMMddHHmmss` in Vietnam's
// time. Found in systems that run, not in a published contract: docs/decisions/0140.
const longest = 2_000
const text = z
  .string({ error: 'phải có, và là chữ / has to be there and to be text' })
  .max(longest, { error: `dài quá ${longest} ký tự / longer than ${longest} characters` })
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: 'có ký tự hỏng / has a damaged character' })
const needed = text.refine((value) => value.trim() !== '', { error: 'phải có / has to be there' })
const flag = z.enum(['0', '1'], { error: 'phải là "0" hoặc "1" / has to be "0" or "1"' })
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, { error: `phải là một trong: ${values.join(', ')} / has to be one of them` })

const moment = text.refine(isMoment, {
  error: 'phải là ngày giờ dạng yyyyMMddHHmmss / has to be a moment yyyyMMddHHmmss',
})

const code = text.regex(/^[A-Z0-9][A-Z0-9.-]{3,59}$/u, {
  error: 'phải là mã hồ sơ, ví dụ H18.22-261126-0001 / has to be a dossier code such as H18.22-261126-0001',
})
const name = z.string().regex(/^\w{1,60}$/u)
const entry = z.record(name, z.union([text, z.array(z.record(name, text)).max(50)]), {
  error: 'phải là một nhóm trường có tên / has to be named fields',
})

/** What other parts of a record say is kept as it came, within bounds. */
const others = z
  .array(entry, { error: 'phải là danh sách / has to be a list' })
  .max(50, { error: 'nhiều nhất 50 mục / 50 entries at most' })
  .exactOptional()

/** These fields and no others. */
function fields<const Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `không có trường ${(issue.keys ?? []).join(', ').slice(0, 200)} / no such field`
        : 'phải là một nhóm trường / has to be an object',
  })
}

const paper = fields({
  TepDinhKemId: text.exactOptional(),
  TenTepDinhKem: needed,
  IsDeleted: z.union([flag, z.enum(['True', 'False'])]).exactOptional(),
  MaThanhPhanHoSo: text.exactOptional(),
  DuongDanTaiTepTin: text.exactOptional(),
  DuocSoHoa: flag.exactOptional(),
  DuocTaiSuDung: oneOf('0', '1', '2').exactOptional(),
  DuocLayTuKhoDMQG: flag.exactOptional(),
  MaKetQuaThayThe: text.exactOptional(),
})

const identity = fields({ LoaiDinhDanh: oneOf('1', '2'), SoDinhDanh: needed })

const record = fields({
  MaHoSo: code,
  MaTTHC: needed,
  TenTTHC: needed,
  MaLinhVuc: text.exactOptional(),
  TenLinhVuc: text.exactOptional(),
  KenhThucHien: oneOf('1', '2', '3').exactOptional(),
  SoGiayToChuHoSo: text.exactOptional(),
  ChuHoSo: needed,
  LoaiDoiTuong: oneOf('1', '2', '3', '4'),
  MaDoiTuong: text.exactOptional(),
  ThongTinKhac: text.exactOptional(),
  Email: text.exactOptional(),
  Fax: text.exactOptional(),
  SoDienThoai: text.exactOptional(),
  TrichYeuHoSo: text.max(1_000, { error: 'dài quá 1000 ký tự / longer than 1000 characters' }).exactOptional(),
  NgayTiepNhan: moment.exactOptional(),
  NgayHenTra: moment.exactOptional(),
  TrangThaiHoSo: text.regex(/^\d{1,2}$/u, { error: 'phải là số trạng thái / has to be the number of a state' }),
  NgayTra: moment.exactOptional(),
  ThongTinTra: text.exactOptional(),
  HinhThuc: text.exactOptional(),
  NgayKetThucXuLy: moment.exactOptional(),
  DonViXuLy: needed,
  GhiChu: text.exactOptional(),
  NgayNopHoSo: moment,
  NgayTuChoi: moment.exactOptional(),
  NoiNopHoSo: oneOf('1', '2').exactOptional(),
  HoSoCoThanhPhanSoHoa: flag.exactOptional(),
  TaiKhoanDuocXacThucVoiVNeID: flag.exactOptional(),
  DuocThanhToanTrucTuyen: oneOf('0', '1', '2', '3').exactOptional(),
  TaiLieuNop: z
    .array(paper, { error: 'phải là danh sách / has to be a list' })
    .max(100, { error: 'nhiều nhất 100 tệp / 100 files at most' })
    .exactOptional(),
  DanhSachLePhi: others,
  DanhSachTepDinhKemKhac: others,
  DanhSachHoSoBoSung: others,
  DanhSachGiayToKetQua: others,
  DinhDanhCHS: z.array(identity).max(10).exactOptional(),
  DSKetNoiCSDL: others,
})

/** One message: new records, or (`isUpdating`) what is new of known ones. */
export const nationalMessage = fields({
  isUpdating: oneOf('True', 'False'),
  data: z
    .array(record, { error: 'phải là danh sách / has to be a list' })
    .min(1, { error: 'phải có ít nhất một hồ sơ / has to hold a dossier' })
    .max(100, { error: 'nhiều nhất 100 hồ sơ một lần / 100 dossiers at most' }),
})

export type NationalMessage = z.output<typeof nationalMessage>
export type NationalRecord = NationalMessage['data'][number]

function isMoment(value: string): boolean {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(value) ?? []
  if (
    year === undefined ||
    Number(year) < 1976 ||
    Number(year) > 2199 ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59
  )
    return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}
