import { readEvent } from './event-body.ts'
import { evolve } from './evolve.ts'
import type { StoredAction } from './log-store.ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { KnownDossier } from './step.ts'

/** What each action of one dossier did to it, in order. Throws where the log is damaged. */
export function replay(actions: readonly StoredAction[]): readonly RecordedEvent[] {
  const recorded: RecordedEvent[] = []
  for (const action of actions) {
    const event = readEvent(action.kind, action.at, action.body)
    const before = recorded.at(-1)?.after
    recorded.push({ before, after: evolve(before, event), event, actionNumber: action.number })
  }
  return recorded
}

/** The dossier that the actions of one dossier tell of. Throws when there are none. */
export function fold(actions: readonly StoredAction[]): KnownDossier {
  const state = replay(actions).at(-1)?.after
  const lastHash = actions.at(-1)?.hash
  if (state === undefined || lastHash === undefined) throw new Error('a dossier without actions')
  return { state, lastHash }
}

/** `actions`, which come dossier by dossier, as one list for each. */
export function groupByDossier(actions: readonly StoredAction[]): readonly (readonly StoredAction[])[] {
  const groups: StoredAction[][] = []
  for (const action of actions) {
    const group = groups.at(-1)
    if (group?.[0]?.dossierId === action.dossierId) group.push(action)
    else groups.push([action])
  }
  return groups
}
