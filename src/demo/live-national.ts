import { takeInNational } from '#exchange/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import { chanceFrom } from './chance.ts'
import type { FilingDesk } from './live-filings.ts'
import { liveUnits } from './live-officers.ts'
import { livePersons } from './live-persons.ts'

/** A filing that came from the national portal, where it was paid: nobody is asked for it again. Answers how many were taken in. */
export async function takeInPaid({ commands: { ids }, filings }: FilingDesk, now: Instant): Promise<number> {
  const [owner] = livePersons(chanceFrom('live/national'))
  const record = {
    MaHoSo: 'MAU.QG-0001',
    MaTTHC: '1.001612',
    TenTTHC: 'Đăng ký thành lập hộ kinh doanh',
    KenhThucHien: '2',
    SoGiayToChuHoSo: owner?.identityNumber ?? '',
    ChuHoSo: owner?.fullName ?? 'Người mẫu',
    LoaiDoiTuong: '1',
    TrangThaiHoSo: '1',
    DonViXuLy: liveUnits.own,
    NgayNopHoSo: clockOf(now),
    DuocThanhToanTrucTuyen: '1',
  }
  const { data } = await takeInNational({ ...filings, ids }, { isUpdating: 'False', data: [record] })
  return data.length
}

/** `yyyyMMddHHmmss`, as the national portal writes it. */
function clockOf(now: Instant): string {
  return formatInstant(now).replaceAll(/\D/gu, '').slice(0, 14)
}
