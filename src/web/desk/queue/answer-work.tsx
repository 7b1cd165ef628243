import { countFilings, listFilings } from '#filing/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { countQueues, listOpinions, listQueue, pageSize } from '#worklist/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { requestsLine } from '../requests/requests-page.tsx'
import { filingStateIn } from './filing-states.tsx'
import { chosenTab, type Tab, tabsFor } from './tabs.ts'
import { readWorkAsked, type WorkAsked } from './work-asked.ts'
import type { Listed } from './work-list.tsx'
import { WorkMain } from './work-page.tsx'

/** An officer's work: the queues with their counts, and one of them, what is due first on top. */
export async function answerWork(visit: OfficerVisit, refusal?: Refusal): Promise<Response> {
  const asked = await readWorkAsked(visit)
  const counts = await countQueues(visit.deps.db, asked.scope, visit.deps.clock.now())
  const order = tabsFor(visit)
  const tab = chosenTab(visit.query.get('hang'), order, counts)
  const [listed, reference, requests] = await Promise.all([
    list(visit, asked, tab),
    visit.reference(),
    requestsLine(visit),
  ])
  visit.note({ details: { queue: tab, count: listed.total, codes: codesIn(listed) } })
  const title = visit.say({ vi: 'Việc của tôi', en: 'My work' })
  const main = (
    <WorkMain
      visit={visit}
      asked={asked}
      work={{ counts, order, tab, listed, reference, requests }}
      refusal={refusal}
    />
  )
  return answerDeskPage(visit, { title, section: 'work', main }, { status: statusOf(refusal) })
}

/** Nothing fit to be done was chosen, or what was to be done is no longer possible. */
function statusOf(refusal: Refusal | undefined): number {
  if (refusal === undefined) return 200
  return /^(batch|deed)-/u.test(refusal.code) ? 422 : 409
}

async function list(visit: OfficerVisit, asked: WorkAsked, queue: Tab): Promise<Listed> {
  if (queue === 'receive') return listReceive(visit, asked)
  const { db, clock } = visit.deps
  const { scope, filter, page } = asked
  if (queue === 'opinion')
    return { queue, ...(await listOpinions(db, { asked: scope.asked, text: filter.text, page })) }
  return { queue, ...(await listQueue(db, { queue, scope, now: clock.now(), filter, page })) }
}

async function listReceive({ deps }: OfficerVisit, { scope, filter, page, address }: WorkAsked): Promise<Listed> {
  const { procedureId, text } = filter
  const query = {
    unitIds: scope.filings,
    states: [filingStateIn(address)],
    ...(procedureId !== undefined && { procedureId }),
    ...(text !== undefined && { text }),
  } as const
  const total = await countFilings(deps.db, query)
  const number = (page - 1) * pageSize < total ? page : 1
  return { queue: 'receive', rows: await listFilings(deps.db, query, { number, size: pageSize }), total, page: number }
}

function codesIn(listed: Listed): string {
  return listed.queue !== 'receive' ? listed.rows.map(({ code }) => code).join(' ') : ''
}
