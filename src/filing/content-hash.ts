import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#dossier/index.ts'
import type { FilingContent } from './content.ts'

/** SHA-256 over the salt and the content, in hexadecimal: what the log holds of it, telling nothing once the salt is gone. */
export function hashContent(content: FilingContent, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(canonicalContent(content)).digest('hex')
}

export function canonicalContent(content: FilingContent): string {
  return canonicalJson(content as unknown as Json)
}
