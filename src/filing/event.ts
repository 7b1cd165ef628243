import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#dossier/index.ts'
import {
  type DossierId,
  type FilingId,
  findPlainDate,
  formatInstant,
  type Instant,
  type PlainDate,
} from '#kernel/index.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const reason = z.string().min(1)
const day = z.string().transform((text, context): PlainDate => {
  const found = findPlainDate(text)
  if (found !== undefined) return found
  context.addIssue(`'${text}' is not a day`)
  return z.NEVER
})
const item = z.strictObject({
  name: z.string().min(1),
  originals: z.int().min(0),
  copies: z.int().min(0),
  why: z.string(),
  legalGround: z.string().exactOptional(),
})

/** What each kind of event says. `contentHash`: of the content as it then was. */
const bodies = {
  submitted: z.strictObject({
    channel: z.string(),
    isAssisted: z.boolean(),
    contentHash: hash,
    /** Given with the first submission. */
    reference: z.string().exactOptional(),
  }),
  changed: z.strictObject({ contentHash: hash }),
  'supplement-requested': z.strictObject({ items: z.array(item).readonly(), reason, supplyBy: day }),
  attached: z.strictObject({ file: hash, paper: z.int().min(0) }),
  detached: z.strictObject({ file: hash, paper: z.int().min(0) }),
  joined: z.strictObject({ file: hash, paper: z.int().min(0), sources: z.array(hash).readonly() }),
  refused: z.strictObject({ reason, legalBasis: reason }),
  withdrawn: z.strictObject({ reason }),
  accepted: z.strictObject({
    dossierId: z.uuid().transform((id) => id as DossierId),
    code: z.string(),
    contentHash: hash,
    /** Of the answers that went along with the dossier. */
    answersHash: hash.exactOptional(),
  }),
} as const

export type FilingEventKind = keyof typeof bodies

/** What happened to a filing since it left its draft. */
export type FilingEvent = {
  readonly [Kind in FilingEventKind]: { readonly kind: Kind } & Readonly<z.infer<(typeof bodies)[Kind]>>
}[FilingEventKind]

/** An event as it stands in the log. */
export interface FilingAction {
  readonly filingId: FilingId
  /** From 1. */
  readonly number: number
  readonly at: Instant
  readonly actor: string
  readonly post: string
  readonly kind: FilingEventKind
  readonly body: string
  readonly key: string
}

export interface StoredFilingAction extends FilingAction {
  readonly hash: Buffer
}

export function writeFilingBody({ kind: _kind, ...body }: FilingEvent): string {
  return canonicalJson(body)
}

/** The event that a stored action tells of. Throws when the body is none of its kind: the log is damaged. */
export function readFilingEvent({ kind, body }: Pick<FilingAction, 'kind' | 'body'>): FilingEvent {
  return { kind, ...bodies[kind].parse(JSON.parse(body)) } as FilingEvent
}

const domainTag = 'mot-cua filing 1'

/** SHA-256 over an action and the hash of the filing's action before it (null for the first), as the dossiers' log does. */
export function hashFilingAction(action: FilingAction, previous: Buffer | null): Buffer {
  const { filingId, number, at, actor, post, kind, body, key } = action
  const before = previous?.toString('hex') ?? ''
  const text = JSON.stringify([domainTag, filingId, number, formatInstant(at), actor, post, kind, body, key, before])
  return createHash('sha256').update(text).digest()
}
