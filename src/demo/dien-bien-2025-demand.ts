import { type Weighted, weigh } from './chance.ts'

// What people ask a commune for, of a thousand dossiers.
const demand: Readonly<Record<string, number>> = {
  '2.000815': 232,
  '2.000884': 78,
  '2.001035': 40,
  '2.001019': 3,
  '2.001016': 4,
  '2.001406': 6,
  '1.001193': 118,
  '1.000894': 55,
  '1.000656': 38,
  '1.004873': 66,
  '2.000635': 74,
  '1.004884': 22,
  '1.001022': 6,
  '1.004859': 24,
  '1.000689': 9,
  '1.004746': 4,
  '1.004772': 5,
  '1.001776': 41,
  '1.014027': 38,
  '1.014028': 5,
  '1.001731': 9,
  '1.001699': 18,
  '1.001653': 4,
  '1.011607': 16,
  '1.011608': 9,
  '2.002307': 3,
  '1.010803': 4,
  '1.001612': 24,
  '2.000720': 7,
  '1.001570': 4,
  '1.001266': 5,
  '2.001283': 2,
  '1.013225': 11,
  '1.013227': 2,
  '1.012753': 17,
  'MC-DD-03': 5,
  'MC-DD-08': 6,
  'MC-TDKT-01': 4,
  '1.002211': 2,
}

export const communeDemand: Weighted<string> = weigh(Object.keys(demand), (code) => demand[code] ?? 0)

// What Tuần Giáo's district was asked for in its last months, and what only a district was.
export const districtDemand: Weighted<string> = weigh(
  [
    '1.001776',
    '1.001612',
    '2.000748',
    '1.001731',
    'MC-BPBD-01',
    'MC-BPBD-02',
    'MC-DD-01',
    'MC-DD-02',
    'MC-DD-05',
    '1.012753',
    'MC-XD-01',
  ],
  (code) => (code.startsWith('MC-DD') || code === '1.012753' ? 2 : 1),
)

/** What its communes were asked for. */
export const oldCommuneDemand: Weighted<string> = weigh(
  ['2.000815', '2.000884', '1.001193', '1.000894', '2.000635', '1.004873', '1.001699', '1.011607', 'MC-DD-20'],
  (code) => (code === '1.001699' || code === 'MC-DD-20' ? 1 : 2),
)
