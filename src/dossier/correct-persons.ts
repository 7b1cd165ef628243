import type { ReadDb } from '#db/index.ts'
import type { DossierId, IdSource, UnitId } from '#kernel/index.ts'
import { personChanges } from './correction.ts'
import type { Change } from './envelope.ts'
import type { PersonCorrection } from './facts.ts'
import { replay } from './fold.ts'
import type { StoredAction } from './log-store.ts'
import { inForce } from './person.ts'
import { readPersons } from './person-store.ts'
import { hashesOf, type SaltedPerson, saltPerson, tidyPerson } from './persons.ts'

export interface DossierKey {
  readonly unitId: UnitId
  readonly dossierId: DossierId
}

interface Correction {
  readonly facts: PersonCorrection
  /** Those that change, as they are to be stored. */
  readonly persons: readonly SaltedPerson[]
}

/** What the persons in a change put right of those that are stored; a person that is as stored is left alone. */
export async function readCorrection(
  { tx, ids }: { readonly tx: ReadDb; readonly ids: IdSource },
  { command, persons = [] }: Change,
  { key, actions }: { readonly key: DossierKey; readonly actions: readonly StoredAction[] },
): Promise<Correction> {
  if (command.kind !== 'correct') return nothing
  const known = inForce(await readPersons(tx, key, key), replay(actions))
  const compared = persons.map((person) => {
    const tidy = tidyPerson(person)
    const was = known.find(({ role }) => role === tidy.role)
    return { tidy, changes: personChanges(was, tidy) }
  })
  const changed = compared.filter(({ changes }) => changes.length > 0)
  const salted = changed.map(({ tidy }) => saltPerson(tidy, ids))
  const removed = (command.removed ?? []).filter(
    (role) => known.some((person) => person.role === role) && !persons.some((person) => person.role === role),
  )
  const changes = [
    ...changed.flatMap((each) => each.changes),
    ...removed.map((field) => ({ field, from: null, to: null })),
  ]
  return { facts: { changes, hashes: hashesOf(salted), removed }, persons: salted }
}

const nothing: Correction = { facts: { changes: [], hashes: {} }, persons: [] }
