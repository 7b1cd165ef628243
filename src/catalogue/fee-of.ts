import { dong, type Money } from '#kernel/index.ts'
import type { Fee, Procedure } from './catalogue.ts'

/** What a procedure costs in one channel. */
export interface FeeLines {
  readonly lines: readonly Fee[]
  /** Each line taken once; a line by the page or by the case is taken as often as it applies. */
  readonly sum: Money
}

/** The fee lines of `procedure` in `channel`: a line of the channel's own stands for the one of its name that is for all. */
export function feeOf({ fees }: Pick<Procedure, 'fees'>, channel: NonNullable<Fee['channel']>): FeeLines {
  const own = fees.filter((fee) => fee.channel === channel)
  const ownNames = new Set(own.map(({ name }) => name))
  const lines = fees.filter((fee) => fee.channel === channel || (fee.channel === null && !ownNames.has(fee.name)))
  return { lines, sum: dong(lines.reduce((sum, { amount }) => sum + amount, 0)) }
}
