import { isValidOn, type PlainDate } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'

/** The 34 provinces and cities since 1 July 2025 (Nghị quyết 202/2025/QH15), in Vietnamese alphabetical order. */
export const provinces: readonly string[] = [
  'An Giang',
  'Bắc Ninh',
  'Cà Mau',
  'Cao Bằng',
  'Cần Thơ',
  'Đà Nẵng',
  'Đắk Lắk',
  'Điện Biên',
  'Đồng Nai',
  'Đồng Tháp',
  'Gia Lai',
  'Hà Nội',
  'Hà Tĩnh',
  'Hải Phòng',
  'Huế',
  'Hưng Yên',
  'Khánh Hòa',
  'Lai Châu',
  'Lạng Sơn',
  'Lào Cai',
  'Lâm Đồng',
  'Nghệ An',
  'Ninh Bình',
  'Phú Thọ',
  'Quảng Ngãi',
  'Quảng Ninh',
  'Quảng Trị',
  'Sơn La',
  'Tây Ninh',
  'Thái Nguyên',
  'Thanh Hóa',
  'Thành phố Hồ Chí Minh',
  'Tuyên Quang',
  'Vĩnh Long',
]

/** The province whose communes the organisation knows: an address there names one of them. */
export const homeProvince = 'Điện Biên'

/** What an address can name: communes of the home province as they are called (`xã Mường Ảng`), in catalogue order. */
export interface Places {
  readonly communes: readonly string[]
}

/** The communes that exist on `day`. */
export function placesOn(organisation: Organisation, day: PlainDate): Places {
  const units = organisation.units.filter((unit) => unit.level === 'commune' && isValidOn(unit, day))
  return { communes: units.map(({ name }) => name.replace(/^UBND /u, '')) }
}
