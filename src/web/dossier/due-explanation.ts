import type { Procedure } from '#catalogue/index.ts'
import { calendarOf, type DueDate, dueDate, type Step, type WorkingCalendars } from '#deadline/index.ts'
import type { DossierView } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'

/** The due instant, or, where a suspension took it away, the one before; undefined when there never was one. */
export function lastDue({ timeline }: DossierView): Instant | undefined {
  return timeline.findLast(({ after }) => after.dueAt !== null)?.after.dueAt ?? undefined
}

/**
 * How the dossier's due instant came about, step by step, by the calendar as it was decided when the instant became known.
 * A due instant that somebody set is explained from the limit where that gives the same; undefined where nothing that is
 * known leads to it (an earlier system promised otherwise, or the calendar of that year is missing).
 */
export function explainDue(
  view: DossierView,
  procedure: Procedure,
  calendars: WorkingCalendars,
): readonly Step[] | undefined {
  const { acceptedAt, pauses, givenDue, holderUnitId, dueKnownAt } = view.state
  const dueAt = lastDue(view)
  const calendar = calendarOf(calendars, holderUnitId, dayOf(dueKnownAt))
  const question = { acceptedAt, limit: procedure.limit, policy: procedure.policy, pauses }
  const questions = [question, ...(givenDue === null ? [] : [{ ...question, given: givenDue }])]
  for (const asked of questions) {
    const due = dueDate(calendar, asked)
    if (due.ok && due.value.at === dueAt) return stepsBefore(due.value)
  }
  return undefined
}

// The last step is the due instant itself, which stands above the list.
function stepsBefore({ steps }: DueDate): readonly Step[] {
  return steps.slice(0, -1)
}
