import { createHash } from 'node:crypto'
import { type IdSource, normalise } from '#kernel/index.ts'
import { canonicalJson } from './canonical-json.ts'
import type { PersonHashes } from './event.ts'
import { type DossierPerson, type PersonRole, personFields } from './person.ts'

/** A person as stored beside the log, and the hash that the log holds of it. */
export interface SaltedPerson {
  readonly person: DossierPerson
  readonly salt: Buffer
  readonly hash: string
}

/** `person` with a salt that nobody can guess, so that the hash tells nothing once the row is erased. */
export function saltPerson(person: DossierPerson, ids: IdSource): SaltedPerson {
  const tidy = tidyPerson(person)
  const salt = createHash('sha256').update(`${ids.uuid()} ${ids.uuid()}`).digest()
  return { person: tidy, salt, hash: hashPerson(tidy, salt) }
}

/** `person` with its name as names are stored. */
export function tidyPerson(person: DossierPerson): DossierPerson {
  return { ...person, fullName: normalise(person.fullName) }
}

/** What the log holds of these persons. */
export function hashesOf(persons: readonly SaltedPerson[]): PersonHashes {
  const told = persons.map(({ person, hash }) => [`${person.role}Hash`, hash] as const)
  return Object.fromEntries(told)
}

/** The hash that the log holds of the person in this role. */
export function hashOfRole(hashes: PersonHashes, role: PersonRole): string | undefined {
  return hashes[`${role}Hash`]
}

/**
 * SHA-256 over the salt and the personal values, in hexadecimal. The first three values are always hashed, the others
 * where they are given: so hashes of the time when there were only three still hold.
 */
export function hashPerson(person: DossierPerson, salt: Buffer): string {
  const given = personFields.flatMap((field) => (person[field] === undefined ? [] : [[field, person[field]]]))
  const text = canonicalJson({ address: null, phone: null, role: person.role, ...Object.fromEntries(given) })
  return createHash('sha256').update(salt).update(text).digest('hex')
}
