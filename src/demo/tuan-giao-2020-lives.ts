import { plainDate } from '#kernel/index.ts'
import type { Manner } from './course.ts'
import type { Inherited } from './inherited-story.ts'
import type { Lives } from './lives.ts'
import type { Fate } from './story.ts'
import { districtLives } from './tuan-giao-2020-district.ts'

export interface UnitLives {
  readonly unit: string
  readonly manner: Manner
  readonly inherited: readonly Inherited[]
  readonly lives: readonly Lives[]
}

const birth = '1.001193'
const marriage = '1.000894'
const death = '1.000656'
const maritalStatus = '1.004873'
const extract = '2.000635'
const copies = '2.000815'
const signature = '2.000884'
const contract = '2.001035'
const disability = '1.001699'
const poverty = '1.011607'
const landOrigin = 'MC-DD-20'
const proxy = 'MC-NCC-01'

const diligent: Manner = { pauses: 0.08, apologies: 0.5, extensions: 0.2, onDueDay: 0.3, catchUpDays: [] }
const careless: Manner = { ...diligent, apologies: 0.1 }
// Results are handed over in time, but entered only when a reminder comes.
const entersLater: Manner = {
  ...careless,
  apologies: 0,
  catchUpDays: [plainDate('2020-02-14'), plainDate('2020-03-13'), plainDate('2020-03-31')],
}

function inherited(procedure: string, accepted: string, due: string, fate: Fate): Inherited {
  return { procedure, acceptedOn: plainDate(accepted), dueOn: plainDate(due), fate }
}

/** What became of whom; how much that makes is for the reports to count. */
export const unitLives: readonly UnitLives[] = [
  { unit: 'UBND huyện Tuần Giáo', manner: diligent, inherited: [], lives: districtLives },
  {
    unit: 'UBND Xã Phình Sáng',
    manner: diligent,
    inherited: [inherited(poverty, '2019-12-27', '2020-01-08', 'in-time')],
    lives: [
      { procedure: copies, 'in-time': 41, late: 2 },
      { procedure: signature, 'in-time': 17 },
      { procedure: birth, 'in-time': 33, late: 5 },
      { procedure: marriage, 'in-time': 12, late: 1 },
      { procedure: death, 'in-time': 6 },
      { procedure: maritalStatus, 'in-time': 11, late: 2 },
      { procedure: extract, 'in-time': 13 },
      { procedure: contract, 'in-time': 4 },
      { procedure: disability, 'in-time': 1, late: 1 },
      { procedure: poverty, 'in-time': 3, late: 1 },
    ],
  },
  {
    unit: 'UBND Xã Quài Tở',
    manner: entersLater,
    inherited: [],
    lives: [
      { procedure: birth, 'in-time': 4, late: 19 },
      { procedure: copies, 'in-time': 3, late: 12 },
      { procedure: signature, 'in-time': 2, late: 5 },
      { procedure: marriage, 'in-time': 1, late: 6 },
      { procedure: extract, 'in-time': 2, late: 6 },
      { procedure: maritalStatus, 'in-time': 1, late: 5 },
      { procedure: death, late: 3 },
      { procedure: contract, 'in-time': 3, late: 1 },
    ],
  },
  {
    unit: 'UBND Xã Mường Thín',
    manner: diligent,
    inherited: [],
    lives: [
      { procedure: birth, 'in-time': 20, late: 1 },
      { procedure: copies, 'in-time': 12 },
      { procedure: signature, 'in-time': 5 },
      { procedure: extract, 'in-time': 7 },
      { procedure: maritalStatus, 'in-time': 4, late: 1 },
      { procedure: marriage, 'in-time': 4 },
      { procedure: death, 'in-time': 2 },
      { procedure: poverty, 'in-time': 2, late: 1, open: 2 },
      { procedure: disability, open: 3 },
      { procedure: landOrigin, open: 2 },
    ],
  },
  {
    unit: 'UBND Xã Quài Cang',
    manner: diligent,
    inherited: [],
    lives: [
      { procedure: copies, 'in-time': 18 },
      { procedure: signature, 'in-time': 7 },
      { procedure: birth, 'in-time': 9, late: 1 },
      { procedure: extract, 'in-time': 4 },
      { procedure: marriage, 'in-time': 3 },
      { procedure: maritalStatus, 'in-time': 3, late: 1 },
      { procedure: death, 'in-time': 1 },
      { procedure: contract, 'in-time': 2 },
      { procedure: disability, open: 1 },
    ],
  },
  {
    unit: 'UBND Xã Chiềng Sinh',
    manner: careless,
    inherited: [inherited(disability, '2019-12-20', '2020-02-03', 'late')],
    lives: [
      { procedure: birth, 'in-time': 8, late: 1 },
      { procedure: copies, 'in-time': 7 },
      { procedure: signature, 'in-time': 3 },
      { procedure: extract, 'in-time': 3 },
      { procedure: marriage, 'in-time': 2 },
      { procedure: maritalStatus, 'in-time': 1, late: 1 },
      { procedure: death, 'in-time': 1 },
      { procedure: proxy, 'in-time': 1 },
      { procedure: landOrigin, late: 1 },
    ],
  },
  {
    unit: 'UBND Xã Chiềng Đông',
    manner: careless,
    inherited: [inherited(disability, '2019-12-12', '2020-01-17', 'overdue')],
    lives: [
      { procedure: disability, open: 3, suspended: 1 },
      { procedure: landOrigin, open: 3, suspended: 1 },
      { procedure: poverty, open: 2 },
    ],
  },
  {
    unit: 'UBND Xã Ta Ma',
    manner: diligent,
    inherited: [],
    lives: [
      { procedure: birth, 'in-time': 4, late: 1 },
      { procedure: extract, 'in-time': 1 },
      { procedure: copies, 'in-time': 1 },
      { procedure: marriage, 'in-time': 1 },
    ],
  },
  {
    unit: 'UBND Xã Mùn Chung',
    manner: careless,
    inherited: [],
    lives: [
      { procedure: birth, 'in-time': 2, late: 1 },
      { procedure: marriage, 'in-time': 1 },
      { procedure: copies, 'in-time': 1 },
      { procedure: poverty, returned: 1 },
      { procedure: landOrigin, overdue: 1 },
    ],
  },
  {
    unit: 'UBND Xã Quài Nưa',
    manner: diligent,
    inherited: [inherited(poverty, '2019-12-30', '2020-01-09', 'in-time')],
    lives: [
      { procedure: birth, 'in-time': 2, late: 1 },
      { procedure: copies, 'in-time': 2 },
      { procedure: extract, 'in-time': 1 },
    ],
  },
  {
    unit: 'UBND Xã Rạng Đông',
    manner: careless,
    inherited: [inherited(landOrigin, '2019-12-17', '2020-01-08', 'overdue')],
    lives: [],
  },
]
