import { processOf } from '#catalogue/index.ts'
import { calendarOf, workingMinutesBetween } from '#deadline/index.ts'
import { currentStep, type DossierState, type Pause } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import type { SlipSource } from './slip-source.ts'

/**
 * Whether the step that `before` stood in kept to the time meant for it when it was left at `at`; empty where nobody can
 * say: the calendar of those days is not decided, or the process no longer has the step. `pauses` do not count.
 */
export function stepResult(source: SlipSource, before: DossierState, { at, pauses }: Leaving): string {
  const step = currentStep(before, processOf(source.catalogue, before.procedureVersionId))
  const used = minutesUsed(source, before, { at, pauses })
  if (step === undefined || used === undefined) return ''
  const { workingMinutes: meant } = step
  const result = used < meant ? 'trước hạn' : used === meant ? 'đúng hạn' : 'quá hạn'
  return `Bước: ${result} (${inHours(used)}/${inHours(meant)})`
}

interface Leaving {
  readonly at: Instant
  readonly pauses: readonly Pause[]
}

function minutesUsed(source: SlipSource, before: DossierState, { at, pauses }: Leaving): number | undefined {
  const { stepSince: since, holderUnitId } = before
  const calendar = calendarOf(source.calendars, holderUnitId, dayOf(at))
  const within = pauses.filter(({ to }) => to > since)
  const spans = [{ from: since, to: at }, ...within.map(({ from, to }) => ({ from: later(from, since), to }))]
  const minutes = spans.map(({ from, to }) => workingMinutesBetween(calendar, from, to))
  const [whole, ...paused] = minutes.flatMap((each) => (each.ok ? [each.value] : []))
  if (whole === undefined || minutes.some(({ ok }) => !ok)) return undefined
  return paused.reduce((left, pause) => left - pause, whole)
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

/** `3 giờ 05 phút`. */
function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${String(rest).padStart(2, '0')} phút`
}

/** Whether a dossier that ends at `at` kept to its due instant; early is by the day (domain words: trước hạn). */
export function endResult(dueAt: Instant | null, at: Instant): string {
  if (dueAt === null) return ''
  if (at > dueAt) return 'Hồ sơ: quá hạn'
  return dayOf(at) < dayOf(dueAt) ? 'Hồ sơ: trước hạn' : 'Hồ sơ: đúng hạn'
}
