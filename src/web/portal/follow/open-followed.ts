import { type Attachment, findAttachments } from '#attachment/index.ts'
import { processOf } from '#catalogue/index.ts'
import { calendarOf } from '#deadline/index.ts'
import { type DossierView, findDossier, lawFrom } from '#dossier/index.ts'
import { type Filing, findFilingOfDossier } from '#filing/index.ts'
import { type CitizenRequest, requestsOf } from '#following/index.ts'
import { type CitizenAccount, findOfficers } from '#identity/index.ts'
import { dayOf, type Instant, normalise } from '#kernel/index.ts'
import { type Charge, chargeOfFiling } from '#payment/index.ts'
import { type SlipEntry, slipsOf } from '#slip/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { isCode, type ShownDossier, shownDossier } from '../../dossier/shown-dossier.ts'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { redirectTo } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { type Follower, findFollower } from './follower.ts'
import { recordFollowing } from './record-following.ts'
import type { Followed } from './where-it-stands.ts'
import { isDossierOf } from './whose-dossier.ts'

/** A dossier with everything that its owner is shown. */
export interface FollowedDossier extends ShownDossier, Followed {
  readonly follower: Follower
  readonly attachments: readonly Attachment[]
  readonly slips: readonly SlipEntry[]
  readonly requests: readonly CitizenRequest[]
  /** What it costs, where that is paid online. */
  readonly charge: Charge | undefined
  readonly now: Instant
}

export interface Opening {
  readonly audit: AuditEvent
  readonly answer: (dossier: FollowedDossier) => Response | Promise<Response>
  /** For who may not see all of it. */
  readonly otherwise?: (visit: Visit) => Response | Promise<Response>
}

/**
 * Answers with the dossier that the address names, for whoever has shown that it is theirs, and puts that into the log of accesses;
 * all others are led to what everybody may see.
 */
export async function withFollowed(visit: Visit, { audit, answer, otherwise }: Opening): Promise<Response> {
  const found = await findFollowed(visit)
  if (found === undefined)
    return otherwise ? otherwise(visit) : redirectTo(visit.paths.dossier(normalise(visit.param('code'))))
  const { view, follower } = found
  const response = await answer(await openFollowed(visit, found))
  return recordFollowing(visit, response, { follower, subject: view.state.code, audit })
}

interface Found {
  readonly view: DossierView
  /** As what it was handed in; undefined for what an earlier system recorded. */
  readonly filing: Filing | undefined
  readonly follower: Follower
}

/** The dossier that the address names, if whoever asks has shown that it is theirs. */
export async function findFollowed(visit: Visit): Promise<Found | undefined> {
  const code = normalise(visit.param('code'))
  const view = isCode(code) ? await findDossier(visit.deps.db, code) : undefined
  if (view === undefined) return undefined
  const isOf = (citizen: CitizenAccount) => isDossierOf(visit.deps.db, view, citizen)
  const filing = await findFilingOfDossier(visit.deps.db, view.state)
  const follower = await findFollower(visit, { subject: code, also: filing?.reference, isOf })
  return follower && { view, follower, filing }
}

async function openFollowed(visit: Visit, { view, follower, filing }: Found): Promise<FollowedDossier> {
  const { db, clock } = visit.deps
  const { state } = view
  const reference = await visit.reference()
  // The clock of the database, which the log follows, may be a little ahead of ours.
  const now = Math.max(clock.now(), state.lastAt) as Instant
  const holders = state.assignee === null ? [] : [state.assignee]
  const [officers, attachments, slips, requests, charge] = await Promise.all([
    findOfficers(db, holders, dayOf(now)),
    findAttachments(db, state),
    slipsOf(db, view),
    requestsOf(db, state),
    filing && chargeOfFiling(db, filing.id),
  ])
  const shown = { ...shownDossier(view, reference), now }
  return {
    ...shown,
    ...followedOf(shown, officers[0]?.fullName),
    follower,
    attachments,
    slips: slips.filter(({ kind }) => kind !== 'control'),
    requests,
    charge,
  }
}

/** What the first line about a dossier is made from. */
export function followedOf(
  { view, reference, now }: ShownDossier & { readonly now: Instant },
  officer: string | undefined,
): Followed {
  const { state } = view
  return {
    state,
    process: processOf(reference.catalogue, state.procedureVersionId),
    unit: unitNameOn(reference.organisation, state.holderUnitId, dayOf(now)),
    officer,
    calendar: calendarOf(reference.calendars, state.holderUnitId),
    dueSoonAt: lawFrom(reference).dueSoonAt(state),
  }
}
