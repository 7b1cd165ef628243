import { formatInstant, type Instant } from '#kernel/index.ts'
import { clockBodies } from './bodies/clock-bodies.ts'
import { workBodies } from './bodies/work-bodies.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { DossierEvent, EventKind } from './event.ts'

const bodies = { ...clockBodies, ...workBodies }

/** What the event says besides its kind and time, as the canonical JSON text that is stored and hashed. */
export function writeBody({ kind: _kind, at: _at, ...body }: DossierEvent): string {
  const instants = Object.entries(body).map(([key, value]): [string, Json] => [
    key,
    typeof value === 'number' && key.endsWith('At') ? formatInstant(value as Instant) : (value as Json),
  ])
  return canonicalJson(Object.fromEntries(instants))
}

/** The event that a stored action tells of. Throws when the body is none of that kind: the log is damaged. */
export function readEvent(kind: string, at: Instant, body: string): DossierEvent {
  if (!isEventKind(kind)) throw new Error(`'${kind}' is no event of a dossier`)
  return { kind, at, ...bodies[kind].parse(JSON.parse(body)) } as DossierEvent
}

function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(bodies, kind)
}
