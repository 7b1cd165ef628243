import { createHash } from 'node:crypto'
import type { DossierId, Instant, UnitId } from '#kernel/index.ts'
import { formatInstant } from '#kernel/index.ts'
import type { EventKind } from './event.ts'
import type { Origin } from './facts.ts'

/** One line of the log: an event with where, when and by whom it was stored. */
export interface Action {
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly number: number
  readonly at: Instant
  readonly recordedAt: Instant
  readonly origin: Origin
  /** Account that asked for it. */
  readonly actor: string
  readonly kind: EventKind
  /** Canonical JSON (RFC 8785). */
  readonly body: string
}

const domainTag = 'mot-cua action 1'

/**
 * SHA-256 over an action and the hash of the dossier's action before it (null for the first). What is hashed is a JSON
 * list of texts and whole numbers without white space, which is canonical, so that no two actions share one text.
 */
export function hashAction(action: Action, previous: Buffer | null): Buffer {
  const text = JSON.stringify([
    domainTag,
    action.unitId,
    action.dossierId,
    action.number,
    formatInstant(action.at),
    formatInstant(action.recordedAt),
    action.origin,
    action.actor,
    action.kind,
    action.body,
    previous?.toString('hex') ?? '',
  ])
  return createHash('sha256').update(text).digest()
}
