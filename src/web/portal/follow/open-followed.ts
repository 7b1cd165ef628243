import { type Attachment, findAttachments } from '#attachment/index.ts'
import { processOf } from '#catalogue/index.ts'
import { calendarOf } from '#deadline/index.ts'
import { type DossierView, findDossier, lawFrom } from '#dossier/index.ts'
import { type CitizenRequest, requestsOf } from '#following/index.ts'
import { findOfficers } from '#identity/index.ts'
import { dayOf, type Instant, normalise } from '#kernel/index.ts'
import { type SlipEntry, slipsOf } from '#slip/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { isCode, type ShownDossier, shownDossier } from '../../dossier/shown-dossier.ts'
import type { AuditEvent } from '../../shared/audit-events.ts'
import { redirectTo } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { type Follower, findFollower } from './follower.ts'
import type { Followed } from './where-it-stands.ts'

/** A dossier with everything that its owner is shown. */
export interface FollowedDossier extends ShownDossier, Followed {
  readonly follower: Follower
  readonly attachments: readonly Attachment[]
  readonly slips: readonly SlipEntry[]
  readonly requests: readonly CitizenRequest[]
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
  const code = normalise(visit.param('code'))
  const follower = isCode(code) ? await findFollower(visit, code) : undefined
  const view = follower && (await findDossier(visit.deps.db, code))
  if (follower === undefined || view === undefined)
    return otherwise ? otherwise(visit) : redirectTo(visit.paths.dossier(code))
  const response = await answer(await openFollowed(visit, view, follower))
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(follower.headers)) response.headers.append(name, value)
  const { deps, path, address } = visit
  const { status } = response
  const who = { account: follower.account, post: null, sessionId: null }
  await deps.audit.record({ at: deps.clock.now(), ...who, event: audit, path, status, subject: code, address })
  return response
}

async function openFollowed(visit: Visit, view: DossierView, follower: Follower): Promise<FollowedDossier> {
  const { db, clock } = visit.deps
  const { state } = view
  const reference = await visit.reference()
  // The clock of the database, which the log follows, may be a little ahead of ours.
  const now = Math.max(clock.now(), state.lastAt) as Instant
  const holders = state.assignee === null ? [] : [state.assignee]
  const [officers, attachments, slips, requests] = await Promise.all([
    findOfficers(db, holders, dayOf(now)),
    findAttachments(db, state),
    slipsOf(db, view),
    requestsOf(db, state),
  ])
  return {
    ...shownDossier(view, reference),
    state,
    process: processOf(reference.catalogue, state.procedureVersionId),
    unit: unitNameOn(reference.organisation, state.holderUnitId, dayOf(state.lastAt)),
    officer: officers[0]?.fullName,
    calendar: calendarOf(reference.calendars, state.holderUnitId),
    dueSoonAt: lawFrom(reference).dueSoonAt(state),
    follower,
    attachments,
    slips: slips.filter(({ kind }) => kind !== 'control'),
    requests,
    now,
  }
}
