import type { WriteTx } from '#db/index.ts'
import { type DossierPerson, insertPersons, type SaltedPerson, type Step, saltPerson } from '#dossier/index.ts'
import type { IdSource } from '#kernel/index.ts'

/** Where the persons of new dossiers come from, and the salts that hide them. */
export interface PersonSource {
  readonly of: (code: string) => readonly DossierPerson[]
  readonly ids: IdSource
}

/** Persons of dossiers that an import begins: salted when the acceptance is decided, stored with it. */
export class NewPersons {
  readonly #source: PersonSource | undefined
  readonly #waiting = new Map<string, readonly SaltedPerson[]>()

  constructor(source: PersonSource | undefined) {
    this.#source = source
  }

  salt(code: string): readonly SaltedPerson[] {
    const source = this.#source
    if (source === undefined) return []
    const persons = source.of(code).map((person) => saltPerson(person, source.ids))
    this.#waiting.set(code, persons)
    return persons
  }

  async store(tx: WriteTx, steps: readonly Step[]): Promise<void> {
    const begun = steps.filter(({ before }) => before === undefined)
    await insertPersons(
      tx,
      begun.map(({ after, actionNumber }) => ({
        ...after,
        version: actionNumber,
        persons: this.#waiting.get(after.code) ?? [],
      })),
    )
    // Only these: the next lines are decided meanwhile.
    for (const { after } of begun) this.#waiting.delete(after.code)
  }
}
