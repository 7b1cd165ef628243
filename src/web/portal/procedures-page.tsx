import type { Text } from '#kernel/index.ts'
import { today } from '#kernel/index.ts'
import { mostReceived } from '#reporting/index.ts'
import { redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { answerPortal } from './portal-page.tsx'
import { isAsking, listProcedures, queryOf, readWanted } from './procedure-list.ts'
import { ProcedureResults } from './procedure-results.tsx'
import { readAloud } from './spoken/read-aloud.tsx'
import { StartView } from './start-view.tsx'

const question: Text = { vi: 'Bạn cần làm việc gì?', en: 'What do you need to get done?' }
const found: Text = { vi: 'Tìm thủ tục', en: 'Find a procedure' }
const asked = 4

/** The portal's first page; with anything asked, what the catalogue has for it. */
export async function answerProcedures(visit: Visit): Promise<Response> {
  const reference = await visit.reference()
  const day = today(visit.deps.clock)
  const wanted = readWanted(visit.query, reference, day)
  const elsewhere = redirectUnlessAt(visit, visit.paths.procedures(queryOf(wanted)))
  if (elsewhere) return elsewhere
  if (!isAsking(wanted)) {
    const most = await mostReceived(visit.deps.db, { upTo: day, limit: 2 * asked })
    const aloud = await readAloud(visit, 'first-page')
    const main = <StartView visit={visit} start={{ reference, day, most, asked, aloud }} />
    return answerPortal(visit, { title: visit.say(question), main })
  }
  const listed = listProcedures(wanted, reference, day)
  const title = wanted.typed === '' ? visit.say(found) : `${wanted.typed} - ${visit.say(found)}`
  const main = <ProcedureResults visit={visit} wanted={wanted} listed={listed} />
  return answerPortal(visit, { title, main })
}
