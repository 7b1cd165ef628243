import { largestBatch, listQueue, type QueueCode, queueCodes, type Seen } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { readSelected } from '../queue/selected.ts'
import { readWorkAsked } from '../queue/work-asked.ts'
import { selectionFields } from './selection-fields.ts'

/** What was chosen in a list, in its order. */
export async function readSelection(visit: OfficerVisit): Promise<readonly Seen[]> {
  const { form } = visit
  if (form.text(selectionFields.queue) !== '') return wholeQueue(visit)
  const field = form.text(selectionFields.page) === '' ? selectionFields.rows : selectionFields.ofPage
  return readSelected(form.all(field))
}

/** As many of the queue that the address names as can be acted on at once, what comes first before the rest. */
async function wholeQueue(visit: OfficerVisit): Promise<readonly Seen[]> {
  const { scope, filter } = await readWorkAsked(visit)
  const queue = queueNamed(visit.query.get('hang'))
  const found: Seen[] = []
  for (let page = 1; queue !== undefined && found.length < largestBatch; page += 1) {
    const listed = await listQueue(visit.deps.db, { queue, scope, filter, now: visit.deps.clock.now(), page })
    if (listed.page !== page) break
    found.push(...listed.rows.map(({ code, version }) => ({ code, seenAction: version })))
    if (found.length >= listed.total) break
  }
  return found.slice(0, largestBatch)
}

function queueNamed(name: string | null): QueueCode | undefined {
  return queueCodes.find((known) => known === name)
}
