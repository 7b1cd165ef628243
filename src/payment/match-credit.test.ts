import { expect, test } from 'vitest'
import { dong, type UnitId } from '#kernel/index.ts'
import { type MatchedCharge, matchCredit } from './match-credit.ts'

const here = 1 as UnitId
const elsewhere = 2 as UnitId
const charge: MatchedCharge = {
  unitId: here,
  total: dong(100_000),
  reduction: dong(0),
  elsewhere: dong(0),
  kept: dong(0),
  refunded: dong(0),
  isCancelled: false,
}

test.each([
  ['exact', 100_000, {}],
  ['partial', 40_000, {}],
  ['exact', 60_000, { kept: dong(40_000) }],
  ['exact', 50_000, { reduction: dong(50_000) }],
  ['over', 100_001, {}],
  ['over', 70_000, { kept: dong(40_000) }],
  ['duplicate', 100_000, { kept: dong(100_000) }],
  ['duplicate', 1, { reduction: dong(100_000) }],
  ['exact', 30_000, { elsewhere: dong(70_000) }],
  ['duplicate', 1, { elsewhere: dong(100_000) }],
  ['cancelled', 100_000, { isCancelled: true }],
] as const)('%s: %d đồng for a charge of 100.000 %j', (finding, amount, change) => {
  const named = { ...charge, ...change }
  expect(matchCredit({ amount: dong(amount), unitId: here }, [named])).toEqual({ finding, charge: named })
})

test.each([
  ['unknown-account', null, [charge]],
  ['unknown-memo', here, []],
  ['several-memos', here, [charge, { ...charge }]],
  ['other-unit', elsewhere, [charge]],
] as const)('%s waits for a person', (finding, unitId, named) => {
  expect(matchCredit({ amount: dong(1), unitId }, named)).toEqual({ finding, charge: undefined })
})
