import { z } from 'zod'
import type { DossierId, FieldId, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { type ClockEventKind, channels, grounds, outcomes } from '../clock-event.ts'
import { day, hashes, isTrue, missingPapers, moment, number, personHashes, reception, text } from './values.ts'

/** What the log says of each event of the clock, besides kind and time. What was once written stays readable. */
export const clockBodies = {
  accepted: z.strictObject({
    unitId: number.transform((id) => id as UnitId),
    dossierId: z.uuid().transform((id) => id as DossierId),
    code: z.string(),
    procedureId: number.transform((id) => id as ProcedureId),
    procedureVersionId: number.transform((id) => id as ProcedureVersionId),
    fieldId: number.transform((id) => id as FieldId),
    channel: z.enum(channels),
    isAssisted: isTrue,
    dueAt: moment,
    isDueGiven: isTrue,
    step: text,
    reception,
    ...personHashes,
  }),
  suspended: z.strictObject({
    reason: text,
    ground: z.enum(grounds).optional(),
    legalBasis: text,
    document: text,
    items: missingPapers,
    supplyBy: day.optional(),
  }),
  resumed: z.strictObject({
    dueAt: moment,
    isDueGiven: isTrue,
    document: text,
    received: z.array(z.string()).optional(),
  }),
  extended: z.strictObject({ dueAt: moment, reason: text, legalBasis: text, document: text }),
  apologised: z.strictObject({ promisedAt: moment, reason: text, document: text }),
  transferred: z.strictObject({ toUnitId: number.transform((id) => id as UnitId) }),
  finished: z.strictObject({
    outcome: z.enum(outcomes),
    reason: text,
    legalBasis: text,
    isStopped: isTrue,
    resultNumber: text,
    resultAttachments: hashes,
    awaitsHandOver: isTrue,
  }),
} as const satisfies Record<ClockEventKind, z.ZodType>
