import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#dossier/index.ts'
import { formatInstant, type Instant, type Text, type UnitId } from '#kernel/index.ts'

/** What it is found to be, so that it is known who answers it by which rules (NĐ 20/2008/NĐ-CP). */
export const classifications = ['conduct', 'regulation'] as const
export type Classification = (typeof classifications)[number]

export const classificationNames: Readonly<Record<Classification, Text>> = {
  conduct: { vi: 'Hành vi của cán bộ, công chức, cơ quan', en: 'Conduct of officials or of an agency' },
  regulation: { vi: 'Nội dung quy định hành chính', en: 'Content of an administrative regulation' },
}

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const words = z.string().min(1)
const unit = z
  .int()
  .positive()
  .transform((id) => id as UnitId)

const bodies = {
  received: z.strictObject({ unitId: unit, contentHash: hash }),
  asked: z.strictObject({ question: words }),
  supplied: z.strictObject({ contentHash: hash }),
  taken: z.strictObject({ classification: z.enum(classifications) }),
  /** `unitId`: a unit that works here, which then has it; null for an authority elsewhere. */
  forwarded: z.strictObject({ to: words, unitId: unit.nullable(), reason: words }),
  refused: z.strictObject({ reason: words }),
  answered: z.strictObject({ answer: words }),
  /** Both without anything personal. */
  published: z.strictObject({ question: words, answer: words }),
} as const

export type PetitionEventKind = keyof typeof bodies

/** What happened to a petition. */
export type PetitionEvent = {
  readonly [Kind in PetitionEventKind]: { readonly kind: Kind } & Readonly<z.infer<(typeof bodies)[Kind]>>
}[PetitionEventKind]

/** An event as it stands in the log. */
export interface PetitionAction {
  readonly petitionId: string
  /** From 1. */
  readonly number: number
  readonly at: Instant
  readonly actor: string
  readonly post: string
  readonly kind: PetitionEventKind
  readonly body: string
  readonly key: string
}

export interface StoredPetitionAction extends PetitionAction {
  readonly hash: Buffer
}

export function writePetitionBody({ kind: _kind, ...body }: PetitionEvent): string {
  return canonicalJson(body)
}

/** The event that a stored action tells of. Throws when the body is none of its kind: the log is damaged. */
export function readPetitionEvent({ kind, body }: Pick<PetitionAction, 'kind' | 'body'>): PetitionEvent {
  return { kind, ...bodies[kind].parse(JSON.parse(body)) } as PetitionEvent
}

const domainTag = 'mot-cua petition 1'

/** SHA-256 over an action and the hash of the petition's action before it (null for the first), as the dossiers' log does. */
export function hashPetitionAction(action: PetitionAction, previous: Buffer | null): Buffer {
  const { petitionId, number, at, actor, post, kind, body, key } = action
  const before = previous?.toString('hex') ?? ''
  const text = JSON.stringify([domainTag, petitionId, number, formatInstant(at), actor, post, kind, body, key, before])
  return createHash('sha256').update(text).digest()
}
