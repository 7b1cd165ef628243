import { chanceFrom, type Weighted, weigh } from './chance.ts'
import type { People } from './names.ts'

type Country = 'thai' | 'mong' | 'ha-nhi' | 'town'

/** Who lives where, roughly: of a hundred persons. */
const peoples: Readonly<Record<Country, Weighted<People>>> = {
  thai: mixture({ thai: 84, mong: 5, kinh: 6, 'kho-mu': 5 }),
  mong: mixture({ thai: 7, mong: 88, kinh: 4, 'kho-mu': 1 }),
  'ha-nhi': mixture({ 'ha-nhi': 62, mong: 24, thai: 10, kinh: 4 }),
  town: mixture({ thai: 40, mong: 7, kinh: 51, 'kho-mu': 2 }),
}

const countries: Readonly<Record<Exclude<Country, 'thai'>, readonly string[]>> = {
  mong: names(
    'xã Phình Sáng, xã Ta Ma, xã Pú Nhung, xã Tỏa Tình, xã Tênh Phong, xã Pú Xi, xã Nậm Kè, xã Quảng Lâm, xã Nà Hỳ, xã Nà Bủng, xã Si Pa Phìn, xã Nậm Nèn, xã Na Son, xã Xa Dung, xã Tủa Thàng, xã Sín Chải, xã Sính Phình, xã Sáng Nhè, xã Pu Nhi, xã Phình Giàng, xã Tìa Dình, xã Mường Toong, xã Mường Nhé',
  ),
  'ha-nhi': ['xã Sín Thầu'],
  town: names(
    'thị trấn Tuần Giáo, xã Tuần Giáo, phường Điện Biên Phủ, phường Mường Thanh, phường Mường Lay, xã Tủa Chùa, xã Mường Ảng, xã Na Sang, xã Thanh Nưa, xã Thanh Yên',
  ),
}

const villages: Readonly<Record<Country, readonly string[]>> = {
  thai: names(
    'Bản Bó, Bản Cọ, Bản Hua Sa, Bản Ló, Bản Noong Liếng, Bản Pom Ban, Bản Co Đứa, Bản Nà Chua, Bản Phiêng Hin, Bản Co Muông, Bản Pha Nàng, Bản Ten Hon, Bản Nà Đắng, Bản Kép, Bản Chăn, Bản Sẳng, Bản Lúm, Bản Huổi Nôm, Bản Nà Lốm, Bản Pá Lau',
  ),
  mong: names(
    'Bản Háng Á, Bản Phảng Củ, Bản Khua Trá, Bản Trung Dình, Bản Tênh Lá, Bản Háng Khúa, Bản Nậm Din, Bản Sông Ia, Bản Huổi Anh, Bản Pú Piến, Bản Đề Chia, Bản Phiêng Pi, Bản Xá Tự, Bản Lồng Khoai, Bản Thẳm Xả',
  ),
  'ha-nhi': names('Bản Tả Khoa, Bản Lỳ Mạ, Bản Pờ Nhù, Bản A Pa, Bản Tả Sú, Bản Mò Phí'),
  town: names(
    'Khối 1, Khối 2, Khối 3, Khối Tân Lập, Khối Đồng Tâm, Khối Thắng Lợi, Khối Sơn Thủy, Bản Chiềng An, Bản Nà Ten',
  ),
}

/** Where a person may live: a village and who lives there. */
export interface Place {
  /** `xã Quài Tở`. */
  readonly commune: string
  readonly villages: readonly string[]
  readonly peoples: Weighted<People>
}

/** The place that a commune's unit (`UBND Xã Quài Tở`) governs. */
export function placeOf(unitName: string): Place {
  const commune = communeOf(unitName)
  const country = countryOf(commune)
  const isWard = commune.startsWith('phường')
  return { commune, villages: isWard ? wardGroups : villagesOf(commune, country), peoples: peoples[country] }
}

/** A few of the names, others in each commune. */
function villagesOf(commune: string, country: Country): readonly string[] {
  const all = villages[country]
  const first = chanceFrom(commune).whole(0, all.length - 1)
  return [...all, ...all].slice(first, first + 7)
}

const wardGroups: readonly string[] = Array.from({ length: 18 }, (_, index) => `Tổ dân phố ${index + 1}`)

function communeOf(unitName: string): string {
  const bare = unitName.replace(/^UBND /u, '').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  return bare === 'thị trấn' ? 'thị trấn Tuần Giáo' : bare
}

function countryOf(commune: string): Country {
  if (countries.mong.includes(commune)) return 'mong'
  if (countries.town.includes(commune)) return 'town'
  return countries['ha-nhi'].includes(commune) ? 'ha-nhi' : 'thai'
}

function mixture(shares: Readonly<Partial<Record<People, number>>>): Weighted<People> {
  const known: readonly People[] = ['thai', 'mong', 'kinh', 'kho-mu', 'ha-nhi']
  return weigh(known, (people) => shares[people] ?? 0)
}

function names(line: string): readonly string[] {
  return line.split(', ').map((name) => name.normalize('NFC'))
}
