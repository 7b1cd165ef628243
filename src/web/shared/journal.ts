import type { Instant } from '#kernel/index.ts'

/** What a route does, for the journal of who did what. */
export type AuditEvent =
  | 'start.viewed'
  | 'reports.viewed'
  | 'report.viewed'
  | 'report.downloaded'
  | 'report.cell-opened'
  | 'letter.viewed'
  | 'letter.downloaded'
  | 'dossier.searched'
  | 'dossier.viewed'
  | 'health.asked'
  | 'asset.fetched'

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
