import { calendarOf } from '#deadline/index.ts'
import { askedPapers, type DossierView, findDossier } from '#dossier/index.ts'
import { type Filing, listFilingsOf } from '#filing/index.ts'
import { codesOfOwner, requestsOf, standOf } from '#following/index.ts'
import { dayOf, formatCount, type Instant, type Money, type ProcedureId, type Text } from '#kernel/index.ts'
import { owedOfFilings } from '#payment/index.ts'
import { procedureNameOn, unitNameOn } from '../../../dossier/names-on.ts'
import { shownDossier } from '../../../dossier/shown-dossier.ts'
import type { Reference } from '../../../shared/reference.ts'
import type { CitizenVisit } from '../../citizen-visit.ts'
import { whereFilingStands } from '../filing/where-filing-stands.ts'
import { followedOf } from '../open-followed.ts'
import { type Stand, whereItStands } from '../where-it-stands.ts'
import { isDossierOf } from '../whose-dossier.ts'

/** Where a thing of theirs belongs: it waits for the citizen; is being written; is with the office; is over. */
export type Pile = 'needs-me' | 'draft' | 'with-office' | 'over'

/** A draft, a filing or a dossier of a citizen's, as their list shows it. */
export interface MyThing {
  readonly pile: Pile
  readonly name: string
  /** Code or reference; a draft has none. */
  readonly subject: string | undefined
  /** Id of the draft. */
  readonly draft?: string
  readonly tone: Stand['tone']
  readonly lines: readonly Text[]
  readonly at: Instant
}

/** Far more than a family files in years; the newest are shown. */
const most = 60

/** Everything of this citizen's, newest first: what was filed by the account, and what is theirs by a number that was proved. */
export async function myThings(visit: CitizenVisit): Promise<readonly MyThing[]> {
  const { citizen, deps } = visit
  const reference = await visit.reference()
  const filings = (await listFilingsOf(deps.db, citizen.id)).slice(0, most)
  const proved = citizen.assurance === 'national' ? citizen.identityNumber : undefined
  const owned = proved === undefined ? [] : await codesOfOwner(deps.db, proved, most)
  const codes = new Set([...filings.flatMap(({ dossierCode }) => dossierCode ?? []), ...owned])
  const dossiers = await Promise.all([...codes].map((code) => thingOfDossier(visit, reference, code)))
  const open = filings.filter(({ dossierCode }) => dossierCode === undefined)
  const things = [...open.map((filing) => thingOfFiling(visit, reference, filing)), ...dossiers.flat()]
  const owed = await owedOfFilings(
    deps.db,
    filings.map(({ id }) => id),
  )
  const sums = new Map(filings.map((filing) => [filing.dossierCode ?? filing.reference, owed.get(filing.id)]))
  return things.map((thing) => withMoney(thing, sums.get(thing.subject))).toSorted((one, other) => other.at - one.at)
}

/** What is not paid yet waits for the citizen, whoever has the papers. */
function withMoney(thing: MyThing, owed: Money | undefined): MyThing {
  if (owed === undefined) return thing
  const sum = formatCount(owed)
  const line = { vi: `Cần nộp ${sum} đồng phí, lệ phí`, en: `${sum} đồng of its fee to pay` }
  return { ...thing, pile: 'needs-me', tone: thing.tone === 'late' ? 'late' : 'soon', lines: [line, ...thing.lines] }
}

function thingOfFiling({ deps }: CitizenVisit, reference: Reference, filing: Filing): MyThing {
  const now = deps.clock.now()
  const name = nameOf(reference, filing.content?.procedureId ?? null, now)
  if (filing.state === 'draft')
    return { pile: 'draft', name, subject: undefined, draft: filing.id, tone: 'halt', lines: [], at: filing.changedAt }
  const unit = unitNameOn(reference.organisation, filing.unitId, dayOf(now))
  const stand = whereFilingStands({ filing, unit, calendar: calendarOf(reference.calendars, filing.unitId) }, now)
  const pile =
    filing.state === 'awaiting-supplement' ? 'needs-me' : filing.state === 'submitted' ? 'with-office' : 'over'
  return {
    pile,
    name,
    subject: filing.reference,
    tone: stand.tone,
    lines: [stand.where, ...stand.when],
    at: filing.changedAt,
  }
}

async function thingOfDossier(visit: CitizenVisit, reference: Reference, code: string): Promise<readonly MyThing[]> {
  const { db, clock } = visit.deps
  const view = await findDossier(db, code)
  if (view === undefined || !(await isDossierOf(db, view, visit.citizen))) return []
  const now = Math.max(clock.now(), view.state.lastAt) as Instant
  const stand = whereItStands(followedOf({ ...shownDossier(view, reference), now }, undefined), now)
  const name = nameOf(reference, view.state.procedureId, view.state.acceptedAt)
  const lines = [stand.where, ...stand.when]
  return [{ pile: await pileOf(visit, view), name, subject: code, tone: stand.tone, lines, at: view.state.lastAt }]
}

/** It waits for the citizen while papers are asked for that were not declared to be in, and while a result lies ready. */
async function pileOf({ deps }: CitizenVisit, view: DossierView): Promise<Pile> {
  const { state } = view
  if (state.phase === 'finished') return state.awaitsHandOver ? 'needs-me' : 'over'
  if (askedPapers(state).length === 0) return 'with-office'
  const requests = await requestsOf(deps.db, state)
  const isTold = requests.some((each) => each.kind === 'supplement' && standOf(each, view) === 'open')
  return isTold ? 'with-office' : 'needs-me'
}

function nameOf({ catalogue }: Reference, id: ProcedureId | null, at: Instant): string {
  return id === null ? '' : procedureNameOn(catalogue, id, dayOf(at))
}
