import type { DossierEvent, DossierState, RecordedEvent } from '#dossier/index.ts'
import { dayOf, laterDay, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { DeltaColumn, ReportDelta } from './delta.ts'

interface Post {
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly column: DeltaColumn
  readonly count: number
}

/**
 * What an action adds to the figures: it takes the dossier out of the stocks in which it stood and puts it into those
 * in which it now stands, and counts what came in or ended. It posts to the action's own local day (Asia/Ho_Chi_Minh)
 * or to a due day still to come, never to a day before, so that a day that has passed does not change.
 */
export function deltasOf(recorded: RecordedEvent): readonly ReportDelta[] {
  const { before, after, event } = recorded
  const day = dayOf(event.at)
  return merged(recorded, [
    ...(before === undefined ? [] : stock(before, day, -1)),
    ...stock(after, day, 1),
    ...flow(recorded, day),
  ])
}

// An instant that is due counts as overdue from max(its day, the day on which it became known); whatever ends it takes
// that away on max(that day, the day of the end). The end never precedes the knowledge, so both are this maximum.
function stock(state: DossierState, day: PlainDate, count: 1 | -1): readonly Post[] {
  const unitId = state.holderUnitId
  if (state.phase === 'finished') return []
  if (state.phase === 'suspended') return [{ unitId, day, column: 'suspended', count }]
  if (state.dueAt === null) throw new Error(`dossier ${state.code} is running without a due instant`)
  return [
    { unitId, day, column: 'open', count },
    { unitId, day: laterDay(dayOf(state.dueAt), day), column: 'overdue', count },
  ]
}

function flow({ before, after, event }: RecordedEvent, day: PlainDate): readonly Post[] {
  const unitId = after.holderUnitId
  if (event.kind === 'accepted') return [{ unitId, day, column: `received_${event.channel}`, count: 1 }]
  if (before === undefined) throw new Error(`dossier ${after.code} begins with '${event.kind}'`)
  if (event.kind === 'transferred')
    return [
      { unitId: before.holderUnitId, day, column: 'transferred', count: -1 },
      { unitId, day, column: 'transferred', count: 1 },
    ]
  if (event.kind !== 'finished') return []
  return endings(before, event).map((column) => ({ unitId, day, column, count: 1 }))
}

function endings(before: DossierState, event: DossierEvent & { kind: 'finished' }): readonly DeltaColumn[] {
  const isOfWhich = event.outcome === 'withdrawn' || event.outcome === 'returned'
  return [timeliness(before, event), ...(isOfWhich ? [event.outcome] : [])]
}

// While suspended there is no due instant: finishing then is on time, and early for nobody.
function timeliness({ dueAt }: DossierState, { at }: DossierEvent): DeltaColumn {
  if (dueAt === null) return 'resolved_on_day'
  if (at > dueAt) return 'resolved_late'
  return dayOf(at) < dayOf(dueAt) ? 'resolved_early' : 'resolved_on_day'
}

function merged(recorded: RecordedEvent, posts: readonly Post[]): readonly ReportDelta[] {
  const { unitId: homeUnitId, dossierId, fieldId, procedureId } = recorded.after
  const targets = new Map(posts.map(({ unitId, day }) => [`${day}/${unitId}`, { unitId, day }]))
  return [...targets.values()].flatMap(({ unitId, day }) => {
    const counts = net(posts.filter((post) => post.day === day && post.unitId === unitId))
    if (Object.keys(counts).length === 0) return []
    return { homeUnitId, dossierId, actionNumber: recorded.actionNumber, unitId, day, fieldId, procedureId, counts }
  })
}

function net(posts: readonly Post[]): ReportDelta['counts'] {
  const counts: Partial<Record<DeltaColumn, number>> = {}
  for (const { column, count } of posts) {
    const sum = (counts[column] ?? 0) + count
    if (sum === 0) delete counts[column]
    else counts[column] = sum
  }
  return counts
}
