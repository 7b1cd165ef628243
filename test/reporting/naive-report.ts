import type { DossierEvent } from '#dossier/index.ts'
import {
  addDays,
  dayOf,
  type FieldId,
  type Period,
  type PlainDate,
  type ProcedureId,
  type UnitId,
} from '#kernel/index.ts'
import type { History } from './random-history.ts'

/**
 * reporting.md read sentence by sentence, one dossier at a time, day strings only. It shares no code with reporting/.
 */
export interface NaiveRow {
  total: number
  online: number
  carried_over: number
  in_person: number
  resolved: number
  resolved_on_time: number
  resolved_late: number
  resolved_early: number
  open: number
  open_in_time: number
  open_overdue: number
  suspended: number
  withdrawn: number
  returned: number
}

export function emptyRow(): NaiveRow {
  return {
    total: 0,
    online: 0,
    carried_over: 0,
    in_person: 0,
    resolved: 0,
    resolved_on_time: 0,
    resolved_late: 0,
    resolved_early: 0,
    open: 0,
    open_in_time: 0,
    open_overdue: 0,
    suspended: 0,
    withdrawn: 0,
    returned: 0,
  }
}

interface Keys {
  readonly unitId: UnitId
  readonly fieldId: FieldId
  readonly procedureId: ProcedureId
}

/** The measures of every key, where `keyOf` may leave out what the report does not tell apart. */
export function naiveReport(
  all: readonly History[],
  period: Period,
  keyOf: (keys: Keys) => string,
): ReadonlyMap<string, NaiveRow> {
  const rows = new Map<string, NaiveRow>()
  for (const history of all) {
    const known = history.map(({ event }) => event).filter((event) => dayOf(event.at) <= period.to)
    const placed = place(known, period)
    if (placed === undefined) continue
    const key = keyOf(placed.keys)
    const row = rows.get(key) ?? emptyRow()
    for (const measure of placed.columns) row[measure] += 1
    rows.set(key, row)
  }
  return rows
}

function place(
  events: readonly DossierEvent[],
  period: Period,
): { readonly keys: Keys; readonly columns: readonly (keyof NaiveRow)[] } | undefined {
  const [accepted] = events
  if (accepted?.kind !== 'accepted') return undefined
  const last = events.at(-1)
  const finished = last?.kind === 'finished' ? last : undefined
  if (finished !== undefined && dayOf(finished.at) < period.from) return undefined

  const arrival: keyof NaiveRow =
    dayOf(accepted.at) < period.from ? 'carried_over' : accepted.channel === 'online' ? 'online' : 'in_person'
  const standing =
    finished === undefined
      ? unfinishedColumns(events, addDays(period.to, 1))
      : resolvedColumns(events.slice(0, -1), finished)
  const { fieldId, procedureId } = accepted
  return {
    keys: { unitId: holderAfter(events, accepted.unitId), fieldId, procedureId },
    columns: ['total', arrival, ...standing],
  }
}

// With whom it is at the end of the period, or was when it finished.
function holderAfter(events: readonly DossierEvent[], home: UnitId): UnitId {
  let unitId = home
  for (const event of events) if (event.kind === 'transferred') unitId = event.toUnitId
  return unitId
}

function resolvedColumns(before: readonly DossierEvent[], finished: DossierEvent): readonly (keyof NaiveRow)[] {
  if (finished.kind !== 'finished') throw new Error('not finished')
  const due = dueAfter(before)
  const outcome: readonly (keyof NaiveRow)[] =
    finished.outcome === 'withdrawn' ? ['withdrawn'] : finished.outcome === 'returned' ? ['returned'] : []
  if (due === 'suspended') return ['resolved', 'resolved_on_time', ...outcome]
  if (finished.at > due) return ['resolved', 'resolved_late', ...outcome]
  const early: readonly (keyof NaiveRow)[] = dayOf(finished.at) < dayOf(due) ? ['resolved_early'] : []
  return ['resolved', 'resolved_on_time', ...early, ...outcome]
}

function unfinishedColumns(events: readonly DossierEvent[], dayAfter: PlainDate): readonly (keyof NaiveRow)[] {
  const due = dueAfter(events)
  if (due === 'suspended') return ['suspended']
  return dayOf(due) < dayAfter ? ['open', 'open_overdue'] : ['open', 'open_in_time']
}

function dueAfter(events: readonly DossierEvent[]): DossierEvent['at'] | 'suspended' {
  let due: DossierEvent['at'] | 'suspended' | undefined
  for (const event of events) {
    if (event.kind === 'suspended') due = 'suspended'
    if (event.kind === 'accepted' || event.kind === 'resumed' || event.kind === 'extended') due = event.dueAt
  }
  if (due === undefined) throw new Error('no due instant')
  return due
}
