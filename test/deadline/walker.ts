/**
 * What a due date must be, found the long way: minute by minute, or day by day, as the law is told. Shares no code with the
 * room deadline/, nor the kernel's arithmetic of days; only the shape of questions and decisions. A day here is a count
 * from 1970-01-01, a minute a count from that day's local midnight.
 */
import type { CalendarDecisions, DecidedDay, DueQuestion } from '#deadline/index.ts'
import type { UnitId } from '#kernel/index.ts'

export class MissingYear extends Error {}

/** One day of an office: each of its minutes that is worked, as 1; and the one at which it closes, if it opens. */
interface OfficeDay {
  readonly minutes: Uint8Array
  readonly closing: number | undefined
}

/** Looks a day up; throws MissingYear. */
export type Office = (day: number) => OfficeDay

export const minutesPerDay = 1440
export const dayOfMinute = (minute: number) => Math.floor(minute / minutesPerDay)
export const localMinute = (at: number) => Math.floor(at / 60_000) + 7 * 60
export const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

export function officeOf(decisions: CalendarDecisions, unit: UnitId | null, knownOn = '9999-12-31'): Office {
  const ofDay = new Map<string, DecidedDay[]>()
  for (const row of decisions.days) ofDay.set(row.day, [...(ofDay.get(row.day) ?? []), row])
  const firstDay = Date.UTC(2023, 0, 1) / 86_400_000
  const seen: OfficeDay[] = []
  return (day) => {
    const known = seen[day - firstDay]
    if (known) return known
    const iso = isoOf(day)
    const found = lookUp({ ...decisions, days: ofDay.get(iso) ?? [] }, { unit, knownOn }, iso)
    seen[day - firstDay] = found
    return found
  }
}

function lookUp(
  { years, weeks, days }: CalendarDecisions,
  view: { readonly unit: UnitId | null; readonly knownOn: string },
  iso: string,
): OfficeDay {
  const year = years.find((row) => `${row.year}` === iso.slice(0, 4))
  if (!year) throw new MissingYear(iso.slice(0, 4))
  const decided = (owner: UnitId | null) =>
    days
      .filter((row) => row.unitId === owner && (row.decidedOn <= view.knownOn || row.decidedOn <= year.decidedOn))
      .sort((a, b) => b.decidedOn.localeCompare(a.decidedOn))[0]?.sessions
  const weekday = new Date(iso).getUTCDay() || 7
  const usual = (owner: UnitId | null) =>
    weeks
      .filter((row) => row.unitId === owner && row.weekday === weekday)
      .find((row) => row.validFrom <= iso && iso <= (row.validTo ?? '9999-12-31'))?.sessions
  const minutes = new Uint8Array(minutesPerDay)
  for (const session of decided(view.unit) ?? decided(null) ?? usual(view.unit) ?? usual(null) ?? [])
    minutes.fill(1, session.from, session.to)
  return { minutes, closing: minutes.includes(1) ? minutes.lastIndexOf(1) + 1 : undefined }
}

export interface Gap {
  readonly from: number
  readonly to: number
}

/** The local minute at which a question is due. */
export function walk(office: Office, question: DueQuestion): number {
  const gaps = (question.pauses ?? []).map(({ from, to }) => ({ from: localMinute(from), to: localMinute(to) }))
  return question.given ? walkFromGiven(office, question, gaps) : walkFromLimit(office, question, gaps)
}

function walkFromLimit(office: Office, { acceptedAt, limit, policy }: DueQuestion, gaps: readonly Gap[]): number {
  const accepted = localMinute(acceptedAt)
  const nextDay = dayOfMinute(accepted) + 1
  const walkFrom = (start: number, amount: number, isWorking: boolean) =>
    walkDays(office, { start, amount, isWorking }, gaps)
  if (limit.kind === 'same-day') return walkFrom(dayOne(office, accepted, 15 * 60), 1, true)
  if (limit.kind === 'working-hours') return walkMinutes(office, accepted, limit.amount * 60, gaps)
  if (limit.kind === 'months') return walkFrom(nextDay, monthsLater(nextDay - 1, limit.amount) - nextDay + 1, false)
  const isWorking = limit.kind === 'working-days'
  if (isWorking && policy === 'eight-hour-days') return walkMinutes(office, accepted, limit.amount * 480, gaps)
  const start = policy === 'afternoon-cut-off' ? dayOne(office, accepted, 15 * 60 - 1) : nextDay
  return walkFrom(start, limit.amount, isWorking)
}

function walkFromGiven(office: Office, { limit, policy, given }: DueQuestion, gaps: readonly Gap[]): number {
  const set = localMinute(given?.at ?? 0)
  const due = localMinute(given?.dueAt ?? 0)
  const [first, ...others] = gaps.filter(({ from, to }) => from >= set && from < to)
  if (!first || first.from >= due) return due
  const isHours = limit.kind === 'working-hours' || (limit.kind === 'working-days' && policy === 'eight-hour-days')
  if (isHours) return walkMinutes(office, first.to, Math.max(1, workedMinutes(office, first.from, due)), others)
  const isWorking = limit.kind === 'working-days' || limit.kind === 'same-day'
  const left = countedDays(office, isWorking, { from: dayOfMinute(first.from), to: dayOfMinute(due) })
  return walkDays(office, { start: dayOfMinute(first.to) + 1, amount: Math.max(1, left), isWorking }, others)
}

export function workedMinutes(office: Office, from: number, to: number): number {
  let worked = 0
  for (let minute = from; minute < to; minute += 1)
    worked += office(dayOfMinute(minute)).minutes[minute % minutesPerDay] ?? 0
  return worked
}

/** Days from `from` to `to`, both included: all of them, or the working ones. */
export function countedDays(office: Office, isWorking: boolean, { from, to }: Gap): number {
  let counted = 0
  for (let day = from; day <= to; day += 1) if (!isWorking || office(day).closing !== undefined) counted += 1
  return counted
}

function dayOne(office: Office, accepted: number, lastMinute: number): number {
  let day = dayOfMinute(accepted)
  const minute = accepted % minutesPerDay
  if (minute <= lastMinute && minute < (office(day).closing ?? 0)) return day
  do day += 1
  while (office(day).closing === undefined)
  return day
}

function monthsLater(day: number, months: number): number {
  const from = new Date(day * 86_400_000)
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  const missing = Math.max(0, lastOfMonth.getUTCDate() - from.getUTCDate())
  return lastOfMonth.getTime() / 86_400_000 - missing
}

function walkMinutes(office: Office, start: number, amount: number, gaps: readonly Gap[]): number {
  let left = amount
  let minute = start
  for (; left > 0; minute += 1) {
    for (const { from, to } of gaps) if (from <= minute && minute < to) minute = to
    left -= office(dayOfMinute(minute)).minutes[minute % minutesPerDay] ?? 0
  }
  return minute
}

interface DayWalk {
  readonly start: number
  readonly amount: number
  readonly isWorking: boolean
}

/** Used are the whole days before the day of suspension; what remains runs from the day after resumption. */
function walkDays(office: Office, walk: DayWalk, gaps: readonly Gap[]): number {
  let { start, amount } = walk
  for (const { from, to } of gaps.filter((gap) => gap.from < gap.to)) {
    const end = endOf(office, { ...walk, start, amount }, from)
    if (end !== undefined) return end
    // Not all of them can be looked up, or must be: a calendar day is used whatever it is.
    const used = countedDays(office, walk.isWorking, { from: start, to: dayOfMinute(from) - 1 })
    amount = Math.max(0, amount - used)
    start = Math.max(start, dayOfMinute(to) + 1)
  }
  return endOf(office, { ...walk, start, amount }, Number.POSITIVE_INFINITY) ?? 0
}

/** Where the walk ends, if it does up to the minute `until`: at the closing of the last day to count, or of a working day after it. */
function endOf(office: Office, { start, amount, isWorking }: DayWalk, until: number): number | undefined {
  let left = amount
  let day = start
  for (; left > 1 && day < dayOfMinute(until); day += 1) left -= countedDays(office, isWorking, { from: day, to: day })
  if (left > 1) return undefined
  for (; day <= dayOfMinute(until); day += 1) {
    const { closing } = office(day)
    if (closing !== undefined) return ifBy(until, day * minutesPerDay + closing)
  }
  return undefined
}

function ifBy(until: number, minute: number): number | undefined {
  return minute <= until ? minute : undefined
}
