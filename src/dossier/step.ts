import type { Actor } from '#identity/index.ts'
import type { Instant } from '#kernel/index.ts'
import { type Action, hashAction } from './action.ts'
import type { DossierEvent } from './event.ts'
import { readEvent, writeBody } from './event-body.ts'
import { evolve } from './evolve.ts'
import type { Origin } from './facts.ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { DossierState } from './state.ts'

/** A dossier with the hash of its newest action, to which the next one is chained. */
export interface KnownDossier {
  readonly state: DossierState
  readonly lastHash: Buffer
}

/** An event about to be stored: its action, chained, and the dossier around it. */
export interface Step extends RecordedEvent {
  readonly action: Action
  readonly hash: Buffer
}

export interface Stamp {
  readonly recordedAt: Instant
  readonly origin: Origin
  readonly actor: string
}

/** The step that `event` is for the dossier `known` (undefined for its first). */
export function takeStep(known: KnownDossier | undefined, event: DossierEvent, stamp: Stamp): Step {
  const after = evolve(known?.state, event)
  const action: Action = {
    unitId: after.unitId,
    dossierId: after.dossierId,
    number: after.lastAction,
    at: event.at,
    ...stamp,
    kind: event.kind,
    body: writeBody(event),
  }
  const hash = hashAction(action, known?.lastHash ?? null)
  return { before: known?.state, after, event, actionNumber: after.lastAction, action, hash }
}

/** The dossier after a step. */
export function knownAfter(step: Step): KnownDossier {
  return { state: step.after, lastHash: step.hash }
}

/**
 * The step of a live command. What would be written is read once as the log will be: a body that nobody could read
 * again must never reach it.
 */
export function liveStep(known: KnownDossier | undefined, events: readonly DossierEvent[], actor: Actor): Step {
  const [event] = events
  if (event === undefined) throw new Error('a command without an event')
  const step = takeStep(known, event, { recordedAt: event.at, origin: 'live', actor: actor.id })
  readEvent(event.kind, event.at, step.action.body)
  return step
}
