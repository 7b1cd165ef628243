import type { Database } from '#db/index.ts'
import { forgetAttempts, giveAttemptBack } from '#identity/index.ts'
import { type Clock, type Decision, type Instant, ok, refuse } from '#kernel/index.ts'
import { isReceiptSecret, loadReceiptKey } from '#slip/index.ts'
import { countGuess } from './count-guess.ts'
import { lookUpLimits } from './limits.ts'
import type { Pass } from './pass.ts'

/** A code or reference with the secret beside it, as somebody typed or scanned them. */
export interface Shown {
  readonly subject: string
  readonly secret: string
  /** Network address that asks. */
  readonly address: string
}

/**
 * Whether somebody holds the receipt: counted for the code and for the address before it is judged, and forgotten when it was
 * right. Whether there is such a code at all is not asked: a wrong code and a wrong secret are refused alike, with `receipt-wrong`;
 * after too many of either with `locked-until`.
 */
export async function proveReceipt(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { subject, secret, address }: Shown,
): Promise<Decision<Pass>> {
  const now = clock.now()
  const [byCode, byAddress] = [`receipt ${subject}`, `receipts-from ${address}`]
  const locked = await countGuess(db, { bySubject: byCode, byAddress }, now)
  if (locked !== undefined) return locked
  if (!isReceiptSecret(await loadReceiptKey(db), subject, secret)) return wrong()
  await forgetAttempts(db, byCode)
  await giveAttemptBack(db, byAddress)
  return ok({ subject, until: (now + lookUpLimits.passMs) as Instant })
}

function wrong(): Decision<never> {
  return refuse('receipt-wrong', {
    vi: `Mã hồ sơ và mã bí mật không khớp nhau. Hãy xem lại cả hai trên giấy hẹn rồi nhập lại; sau ${lookUpLimits.perCode} lần không khớp phải đợi 15 phút.`,
    en: `The code and the secret do not belong together. Check both on the receipt and type them again; after ${lookUpLimits.perCode} failures one has to wait 15 minutes.`,
  })
}
