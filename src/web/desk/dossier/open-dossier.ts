import { type Attachment, findAttachments } from '#attachment/index.ts'
import { type Process, processOf } from '#catalogue/index.ts'
import { type DossierState, type DossierView, findDossier, type Law, lawFrom } from '#dossier/index.ts'
import { type CitizenRequest, requestsOf } from '#following/index.ts'
import { deskPosts, findOfficers, type Officer, officersOf } from '#identity/index.ts'
import { dayOf, type Instant, normalise } from '#kernel/index.ts'
import { type SlipEntry, slipsOf } from '#slip/index.ts'
import { isCode, noSuchDossier, type ShownDossier, shownDossier } from '../../dossier/shown-dossier.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'
import { type FiledOnline, findFiledOnline } from './filed-online.ts'
import { mayRead } from './whose.ts'

/** A dossier with everything that its page and its forms show. */
export interface OpenDossier extends ShownDossier {
  readonly state: DossierState
  readonly process: Process
  readonly law: Law
  readonly now: Instant
  /** Whoever did something to it or holds it, by account. */
  readonly officers: ReadonlyMap<string, Officer>
  /** Those who can be given it. */
  readonly colleagues: readonly Officer[]
  readonly attachments: readonly Attachment[]
  readonly slips: readonly SlipEntry[]
  /** As what it came in online; undefined where it did not. */
  readonly filedOnline: FiledOnline | undefined
  /** What the citizen asked, in order. */
  readonly requests: readonly CitizenRequest[]
}

/** Answers with the dossier that the address names, for whoever may read it; else tells why not. */
export async function withDossier(
  visit: OfficerVisit,
  answer: (dossier: OpenDossier) => Response | Promise<Response>,
): Promise<Response> {
  const code = normalise(visit.param('code'))
  const view = isCode(code) ? await findDossier(visit.deps.db, code) : undefined
  if (view === undefined) return answerNotHere(visit, noSuchDossier(code))
  visit.note({ subject: view.state.code })
  if (!mayRead(visit, view.state)) return answerNotPermitted(visit, 'dossier.read', true)
  return answer(await openDossier(visit, view))
}

async function openDossier(visit: OfficerVisit, view: DossierView): Promise<OpenDossier> {
  const { db, clock } = visit.deps
  const { state } = view
  const reference = await visit.reference()
  // The clock of the database, which the log follows, may be a little ahead of ours.
  const now = Math.max(clock.now(), state.lastAt) as Instant
  const day = dayOf(now)
  const [officers, colleagues, attachments, slips, requests] = await Promise.all([
    findOfficers(db, accountsIn(view), day),
    officersOf(db, state.holderUnitId, { posts: deskPosts, day }),
    findAttachments(db, state),
    slipsOf(db, view),
    requestsOf(db, state),
  ])
  const filedOnline = await findFiledOnline(visit, state)
  return {
    ...shownDossier(view, reference),
    state,
    process: processOf(reference.catalogue, state.procedureVersionId),
    law: lawFrom(reference),
    now,
    officers: new Map(officers.map((officer) => [officer.account, officer])),
    colleagues,
    attachments,
    slips,
    filedOnline,
    requests,
  }
}

function accountsIn({ state, timeline }: DossierView): readonly string[] {
  const named = timeline.flatMap(({ event, action }) =>
    event.kind === 'assigned' || event.kind === 'routed' ? [action.actor, event.assignee ?? ''] : [action.actor],
  )
  return [...new Set([...named, state.assignee ?? ''])].filter((account) => account !== '')
}

/** What an account's officer is called; the account itself where there is no such officer (any more). */
export function officerName({ officers, colleagues }: OpenDossier, account: string): string {
  const officer = officers.get(account) ?? colleagues.find((each) => each.account === account)
  return officer?.fullName ?? account
}
