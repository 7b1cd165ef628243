import type { Unit } from '#organisation/index.ts'
import { type Chance, chanceFrom, weigh } from './chance.ts'
import type { Manner } from './course.ts'

/** How one unit of 2025 serves its people. Shares are of 1. */
export interface Service {
  /** How many come, relative to an ordinary commune. */
  readonly size: number
  readonly late: number
  readonly forgotten: number
  /** How readily its people file online, relative to the province. */
  readonly onlineEase: number
  readonly manner: Manner
}

const towns: Readonly<Record<string, number>> = {
  'UBND phường Điện Biên Phủ': 6,
  'UBND phường Mường Thanh': 5,
  'UBND phường Mường Lay': 1.6,
  'UBND xã Tuần Giáo': 3,
  'UBND xã Mường Ảng': 2.4,
  'UBND xã Tủa Chùa': 2.2,
  'UBND xã Na Sang': 1.9,
  'UBND xã Thanh Nưa': 2,
  'UBND xã Thanh Yên': 2,
  'UBND xã Na Son': 1.7,
  'UBND xã Mường Nhé': 1.7,
  'UBND xã Nà Hỳ': 1.5,
}

const qualities = weigh(
  [
    { share: 40, late: 0.004, forgotten: 0.0005, apologies: 0.7 },
    { share: 38, late: 0.02, forgotten: 0.003, apologies: 0.5 },
    { share: 15, late: 0.07, forgotten: 0.012, apologies: 0.3 },
    { share: 7, late: 0.19, forgotten: 0.05, apologies: 0.05 },
  ],
  ({ share }) => share,
)

export function serviceOf(unit: Unit, seed: string): Service {
  const chance: Chance = chanceFrom(`${seed}/${unit.name}`)
  const { late, forgotten, apologies } = chance.weighted(qualities)
  const town = towns[unit.name]
  return {
    size: town ?? chance.whole(45, 130) / 100,
    late,
    forgotten,
    onlineEase: chance.whole(55, 110) / 100 + (town === undefined ? 0 : 0.25),
    manner: {
      pauses: chance.whole(4, 14) / 100,
      apologies,
      extensions: 0.1,
      onDueDay: chance.whole(20, 50) / 100,
      catchUpDays: [],
    },
  }
}
