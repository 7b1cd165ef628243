import { addDays, type Period, type PlainDate } from '#kernel/index.ts'

/** A period cut into the spans of which sums are kept. */
export interface PeriodParts {
  /** First day of the half month in which the period begins: stocks are known there. */
  readonly stockAt: PlainDate
  /** Days from there to the period's first day, which is not among them. */
  readonly daysBefore: readonly PlainDate[]
  readonly years: readonly PlainDate[]
  readonly halves: readonly PlainDate[]
  readonly days: readonly PlainDate[]
}

/** First day of the half month of `day`: the 1st, or the 15th. */
export function halfOf(day: PlainDate): PlainDate {
  return at(day, day.slice(8) < '15' ? '-01' : '-15')
}

export function nextHalf(half: PlainDate): PlainDate {
  // 18 days on, a half month that began on the 1st is in its second half, and one that began on the 15th in the next month.
  return halfOf(addDays(half, 18))
}

function at(day: PlainDate, monthDay: '-01' | '-15'): PlainDate {
  return `${day.slice(0, 7)}${monthDay}` as PlainDate
}

export function partsOf({ from, to }: Period): PeriodParts {
  const stockAt = halfOf(from)
  const spans = cut(from, to)
  return {
    stockAt,
    daysBefore: daysFrom(stockAt, from),
    years: spans.filter(({ span }) => span === 'year').map(({ starts }) => starts),
    halves: spans.filter(({ span }) => span === 'half').map(({ starts }) => starts),
    days: spans.filter(({ span }) => span === 'day').map(({ starts }) => starts),
  }
}

interface Span {
  readonly span: 'year' | 'half' | 'day'
  readonly starts: PlainDate
  /** First day after it. */
  readonly next: PlainDate
}

function cut(from: PlainDate, to: PlainDate): readonly Span[] {
  const spans: Span[] = []
  for (let span = longest(from, to); span.starts <= to; span = longest(span.next, to)) spans.push(span)
  return spans
}

function longest(starts: PlainDate, to: PlainDate): Span {
  const isWhole = (next: PlainDate) => addDays(next, -1) <= to
  const nextYear = `${Number(starts.slice(0, 4)) + 1}-01-01` as PlainDate
  if (starts.endsWith('-01-01') && isWhole(nextYear)) return { span: 'year', starts, next: nextYear }
  const half = nextHalf(halfOf(starts))
  if (starts === halfOf(starts) && isWhole(half)) return { span: 'half', starts, next: half }
  return { span: 'day', starts, next: addDays(starts, 1) }
}

function daysFrom(first: PlainDate, end: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = []
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day)
  return days
}
