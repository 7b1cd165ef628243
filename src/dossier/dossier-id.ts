import { createHash } from 'node:crypto'
import type { DossierId, Instant } from '#kernel/index.ts'

/**
 * The identifier of a dossier that an earlier system accepted: a UUID of version 7 form, ordered by time, that follows
 * from its code, so that the same register gives the same identifiers in every installation.
 */
export function importedDossierId(code: string, acceptedAt: Instant): DossierId {
  const time = acceptedAt.toString(16).padStart(12, '0')
  const rest = createHash('sha256').update(code).digest('hex')
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 3) | 8).toString(16)
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
  return id as DossierId
}
