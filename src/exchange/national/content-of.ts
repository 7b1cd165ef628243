import type { Procedure } from '#catalogue/index.ts'
import { emptyContent, emptyPerson, type FilingContent, type PaperTyped } from '#filing/index.ts'
import { fold, formatMoment, type Instant, instant } from '#kernel/index.ts'
import type { NationalRecord } from './record.ts'

/** What the record says, as a filing says it. Whatever a filing has no place for stands in its note. */
export function contentOf(record: NationalRecord, procedure: Procedure): FilingContent {
  return {
    ...emptyContent(),
    procedureId: procedure.id,
    channel: 'online',
    owner: {
      ...emptyPerson(),
      kind: record.LoaiDoiTuong === '1' ? 'person' : 'organisation',
      fullName: record.ChuHoSo,
      identityNumber: identityNumberOf(record),
      phone: record.SoDienThoai ?? '',
      email: record.Email ?? '',
    },
    papers: papersOf(record, procedure),
    subject: record.TrichYeuHoSo ?? '',
    note: noteOf(record),
  }
}

function identityNumberOf({ DinhDanhCHS = [], SoGiayToChuHoSo = '' }: NationalRecord): string {
  const numbers = DinhDanhCHS.toSorted((one, other) => one.LoaiDinhDanh.localeCompare(other.LoaiDinhDanh))
  return numbers[0]?.SoDinhDanh ?? SoGiayToChuHoSo
}

type NationalPaper = NonNullable<NationalRecord['TaiLieuNop']>[number]

/** Papers whose name is one of the procedure's list; the files themselves are with the national portal. */
function papersOf(record: NationalRecord, { papers }: Procedure): readonly PaperTyped[] {
  const named = new Set(sent(record).map(({ TenTepDinhKem }) => plain(TenTepDinhKem)))
  return papers.flatMap(({ name }, index) =>
    named.has(plain(name))
      ? [{ number: index + 1, name: '', originals: '', copies: '', isElectronic: true, legalGround: '' }]
      : [],
  )
}

function sent({ TaiLieuNop = [] }: NationalRecord): readonly NationalPaper[] {
  return TaiLieuNop.filter(({ IsDeleted }) => IsDeleted !== '1' && IsDeleted !== 'True')
}

function plain(name: string): string {
  return fold(name.replace(/\.(?:pdf|jpe?g|png|docx?)$/iu, '').replaceAll('_', ' ')).trim()
}

function noteOf(record: NationalRecord): string {
  const lines = [
    `Nộp trên Cổng Dịch vụ công quốc gia, mã ${record.MaHoSo}, lúc ${formatMoment(momentOf(record.NgayNopHoSo))}.`,
    ...(record.GhiChu ? [record.GhiChu] : []),
    ...(record.ThongTinKhac ? [record.ThongTinKhac] : []),
    ...sent(record).map(({ TenTepDinhKem, DuongDanTaiTepTin = '' }) =>
      `Giấy tờ: ${TenTepDinhKem} ${DuongDanTaiTepTin}`.trim(),
    ),
  ]
  return lines.join('\n')
}

/** `20261126081500` of Vietnam's clock. */
export function momentOf(text: string): Instant {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(text) ?? []
  return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`)
}
