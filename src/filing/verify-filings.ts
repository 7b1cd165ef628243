import type { ReadDb } from '#db/index.ts'
import type { FilingId } from '#kernel/index.ts'
import { readAnswersOf } from './answers-store.ts'
import { checkFilingLog } from './check-filing-log.ts'
import type { StoredFilingAction } from './event.ts'
import { readFilingsAfter } from './lookup-store.ts'
import { readFilingActions } from './store.ts'

export interface FilingDifference {
  readonly id: FilingId
  /** In English: for whoever looks into the matter. */
  readonly differences: readonly string[]
}

export interface FilingVerification {
  readonly filings: number
  readonly events: number
  /** The first hundred filings whose log or row is not what it should be. */
  readonly different: readonly FilingDifference[]
  readonly differentCount: number
}

const pageSize = 2000

/**
 * Recomputes every hash of the filings' logs and compares what they tell with the rows and their contents. `db`: a snapshot, to be
 * whole. As with dossiers, the newest events cut off together with their row are not seen.
 */
export async function verifyFilings(db: ReadDb): Promise<FilingVerification> {
  let [filings, events, differentCount] = [0, 0, 0]
  const different: FilingDifference[] = []
  for (let page = await readFilingsAfter(db, undefined, pageSize); page.length > 0; ) {
    const ids = page.map((row) => row.filing_id)
    const actionsOf = new Map<string, StoredFilingAction[]>(ids.map((id) => [id, []]))
    for (const action of await readFilingActions(db, ids)) actionsOf.get(action.filingId)?.push(action)
    const answersOf = await readAnswersOf(db, ids)
    for (const row of page) {
      const id = row.filing_id as FilingId
      const actions = actionsOf.get(id) ?? []
      filings += 1
      events += actions.length
      const differences = checkFilingLog(row, actions, answersOf.get(id))
      if (differences.length === 0) continue
      differentCount += 1
      if (different.length < 100) different.push({ id, differences })
    }
    page = await readFilingsAfter(db, ids.at(-1), pageSize)
  }
  return { filings, events, different, differentCount }
}
