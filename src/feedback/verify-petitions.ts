import type { ReadDb } from '#db/index.ts'
import { foldPetition } from './fold-petition.ts'
import { hashPetition, readPetitionContent } from './petition-content.ts'
import { hashPetitionAction, type StoredPetitionAction } from './petition-event.ts'
import { type PetitionRow, readPetitionActions, readPetitionsAfter } from './petition-store.ts'

export interface PetitionVerification {
  readonly petitions: number
  readonly events: number
  /** Each petition whose log or row is not what it should be, with what differs, in English. */
  readonly different: readonly { readonly reference: string; readonly differences: readonly string[] }[]
}

const pageSize = 1000

/** Recomputes every hash of the petitions' logs and compares what they tell with the rows and their contents. `db`: a snapshot. */
export async function verifyPetitions(db: ReadDb): Promise<PetitionVerification> {
  let [petitions, events] = [0, 0]
  const different: PetitionVerification['different'][number][] = []
  for (let page = await readPetitionsAfter(db, undefined, pageSize); page.length > 0; ) {
    const ids = page.map(({ petition_id: id }) => id)
    const actions = await readPetitionActions(db, ids)
    petitions += page.length
    events += actions.length
    for (const row of page) {
      const own = actions.filter(({ petitionId }) => petitionId === row.petition_id)
      const differences = differencesOf(row, own)
      if (differences.length > 0) different.push({ reference: row.reference, differences })
    }
    page = await readPetitionsAfter(db, ids.at(-1), pageSize)
  }
  return { petitions, events, different }
}

function differencesOf(row: PetitionRow, actions: readonly StoredPetitionAction[]): readonly string[] {
  try {
    const told = foldPetition(actions)
    if (told === undefined) return ['it has no event']
    const hash = hashPetition(readPetitionContent(row.content), row.content_salt)
    return [
      ...actions.flatMap((action, index) => chainFaults(action, actions.slice(0, index))),
      ...differs('state', told.state, row.state),
      ...differs('unit', told.unitId, row.unit_id),
      ...differs('version', actions.length, row.version),
      ...differs('clock', told.clockFrom, row.clock_from),
      ...(told.contentHash === hash ? [] : ['content is not the one that the log speaks of']),
    ]
  } catch (error) {
    return [`unreadable: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function chainFaults(action: StoredPetitionAction, before: readonly StoredPetitionAction[]): readonly string[] {
  const last = before.at(-1)
  const { number } = action
  return [
    ...(number === before.length + 1 ? [] : [`event ${number} stands where ${before.length + 1} should`]),
    ...(hashPetitionAction(action, last?.hash ?? null).equals(action.hash) ? [] : [`hash of event ${number}`]),
    ...(last !== undefined && action.at < last.at ? [`event ${number} goes back in time`] : []),
  ]
}

function differs(what: string, told: string | number, stored: string | number): readonly string[] {
  return told === stored ? [] : [`${what}: the log tells ${told}, the row says ${stored}`]
}
