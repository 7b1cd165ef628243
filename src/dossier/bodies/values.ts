import { z } from 'zod'
import { findInstant, findPlainDate, type Instant, type PlainDate } from '#kernel/index.ts'
import { deliveries } from '../reception.ts'

export const number = z.int().positive()
export const count = z.int().nonnegative()
export const text = z.string().optional()
export const isTrue = z.literal(true).optional()

export const moment = z.string().transform((written, context): Instant => {
  const found = findInstant(written)
  if (found !== undefined) return found
  context.addIssue(`'${written}' is not a moment`)
  return z.NEVER
})

export const day = z.string().transform((written, context): PlainDate => {
  const found = findPlainDate(written)
  if (found !== undefined) return found
  context.addIssue(`'${written}' is not a day`)
  return z.NEVER
})

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
export const hashes = z.array(hash).optional()
export const personHashes = { ownerHash: hash.optional(), filerHash: hash.optional(), proxyHash: hash.optional() }

export const reception = z
  .strictObject({
    sets: number,
    papers: z.array(
      z.strictObject({
        number: count,
        name: z.string(),
        originals: count,
        copies: count,
        isElectronic: isTrue,
        attachments: hashes,
      }),
    ),
    delivery: z.enum(deliveries),
    fee: z.strictObject({ due: count, paid: count, receiptNumber: text, exemption: text }).optional(),
    subject: text,
    note: text,
  })
  .optional()

export const missingPapers = z
  .array(z.strictObject({ name: z.string(), originals: count, copies: count, why: z.string() }))
  .optional()
