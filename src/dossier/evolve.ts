import type { Accepted, DossierEvent, Extended, Finished, Resumed, Suspended } from './event.ts'
import { evolveWork } from './evolve-work.ts'
import type { DossierState, Pause, Suspension } from './state.ts'

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
    isAssisted: event.isAssisted === true,
    reception: event.reception ?? null,
    phase: 'running',
    acceptedAt: event.at,
    dueAt: event.dueAt,
    dueKnownAt: event.at,
    givenDue: event.isDueGiven ? { at: event.at, dueAt: event.dueAt } : null,
    promisedAt: null,
    suspendedAt: null,
    pauses: [],
    suspensions: [],
    step: event.step ?? null,
    stepSince: event.at,
    assignee: null,
    heldSince: null,
    consultations: [],
    finishedAt: null,
    outcome: null,
    isStopped: false,
    awaitsHandOver: false,
    handedOverAt: null,
    lastAction: 1,
    lastAt: event.at,
  }
}

function changed(state: DossierState, event: Exclude<DossierEvent, Accepted>): DossierState {
  switch (event.kind) {
    case 'suspended':
      return suspended(state, event)
    case 'resumed':
      return { ...due(state, event, event.isDueGiven === true), ...ended(state, event), phase: 'running' }
    case 'extended':
      return due(state, event, true)
    case 'apologised':
      return { ...state, promisedAt: event.promisedAt }
    case 'transferred':
      // Who held it works for the unit that it leaves.
      return { ...state, holderUnitId: event.toUnitId, assignee: null, heldSince: null }
    case 'finished':
      return finished(state, event)
    default:
      return evolveWork(state, event)
  }
}

function suspended(state: DossierState, event: Suspended): DossierState {
  const { dueAt } = state
  if (dueAt === null) throw new Error(`dossier ${state.code} is suspended without having been due`)
  const suspension: Suspension = {
    from: event.at,
    to: null,
    ground: event.ground ?? null,
    reason: event.reason ?? null,
    legalBasis: event.legalBasis ?? null,
    document: event.document ?? null,
    items: event.items ?? [],
    supplyBy: event.supplyBy ?? null,
    dueBefore: dueAt,
    dueAfter: null,
  }
  const suspensions = [...state.suspensions, suspension]
  return { ...state, phase: 'suspended', dueAt: null, suspendedAt: event.at, suspensions }
}

function finished(state: DossierState, event: Finished): DossierState {
  return {
    ...state,
    ...ended(state, event),
    phase: 'finished',
    finishedAt: event.at,
    outcome: event.outcome,
    isStopped: event.isStopped === true,
    awaitsHandOver: event.awaitsHandOver === true,
  }
}

function due(state: DossierState, { at, dueAt }: Resumed | Extended, isGiven: boolean): DossierState {
  return { ...state, dueAt, dueKnownAt: at, givenDue: isGiven ? { at, dueAt } : state.givenDue }
}

interface Ended {
  readonly pauses: readonly Pause[]
  readonly suspensions: readonly Suspension[]
  readonly suspendedAt: null
}

function ended({ suspendedAt, pauses, suspensions }: DossierState, event: Resumed | Finished): Ended {
  if (suspendedAt === null) return { pauses, suspensions, suspendedAt }
  const dueAfter = event.kind === 'resumed' ? event.dueAt : null
  return {
    pauses: [...pauses, { from: suspendedAt, to: event.at }],
    suspensions: suspensions.map((each) => (each.to === null ? { ...each, to: event.at, dueAfter } : each)),
    suspendedAt: null,
  }
}
