import { z } from 'zod'
import type { UnitId } from '#kernel/index.ts'
import { deliveries } from '../reception.ts'
import { companions, receivers, type WorkEvent } from '../work-event.ts'
import { day, number, personHashes, reception, text } from './values.ts'

/** What the log says of each event of the work within the unit, besides kind and time. */
export const workBodies = {
  routed: z.strictObject({ step: z.string(), assignee: text, note: text }),
  assigned: z.strictObject({ assignee: z.string().nullable(), reason: text, note: text }),
  consulted: z.strictObject({
    consultation: number,
    unitId: number.transform((id) => id as UnitId),
    question: z.string(),
    answerBy: day.optional(),
  }),
  answered: z.strictObject({ consultation: number, opinion: z.string() }),
  corrected: z.strictObject({
    reason: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    reception,
    removed: z.array(z.enum(companions)).optional(),
    ...personHashes,
  }),
  handed_over: z.strictObject({
    to: z.enum(receivers),
    by: z.enum(deliveries),
    document: text,
    note: text,
  }),
  noted: z.strictObject({ text: z.string() }),
} as const satisfies Record<WorkEvent['kind'], z.ZodType>
