import { createHmac } from 'node:crypto'
import type { WriteTx } from '#db/index.ts'
import {
  type CitizenId,
  type Decision,
  type Instant,
  instantFromEpochMs,
  ok,
  type RandomSource,
} from '#kernel/index.ts'
import { hashToken, newSecret } from '../token.ts'
import type { CodeDeps } from './citizen-deps.ts'
import { citizenLimits as limits } from './citizen-limits.ts'
import { citizenRefusals as refusals } from './citizen-refusals.ts'
import { findCitizenBy } from './citizen-store.ts'
import {
  type Contact,
  codeTimeOfAddress,
  codeTimes,
  insertCode,
  lockContact,
  readCode,
  type StoredCode,
} from './code-store.ts'
import { nextCodeAt } from './code-times.ts'

export interface CodeRequest {
  readonly contact: Contact
  /** Whose account is to have the contact; without one, the code is for coming in. */
  readonly citizenId?: CitizenId
  readonly language: 'vi' | 'en'
  /** Network address that asks; empty where it is not known. */
  readonly address: string
}

/**
 * Sends a code of six digits and answers with the secret under which alone it may be given back: for the browser that asked, stored
 * nowhere. The answer is the same whether the number has an account or not; an e-mail address that belongs to no account is
 * sent nothing, and nobody is told. Refused: `too-many-codes`, with the time of the next.
 */
export function askCode(deps: CodeDeps, request: CodeRequest): Promise<Decision<string>> {
  const { db, clock, random } = deps
  const { contact, language } = request
  const now = clock.now()
  return db.transaction().execute(async (tx): Promise<Decision<string>> => {
    await lockContact(tx, contact, request.address)
    const next = await nextAt(tx, request, now)
    if (next !== undefined) return refusals.tooManyCodes(next, now)
    const secret = newSecret(random)
    const code = newCode(random)
    const requestHash = hashToken(secret)
    await insertCode(tx, {
      requestHash,
      purpose: request.citizenId === undefined ? 'sign-in' : 'prove',
      contact,
      citizenId: request.citizenId ?? null,
      codeHash: hashCode(secret, code),
      address: request.address.slice(0, 64),
      askedAt: now,
      tries: 0,
    })
    if (await isForSomebody(tx, request))
      await deps.sendCode(tx, { key: requestHash.toString('hex'), contact, code, language })
    return ok(secret)
  })
}

async function nextAt(tx: WriteTx, { contact, address }: CodeRequest, now: Instant): Promise<Instant | undefined> {
  const ofContact = nextCodeAt(await codeTimes(tx, contact), now)
  const first = address === '' ? undefined : await codeTimeOfAddress(tx, address)
  const ofAddress = first === undefined ? 0 : first + limits.hourMs
  if (ofAddress <= now) return ofContact
  return instantFromEpochMs(Math.max(ofAddress, ofContact ?? 0))
}

/** Numbers get their account by their first code; addresses must have been proved before. */
async function isForSomebody(tx: WriteTx, { contact, citizenId }: CodeRequest): Promise<boolean> {
  if (contact.kind === 'phone' || citizenId !== undefined) return true
  return (await findCitizenBy(tx, 'email', contact.value)) !== undefined
}

/** Six digits, each combination as likely as any other (the remainder of 64 bits is even to one in ten billion). */
function newCode(random: RandomSource): string {
  const chance = Buffer.from(random.bytes(8)).readBigUInt64BE()
  return String(chance % 1_000_000n).padStart(6, '0')
}

/** How a code is stored: under a secret that is not. */
export function hashCode(secret: string, code: string): Buffer {
  return createHmac('sha256', secret).update(code).digest()
}

/** What somebody who holds the secret may be told of the code: where it went, and until when it holds. */
export async function describeCode(
  { db }: Pick<CodeDeps, 'db'>,
  secret: string,
): Promise<
  (Pick<StoredCode, 'contact' | 'askedAt' | 'purpose' | 'citizenId'> & { readonly until: Instant }) | undefined
> {
  const code = await readCode(db, hashToken(secret))
  return code && { ...code, until: instantFromEpochMs(code.askedAt + limits.codeMs) }
}
