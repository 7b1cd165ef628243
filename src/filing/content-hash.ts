import { createHash } from 'node:crypto'
import { canonicalJson } from '#dossier/index.ts'
import type { RandomSource } from '#kernel/index.ts'
import type { FilingContent, FormTyped } from './content.ts'

/** SHA-256 over the salt and the content, in hexadecimal: what the log holds of it, telling nothing once the salt is gone. */
export function hashContent(content: FilingContent, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(canonicalContent(content)).digest('hex')
}

/** What is of online filings alone is left out where it is empty, as it was before there were any: old hashes remain true. */
export function canonicalContent({ form, visited, ...content }: FilingContent): string {
  const online = { ...(form === null ? {} : { form }), ...(visited.length === 0 ? {} : { visited }) }
  return canonicalJson({ ...content, ...online })
}

/** As `hashContent`, over the answers alone, which stay when the rest of the content has gone into the dossier. */
export function hashAnswers(form: FormTyped, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(canonicalJson(form)).digest('hex')
}

/** A content with a salt that nobody can guess, and the hash that the log holds of it. */
export interface SaltedContent {
  readonly content: FilingContent
  readonly salt: Uint8Array
  readonly contentHash: string
}

export function saltContent(content: FilingContent, random: RandomSource): SaltedContent {
  const salt = random.bytes(32)
  return { content, salt, contentHash: hashContent(content, salt) }
}
