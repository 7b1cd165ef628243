import type { ReadDb } from '#db/index.ts'
import { replay } from './fold.ts'
import { readActions, type StoredAction } from './log-store.ts'
import { type DossierPerson, inForce } from './person.ts'
import { readPersons } from './person-store.ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { DossierState } from './state.ts'
import { findDossierKey } from './store.ts'

/** One thing that happened to a dossier: who recorded it, when, and how the dossier stood before and after. */
export interface TimelineEntry extends RecordedEvent {
  readonly action: StoredAction
}

export interface DossierView {
  readonly state: DossierState
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[]
  /** Empty when there are none, or when they have been erased. */
  readonly persons: readonly DossierPerson[]
  /** Persons as they were before a correction, or who were removed by one. */
  readonly formerPersons: readonly FormerPerson[]
}

export interface FormerPerson {
  readonly person: DossierPerson
  /** Number of the action with which this version came. */
  readonly version: number
}

/** The dossier with this code, folded from its log, with everything that happened to it; undefined when there is none. */
export async function findDossier(db: ReadDb, code: string): Promise<DossierView | undefined> {
  const key = await findDossierKey(db, code)
  if (key === undefined) return undefined
  const actions = await readActions(db, key)
  const timeline = replay(actions).flatMap((recorded, index) => {
    const action = actions[index]
    return action === undefined ? [] : [{ ...recorded, action }]
  })
  const state = timeline.at(-1)?.after
  if (state === undefined) throw new Error(`dossier ${code} has no action`)
  const stored = await readPersons(db, key, key)
  const persons = inForce(stored, timeline)
  return { state, timeline, persons, formerPersons: stored.filter(({ person }) => !persons.includes(person)) }
}
