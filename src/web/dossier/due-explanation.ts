import { calendarOf, type DueDate, dueDate, type Step } from '#deadline/index.ts'
import type { DossierState, DossierView } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** The due instant, or, where a suspension took it away, the one before; undefined when there never was one. */
export function lastDue({ timeline }: DossierView): Instant | undefined {
  return timeline.findLast(({ after }) => after.dueAt !== null)?.after.dueAt ?? undefined
}

/** A dossier at the moment at which its due instant became what it is. */
interface DueMoment {
  readonly state: DossierState
  readonly dueAt: Instant | undefined
}

/** How the dossier's due instant came about, step by step. */
export function explainDue(shown: ShownDossier): readonly Step[] | undefined {
  return explainInstant({ state: shown.view.state, dueAt: lastDue(shown.view) }, shown)
}

/**
 * How this due instant came about, step by step, by the calendar as it was decided when it became known.
 * One that somebody set is explained from the limit where that gives the same; undefined where nothing that is
 * known leads to it (an earlier system promised otherwise, or the calendar of that year is missing).
 */
export function explainInstant(
  { state, dueAt }: DueMoment,
  { procedure, reference }: Pick<ShownDossier, 'procedure' | 'reference'>,
): readonly Step[] | undefined {
  const { acceptedAt, pauses, givenDue, holderUnitId, dueKnownAt } = state
  const calendar = calendarOf(reference.calendars, holderUnitId, dayOf(dueKnownAt))
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
