import type { Instant, UnitId } from '#kernel/index.ts'
import type { PetitionState, PetitionStep } from './petition.ts'
import {
  type PetitionEvent,
  type PetitionEventKind,
  readPetitionEvent,
  type StoredPetitionAction,
} from './petition-event.ts'

/** In which state each kind of event can happen, and the state after it. */
export const petitionTransitions: Readonly<
  Record<
    Exclude<PetitionEventKind, 'received'>,
    { readonly from: readonly PetitionState[]; readonly to: PetitionState }
  >
> = {
  asked: { from: ['received'], to: 'awaiting-details' },
  supplied: { from: ['awaiting-details'], to: 'received' },
  taken: { from: ['received'], to: 'in-hand' },
  forwarded: { from: ['received', 'in-hand'], to: 'forwarded' },
  refused: { from: ['received', 'awaiting-details'], to: 'refused' },
  answered: { from: ['in-hand'], to: 'answered' },
  published: { from: ['answered'], to: 'published' },
}

/** A petition as its events tell it; undefined before the first. */
export interface PetitionHistory {
  readonly state: PetitionState
  readonly unitId: UnitId
  readonly receivedAt: Instant
  readonly clockFrom: Instant
  /** Of its content, as the log last spoke of it. */
  readonly contentHash: string
}

/** The petition after one more event. Throws where the event cannot follow: the log is damaged. */
export function evolvePetition(
  before: PetitionHistory | undefined,
  event: PetitionEvent,
  at: Instant,
): PetitionHistory {
  if (event.kind === 'received') {
    if (before !== undefined) throw new Error('a petition is received once')
    const { unitId, contentHash } = event
    return { state: 'received', unitId, receivedAt: at, clockFrom: at, contentHash }
  }
  const { from, to } = petitionTransitions[event.kind]
  if (before === undefined || !from.includes(before.state)) throw new Error(`${event.kind} cannot follow`)
  if (event.kind === 'supplied') return { ...before, state: to, clockFrom: at, contentHash: event.contentHash }
  if (event.kind === 'forwarded' && event.unitId !== null)
    return { ...before, state: 'received', unitId: event.unitId, clockFrom: at }
  // The answer is due from when it was complete, not from when somebody took it in hand.
  return { ...before, state: to, clockFrom: to === 'in-hand' ? before.clockFrom : at }
}

export function foldPetition(actions: readonly StoredPetitionAction[]): PetitionHistory | undefined {
  return actions.reduce<PetitionHistory | undefined>(
    (before, action) => evolvePetition(before, readPetitionEvent(action), action.at),
    undefined,
  )
}

export function stepsOf(actions: readonly StoredPetitionAction[]): readonly PetitionStep[] {
  return actions.map((action) => {
    const { number, at, actor } = action
    return { number, at, actor, event: readPetitionEvent(action) }
  })
}
