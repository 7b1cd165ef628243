import { z } from 'zod'
import type { DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { findInstant, formatInstant } from '#kernel/index.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { channels, type DossierEvent, type EventKind, outcomes } from './event.ts'

const number = z.int().positive()
const moment = z.string().transform((text, context): Instant => {
  const found = findInstant(text)
  if (found !== undefined) return found
  context.addIssue(`'${text}' is not a moment`)
  return z.NEVER
})
const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const isDueGiven = z.literal(true).optional()
const reason = { reason: z.string().optional() }

const bodies = {
  accepted: z.strictObject({
    unitId: number.transform((id) => id as UnitId),
    dossierId: z.uuid().transform((id) => id as DossierId),
    code: z.string(),
    procedureId: number.transform((id) => id as ProcedureId),
    procedureVersionId: number.transform((id) => id as ProcedureVersionId),
    fieldId: number.transform((id) => id as FieldId),
    channel: z.enum(channels),
    dueAt: moment,
    isDueGiven,
    ownerHash: hash.optional(),
    filerHash: hash.optional(),
  }),
  suspended: z.strictObject(reason),
  resumed: z.strictObject({ dueAt: moment, isDueGiven }),
  extended: z.strictObject({ dueAt: moment, ...reason }),
  apologised: z.strictObject({ promisedAt: moment, ...reason }),
  transferred: z.strictObject({ toUnitId: number.transform((id) => id as UnitId) }),
  finished: z.strictObject({ outcome: z.enum(outcomes), ...reason }),
} as const satisfies Record<EventKind, z.ZodType>

/** What the event says besides its kind and time, as the canonical JSON text that is stored and hashed. */
export function writeBody({ kind: _kind, at: _at, ...body }: DossierEvent): string {
  const instants = Object.entries(body).map(([key, value]): [string, Json] => [
    key,
    typeof value === 'number' && key.endsWith('At') ? formatInstant(value as Instant) : value,
  ])
  return canonicalJson(Object.fromEntries(instants))
}

/** The event that a stored action tells of. Throws when the body is none of that kind: the log is damaged. */
export function readEvent(kind: string, at: Instant, body: string): DossierEvent {
  if (!isEventKind(kind)) throw new Error(`'${kind}' is no event of a dossier`)
  return { kind, at, ...bodies[kind].parse(JSON.parse(body)) } as DossierEvent
}

function isEventKind(kind: string): kind is EventKind {
  return kind in bodies
}
