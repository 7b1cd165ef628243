import { type Attachment, findAttachments } from '#attachment/index.ts'
import { type Procedure, proceduresOn } from '#catalogue/index.ts'
import { calendarOf, type WorkingCalendar } from '#deadline/index.ts'
import { type Filing, type FilingActor, findFilingByReference } from '#filing/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import { type Charge, chargeOfFiling } from '#payment/index.ts'
import { type SlipEntry, slipsOfFiling } from '#slip/index.ts'
import { unitNameOn } from '../../../dossier/names-on.ts'
import type { AuditEvent } from '../../../shared/audit-events.ts'
import type { Form } from '../../../shared/form.ts'
import { seeOther } from '../../../shared/redirect-to.ts'
import type { Visit } from '../../../shared/visit.ts'
import { type Follower, findFollower } from '../follower.ts'
import { answerAskSecret } from '../look-up-page.tsx'
import { keepPassOfDossier } from '../passes.ts'
import { recordFollowing } from '../record-following.ts'
import { readSealed } from '../take-followed.ts'

/** What was handed in and is no dossier yet, with everything that its filer is shown. */
export interface FollowedFiling {
  readonly filing: Filing
  readonly reference: string
  readonly procedure: Procedure | undefined
  readonly unit: string
  readonly calendar: WorkingCalendar
  readonly attachments: readonly Attachment[]
  readonly slips: readonly SlipEntry[]
  readonly charge: Charge | undefined
  readonly follower: Follower
  /** As whom it is changed. */
  readonly actor: FilingActor
  readonly now: Instant
}

interface Opening {
  readonly audit: AuditEvent
  readonly answer: (filing: FollowedFiling) => Response | Promise<Response>
}

/**
 * Answers with the filing of this reference, for whoever has shown that it is theirs: by the account that filed it, or by its secret. What
 * has become a dossier leads on to that. All others are asked for the secret: there is nothing that everybody may see.
 */
export async function withFiling(visit: Visit, reference: string, { audit, answer }: Opening): Promise<Response> {
  const found = await findFollowedFiling(visit, reference)
  if (found === undefined) return answerAskSecret(visit, reference)
  const { filing, follower } = found
  if (filing.dossierCode !== undefined) return leadOn(visit, filing.dossierCode, follower)
  const response = await answer(await openFiling(visit, found, reference))
  return recordFollowing(visit, response, { follower, subject: filing.id, audit })
}

interface Taking {
  readonly audit: AuditEvent
  readonly take: (filing: FollowedFiling, form: Form) => Response | Promise<Response>
}

/** Takes what whoever follows a filing sends about it. */
export async function takeFiling(visit: Visit, reference: string, { audit, take }: Taking): Promise<Response> {
  const found = await findFollowedFiling(visit, reference)
  if (found === undefined) return answerAskSecret(visit, reference)
  const sent = await readSealed(visit, found.follower)
  return sent.ok ? withFiling(visit, reference, { audit, answer: (filing) => take(filing, sent.value) }) : sent.refusal
}

interface Found {
  readonly filing: Filing
  readonly follower: Follower
}

async function findFollowedFiling(visit: Visit, reference: string): Promise<Found | undefined> {
  const filing = await findFilingByReference(visit.deps.db, reference)
  if (filing === undefined) return undefined
  const isOf = async ({ id }: { readonly id: string }) => filing.isByCitizen && filing.draftedBy === id
  const follower = await findFollower(visit, { subject: reference, isOf })
  return follower && { filing, follower }
}

/** One address for good: what opened the filing opens the dossier that it became. */
async function leadOn(visit: Visit, code: string, { account }: Follower): Promise<Response> {
  return seeOther(visit.paths.dossier(code), account === null ? await keepPassOfDossier(visit, code) : {})
}

async function openFiling(visit: Visit, { filing, follower }: Found, reference: string): Promise<FollowedFiling> {
  const { db, clock } = visit.deps
  const { organisation, catalogue, calendars } = await visit.reference()
  const now = Math.max(clock.now(), filing.changedAt) as Instant
  const [attachments, slips, charge] = await Promise.all([
    findAttachments(db, { unitId: filing.unitId, filingId: filing.id }),
    slipsOfFiling(db, filing),
    chargeOfFiling(db, filing.id),
  ])
  const citizen = { id: follower.by, post: 'citizen' } as const
  return {
    filing,
    reference,
    procedure: proceduresOn(catalogue, dayOf(now)).find(({ id }) => id === filing.content?.procedureId),
    unit: unitNameOn(organisation, filing.unitId, dayOf(now)),
    calendar: calendarOf(calendars, filing.unitId),
    attachments,
    slips,
    charge,
    follower,
    actor: follower.account === null ? { ...citizen, holdsReceiptOf: filing.id } : citizen,
    now,
  }
}
