import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Decision, dong, findInstant, type Instant, ok, refuse } from '#kernel/index.ts'
import type { ToldCredit } from './bank-credit.ts'

const mostCredits = 1_000
const mostDong = 999_999_999_999

/** Letters that can be kept and printed. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u)

const creditSchema = z
  .strictObject({
    bankBin: z.string().regex(/^\d{6}$/u),
    transactionId: line(64).min(1),
    accountNumber: z.string().regex(/^[0-9A-Za-z]{1,19}$/u),
    amount: z.int().min(1).max(mostDong).transform(dong),
    currency: z.literal('VND'),
    memo: line(500),
    bookedAt: z.string().transform((text, context): Instant => {
      const found = findInstant(text)
      if (found !== undefined) return found
      context.addIssue('is not a moment (ISO 8601 with offset)')
      return z.NEVER
    }),
  })
  .transform(({ currency: _, ...credit }): ToldCredit => credit)

const noticeSchema = z.strictObject({ transactions: z.array(creditSchema).min(1).max(mostCredits) })

/**
 * The credits that a bank's notice tells of. Refused (`notice-malformed`) with the first fault and where it is; nothing of a
 * notice with one is taken in.
 */
export function readNotice(body: string): Decision<readonly ToldCredit[]> {
  const parsed = noticeSchema.safeParse(parseJson(body))
  if (parsed.success) return ok(parsed.data.transactions)
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || 'JSON'
  return refuse('notice-malformed', {
    vi: `Thông báo sai ở '${place}': ${issue?.message ?? ''}`,
    en: `The notice is wrong at '${place}': ${issue?.message ?? ''}`,
  })
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** What a bank signs: the second in which it sends, and the very bytes that it sends. */
export interface SignedNotice {
  /** Seconds since 1970, in digits. */
  readonly timestamp: string
  readonly body: string
}

/** HMAC-SHA256 over `timestamp.body`, in hexadecimal. */
export function signNotice(secret: string, { timestamp, body }: SignedNotice): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

/** A notice older than this is a copy of one, whoever sends it. */
const freshMs = 5 * 60_000

/** Whether a notice comes from whoever knows the secret, and was signed just now. */
export function isGenuine(
  notice: SignedNotice & { readonly signature: string },
  { secret, now }: { readonly secret: string; readonly now: Instant },
): boolean {
  const sentMs = /^\d{1,12}$/u.test(notice.timestamp) ? Number(notice.timestamp) * 1000 : Number.NaN
  const [expected, found] = [Buffer.from(signNotice(secret, notice)), Buffer.from(notice.signature)]
  const isSigned = expected.length === found.length && timingSafeEqual(expected, found)
  return isSigned && Math.abs(now - sentMs) <= freshMs
}
