import { type Decision, type Instant, ok } from '#kernel/index.ts'
import { dueDate } from './due-date.ts'
import type { DueQuestion } from './question.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export interface MovedDueDate<Asked> {
  readonly asked: Asked
  readonly before: Instant
  readonly after: Instant
}

/**
 * Which due instants a late decision moves: those that differ between the calendar before it and the one after. Nothing
 * is changed by asking; whether a promise already printed moves is for the unit to decide, dossier by dossier.
 */
export function movedDueDates<Asked extends DueQuestion>(
  calendars: { readonly before: WorkingCalendar; readonly after: WorkingCalendar },
  questions: readonly Asked[],
): Decision<readonly MovedDueDate<Asked>[]> {
  const moved: MovedDueDate<Asked>[] = []
  for (const asked of questions) {
    const before = dueDate(calendars.before, asked)
    if (!before.ok) return before
    const after = dueDate(calendars.after, asked)
    if (!after.ok) return after
    if (before.value.at !== after.value.at) moved.push({ asked, before: before.value.at, after: after.value.at })
  }
  return ok(moved)
}
