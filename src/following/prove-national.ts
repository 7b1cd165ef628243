import type { Database, ReadDb } from '#db/index.ts'
import { findDossier } from '#dossier/index.ts'
import { findFilingOfNationalCode } from '#exchange/index.ts'
import { findFiling } from '#filing/index.ts'
import { type CitizenAccount, giveAttemptBack } from '#identity/index.ts'
import { type Clock, type Decision, findPhone, type Instant, ok, refuse } from '#kernel/index.ts'
import { countGuess } from './count-guess.ts'
import { lookUpLimits } from './limits.ts'
import type { Pass } from './pass.ts'

/** A code of the national portal, and who says that it is theirs. */
export interface NationalClaim {
  readonly code: string
  readonly citizen: CitizenAccount
  /** Network address that asks. */
  readonly address: string
}

/**
 * Whether what was filed on the national portal under this code is this citizen's: it names the telephone number that they have
 * proved here, or the identity number that the national identity has (decision 0144). Counted for the account and for the address
 * before it is judged; a code that is unknown and one that is somebody else's are refused alike, with `national-code-wrong`, and
 * after too many with `locked-until`.
 */
export async function proveNational(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { code, citizen, address }: NationalClaim,
): Promise<Decision<Pass>> {
  const now = clock.now()
  const [byAccount, byAddress] = [`national-codes-of ${citizen.id}`, `receipts-from ${address}`]
  const locked = await countGuess(db, { bySubject: byAccount, byAddress }, now)
  if (locked !== undefined) return locked
  const named = await findNamed(db, code)
  if (named === undefined || !isOf(named.owner, citizen)) return wrong()
  await giveAttemptBack(db, byAccount)
  await giveAttemptBack(db, byAddress)
  return ok({ subject: named.subject, until: (now + lookUpLimits.passMs) as Instant })
}

interface Owner {
  readonly phone?: string | undefined
  readonly identityNumber?: string | undefined
}

/** What it is followed by here, and whose it says it is: what is a dossier by now says it there. */
async function findNamed(
  db: ReadDb,
  code: string,
): Promise<{ readonly subject: string; readonly owner: Owner } | undefined> {
  const id = await findFilingOfNationalCode(db, code)
  const filing = id && (await findFiling(db, id))
  if (filing?.dossierCode !== undefined) {
    const dossier = await findDossier(db, filing.dossierCode)
    const owner = dossier?.persons.find(({ role }) => role === 'owner')
    return owner && { subject: filing.dossierCode, owner }
  }
  if (filing?.reference === undefined || filing.content === null) return undefined
  return { subject: filing.reference, owner: filing.content.owner }
}

function isOf({ phone = '', identityNumber }: Owner, citizen: CitizenAccount): boolean {
  if (citizen.phone !== undefined && findPhone(phone)?.number === citizen.phone) return true
  return (
    citizen.assurance === 'national' &&
    citizen.identityNumber !== undefined &&
    identityNumber?.trim() === citizen.identityNumber
  )
}

function wrong(): Decision<never> {
  return refuse('national-code-wrong', {
    vi: `Không có hồ sơ nào từ Cổng Dịch vụ công quốc gia mang mã này và ghi số điện thoại bạn đang đăng nhập. Hãy xem lại mã, và đăng nhập bằng số đã ghi khi nộp; sau ${lookUpLimits.perCode} lần không đúng phải đợi 15 phút. Hồ sơ vừa nộp có thể chưa chuyển đến.`,
    en: `Nothing from the national portal has this code and names the number that you have signed in with. Check the code, and sign in with the number given when it was filed; after ${lookUpLimits.perCode} failures one has to wait 15 minutes. What was filed just now may not have come over yet.`,
  })
}
