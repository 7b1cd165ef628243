import { createHash } from 'node:crypto'
import { type IdSource, normalise } from '#kernel/index.ts'
import { canonicalJson } from './canonical-json.ts'
import type { DossierPerson } from './command.ts'

/** A person as stored beside the log, and the hash that the log holds of it. */
export interface SaltedPerson {
  readonly person: DossierPerson
  readonly salt: Buffer
  readonly hash: string
}

/** `person` with a salt that nobody can guess, so that the hash tells nothing once the row is erased. */
export function saltPerson(person: DossierPerson, ids: IdSource): SaltedPerson {
  const tidy = { ...person, fullName: normalise(person.fullName) }
  const salt = createHash('sha256').update(`${ids.uuid()} ${ids.uuid()}`).digest()
  return { person: tidy, salt, hash: hashPerson(tidy, salt) }
}

/** What the log holds of these persons. */
export function hashesOf(persons: readonly SaltedPerson[]): {
  readonly ownerHash?: string
  readonly filerHash?: string
} {
  const hashOf = (role: 'owner' | 'filer') => persons.find(({ person }) => person.role === role)?.hash
  const [ownerHash, filerHash] = [hashOf('owner'), hashOf('filer')]
  return { ...(ownerHash === undefined ? {} : { ownerHash }), ...(filerHash === undefined ? {} : { filerHash }) }
}

/** SHA-256 over the salt and the personal values, in hexadecimal. */
export function hashPerson({ role, fullName, address, phone }: DossierPerson, salt: Buffer): string {
  const text = canonicalJson({ role, fullName, address: address ?? null, phone: phone ?? null })
  return createHash('sha256').update(salt).update(text).digest('hex')
}
