import { type Filing, findFilingByReference, findReference } from '#filing/index.ts'
import { proveReceipt } from '#following/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import { dayOf, type Instant, normalise } from '#kernel/index.ts'
import {
  accountOn,
  type BankAccount,
  type Charge,
  chargeOfFiling,
  type PaymentReceipt,
  receiptOfFiling,
} from '#payment/index.ts'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { type Follower, findFollower } from '../follow/follower.ts'
import { keepPasses } from '../follow/passes.ts'
import { answerAskSecret } from './ask-secret.tsx'

/** What a filing costs, for whoever may see it. */
export interface OpenPayment {
  readonly reference: string
  readonly filing: Filing
  /** Undefined where nothing is to be paid. */
  readonly charge: Charge | undefined
  readonly receipt: PaymentReceipt | undefined
  /** Where the unit is paid today; undefined where nobody has put its account down. */
  readonly account: BankAccount | undefined
  readonly payer: Follower
  readonly now: Instant
}

interface Opening {
  readonly audit: AuditEvent
  readonly answer: (payment: OpenPayment) => Response | Promise<Response>
}

/**
 * Answers with the payment that the address names, for whoever has shown its secret or filed it, and puts that into the log of
 * accesses. All others are asked for the secret; whether there is such a filing they are not told.
 */
export async function withPayment(visit: Visit, { audit, answer }: Opening): Promise<Response> {
  const reference = findReference(visit.param('reference'))
  if (reference === undefined) return answerNotFound(visit)
  const secret = visit.query.get('khoa')
  if (secret !== null) return letIn(visit, { reference, secret })
  const filing = await findFilingByReference(visit.deps.db, reference)
  const payer = filing && (await findPayer(visit, filing, reference))
  if (filing === undefined || payer === undefined) return answerAskSecret(visit, { reference })
  const response = await answer(await openPayment(visit, { reference, filing, payer }))
  response.headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(payer.headers)) response.headers.append(name, value)
  const { deps, path, address } = visit
  const { account, sessionId } = payer
  await deps.audit.record({
    at: deps.clock.now(),
    account,
    sessionId,
    post: null,
    event: audit,
    path,
    status: response.status,
    subject: reference,
    address,
  })
  return response
}

/** The secret goes out of the address at once, and a pass into the browser. */
export async function letIn(
  visit: Visit,
  { reference, secret }: { readonly reference: string; readonly secret: string },
): Promise<Response> {
  const shown = { subject: reference, secret: normalise(secret), address: visit.address }
  const proved = await proveReceipt(visit.deps, shown)
  if (!proved.ok) return answerAskSecret(visit, { reference, refusal: proved.refusal })
  const headers = { ...(await keepPasses(visit, [proved.value])), 'referrer-policy': 'no-referrer' }
  return seeOther(visit.paths.payment(reference), headers)
}

/** Whoever filed it, or shows its secret, or that of the dossier which it became. */
async function findPayer(visit: Visit, filing: Filing, reference: string): Promise<Follower | undefined> {
  const isOf = async ({ id }: CitizenAccount) => filing.isByCitizen && filing.draftedBy === id
  const follower = await findFollower(visit, { subject: reference, isOf })
  const { dossierCode } = filing
  if (follower !== undefined || dossierCode === undefined) return follower
  return findFollower(visit, { subject: dossierCode, isOf })
}

async function openPayment(
  { deps: { db, clock } }: Visit,
  known: Pick<OpenPayment, 'reference' | 'filing' | 'payer'>,
): Promise<OpenPayment> {
  const { id, unitId } = known.filing
  const now = clock.now()
  const [charge, receipt, account] = await Promise.all([
    chargeOfFiling(db, id),
    receiptOfFiling(db, id),
    accountOn(db, unitId, dayOf(now)),
  ])
  return { ...known, charge, receipt, account, now }
}
