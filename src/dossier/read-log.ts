import type { ReadDb } from '#db/index.ts'
import { type CurrentDossier, readDossiersAfter } from './current-store.ts'
import { groupByDossier } from './fold.ts'
import { readActionsBetween, type StoredAction } from './log-store.ts'
import { readOpinionsBetween, type StoredOpinion } from './opinion-store.ts'
import { readPersons, type StoredPerson } from './person-store.ts'
import { readWorkBetween, type StoredWork } from './work-store.ts'

/** A dossier as it is stored: current row, log and persons, none of it checked. */
export interface DossierLog {
  readonly current: CurrentDossier
  readonly actions: readonly StoredAction[]
  readonly persons: readonly StoredPerson[]
  /** Its row among the work of its unit; undefined when it has none. */
  readonly work: StoredWork | undefined
  /** Its questions that wait for another unit, in their order. */
  readonly opinions: readonly StoredOpinion[]
}

const pageSize = 2000

/** All dossiers with their logs, page by page, so that memory does not grow with history. `db`: a snapshot, to be whole. */
export async function* readLog(db: ReadDb): AsyncGenerator<readonly DossierLog[]> {
  let page = await readDossiersAfter(db, undefined, pageSize)
  while (page.length > 0) {
    yield await withLogs(db, page)
    page = await readDossiersAfter(db, page.at(-1), pageSize)
  }
}

async function withLogs(db: ReadDb, page: readonly CurrentDossier[]): Promise<readonly DossierLog[]> {
  const [first, last] = [page[0], page.at(-1)]
  if (first === undefined || last === undefined) return []
  const opinions = await readOpinionsBetween(db, first, last)
  const actions = groupByDossier(await readActionsBetween(db, first, last))
  const actionsOf = new Map(actions.map((group) => [group[0]?.dossierId, group]))
  const personsOf = new Map<string, readonly StoredPerson[]>()
  for (const person of await readPersons(db, first, last))
    personsOf.set(person.dossierId, [...(personsOf.get(person.dossierId) ?? []), person])
  const workOf = new Map((await readWorkBetween(db, first, last)).map((work) => [work.dossier_id, work]))
  return page.map((current) => ({
    current,
    work: workOf.get(current.dossierId),
    opinions: opinions.filter((each) => each.dossier_id === current.dossierId),
    actions: actionsOf.get(current.dossierId) ?? [],
    persons: personsOf.get(current.dossierId) ?? [],
  }))
}
