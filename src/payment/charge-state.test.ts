import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dong } from '#kernel/index.ts'
import { chargeStateOf, dueHereOf, outstandingOf, refundableOf } from './charge-state.ts'

const nothing = {
  total: dong(100),
  reduction: dong(0),
  elsewhere: dong(0),
  kept: dong(0),
  refunded: dong(0),
  isCancelled: false,
}

test.each([
  ['awaiting', {}],
  ['partly-paid', { kept: dong(99) }],
  ['paid', { kept: dong(100) }],
  ['over-paid', { kept: dong(101) }],
  ['paid', { kept: dong(100), refunded: dong(1) }],
  ['exempt', { reduction: dong(100) }],
  ['over-paid', { reduction: dong(100), kept: dong(1) }],
  ['paid', { reduction: dong(40), kept: dong(60) }],
  ['paid-elsewhere', { elsewhere: dong(100) }],
  ['partly-paid', { elsewhere: dong(40) }],
  ['paid', { elsewhere: dong(40), kept: dong(60) }],
  ['over-paid', { elsewhere: dong(100), kept: dong(1) }],
  ['paid-elsewhere', { elsewhere: dong(100), reduction: dong(40) }],
  ['cancelled', { isCancelled: true, elsewhere: dong(100) }],
  ['cancelled', { isCancelled: true }],
  ['refund-due', { isCancelled: true, kept: dong(1) }],
  ['refunded', { isCancelled: true, refunded: dong(1) }],
] as const)('%s: %j', (state, change) => {
  expect(chargeStateOf({ ...nothing, ...change })).toBe(state)
})

test('what is kept is what is due here, less what is to come, and what goes back', () => {
  const sums = fc
    .record({
      total: fc.nat(9),
      reduction: fc.nat(9),
      elsewhere: fc.nat(9),
      kept: fc.nat(20),
      refunded: fc.nat(9),
      isCancelled: fc.boolean(),
    })
    .map(({ total, reduction, elsewhere, kept, refunded, isCancelled }) => ({
      total: dong(total),
      reduction: dong(Math.min(total, reduction)),
      elsewhere: dong(Math.min(total, elsewhere)),
      kept: dong(kept),
      refunded: dong(refunded),
      isCancelled,
    }))
  fc.assert(
    fc.property(sums, (each) => {
      expect(each.kept).toBe(dueHereOf(each) - outstandingOf(each) + refundableOf(each))
      expect(refundableOf(each) > 0).toBe(['over-paid', 'refund-due'].includes(chargeStateOf(each)))
    }),
  )
})
