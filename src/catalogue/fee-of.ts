import { dong, type Money } from '#kernel/index.ts'
import type { Fee, Procedure } from './catalogue.ts'

type Channel = NonNullable<Fee['channel']>

/** The fee lines of `procedure` in `channel`: a line of the channel's own stands for the one of its name that is for all. */
export function feeOf({ fees }: Pick<Procedure, 'fees'>, channel: Channel): readonly Fee[] {
  const ownNames = new Set(fees.filter((fee) => fee.channel === channel).map(({ name }) => name))
  return fees.filter((fee) => fee.channel === channel || (fee.channel === null && !ownNames.has(fee.name)))
}

/** A line of what one filing costs: `Cấp bản sao, mỗi bản × 3`. */
export interface ReckonedLine {
  readonly name: string
  readonly kind: Fee['kind']
  readonly amount: Money
}

/** What one filing costs; no lines where it is free. */
export interface ReckonedFee {
  readonly lines: readonly ReckonedLine[]
  readonly sum: Money
}

/**
 * What one filing costs to the đồng, with the answers to its form as they were typed; undefined where an officer has to count
 * first, or where the answer that counts is no number.
 */
export function reckonFee(
  procedure: Pick<Procedure, 'fees'>,
  { channel, answers }: { readonly channel: Channel; readonly answers: Readonly<Record<string, unknown>> | undefined },
): ReckonedFee | undefined {
  const charged = feeOf(procedure, channel).filter(({ amount }) => amount > 0)
  const lines = charged.flatMap((fee) => {
    const times = timesOf(fee, answers)
    return times === undefined ? [] : [lineOf(fee, times)]
  })
  if (lines.length < charged.length) return undefined
  return { lines, sum: dong(lines.reduce((sum, { amount }) => sum + amount, 0)) }
}

function timesOf({ countedBy }: Fee, answers: Readonly<Record<string, unknown>> = {}): number | undefined {
  if (countedBy === null) return 1
  const [page = '', question = ''] = countedBy.split('.')
  const typed: unknown = Reflect.get(Object(answers[page]), question)
  return typeof typed === 'string' && /^\s*[1-9]\d{0,3}\s*$/u.test(typed) ? Number(typed) : undefined
}

function lineOf({ name, kind, amount }: Fee, times: number): ReckonedLine {
  return { name: times === 1 ? name : `${name} × ${times}`, kind, amount: dong(amount * times) }
}
