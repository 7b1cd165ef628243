import type { Instant } from '#kernel/index.ts'
import type { AuditEvent } from './audit-events.ts'

export interface AccessEntry {
  readonly at: Instant
  readonly event: AuditEvent
  /** Without the query: codes of dossiers, but nothing that was typed. */
  readonly path: string
  readonly status: number
}

export interface FaultEntry {
  readonly at: Instant
  /** The number that the visitor was shown. */
  readonly number: string
  readonly path: string
  readonly error: unknown
}
