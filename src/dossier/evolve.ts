import type {
  Accepted,
  Apologised,
  DossierEvent,
  Extended,
  Finished,
  Resumed,
  Suspended,
  Transferred,
} from './event.ts'
import type { DossierState, Pause } from './state.ts'

/**
 * The dossier after `event`. Decides nothing: it trusts that `decide` allowed the event, and throws only when there is
 * no dossier for it to happen to, which would be a damaged log.
 */
export function evolve(state: DossierState | undefined, event: DossierEvent): DossierState {
  if (event.kind === 'accepted') return accepted(event)
  if (state === undefined) throw new Error(`'${event.kind}' happened to a dossier that was never accepted`)
  return { ...changed(state, event), lastAction: state.lastAction + 1, lastAt: event.at }
}

function accepted(event: Accepted): DossierState {
  return {
    unitId: event.unitId,
    holderUnitId: event.unitId,
    dossierId: event.dossierId,
    code: event.code,
    procedureId: event.procedureId,
    procedureVersionId: event.procedureVersionId,
    fieldId: event.fieldId,
    channel: event.channel,
    phase: 'running',
    acceptedAt: event.at,
    dueAt: event.dueAt,
    dueKnownAt: event.at,
    givenDue: event.isDueGiven ? { at: event.at, dueAt: event.dueAt } : null,
    promisedAt: null,
    suspendedAt: null,
    pauses: [],
    finishedAt: null,
    outcome: null,
    lastAction: 1,
    lastAt: event.at,
  }
}

type LaterEvent = Suspended | Resumed | Extended | Apologised | Transferred | Finished

function changed(state: DossierState, event: LaterEvent): DossierState {
  switch (event.kind) {
    case 'suspended':
      return { ...state, phase: 'suspended', dueAt: null, suspendedAt: event.at }
    case 'resumed':
      return { ...due(state, event, event.isDueGiven === true), ...ended(state, event), phase: 'running' }
    case 'extended':
      return due(state, event, true)
    case 'apologised':
      return { ...state, promisedAt: event.promisedAt }
    case 'transferred':
      return { ...state, holderUnitId: event.toUnitId }
    case 'finished':
      return { ...state, ...ended(state, event), phase: 'finished', finishedAt: event.at, outcome: event.outcome }
  }
}

function due(state: DossierState, { at, dueAt }: Resumed | Extended, isGiven: boolean): DossierState {
  return { ...state, dueAt, dueKnownAt: at, givenDue: isGiven ? { at, dueAt } : state.givenDue }
}

function ended(state: DossierState, event: LaterEvent): { pauses: readonly Pause[]; suspendedAt: null } {
  const { suspendedAt } = state
  const pauses = suspendedAt === null ? state.pauses : [...state.pauses, { from: suspendedAt, to: event.at }]
  return { pauses, suspendedAt: null }
}
