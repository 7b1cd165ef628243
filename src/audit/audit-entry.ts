import { createHash } from 'node:crypto'
import type { Post } from '#identity/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'

/** Something that somebody looked at or did, for the log. */
export interface AuditEntry {
  readonly at: Instant
  /** As signed in, or as typed where signing in failed and it could be an account; null for the public. */
  readonly account: string | null
  readonly post: Post | null
  /** Id of the session, never its token. */
  readonly sessionId: string | null
  /** `dossier.viewed`. */
  readonly event: string
  /** Without the query. */
  readonly path: string
  /** How it was answered, as an HTTP status. */
  readonly status: number
  /** What it was about: the code of a dossier, an account. Never a personal value. */
  readonly subject?: string
  /** Network address that asked. */
  readonly address: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** An entry as it stands in the log. */
export interface LoggedEntry extends Omit<AuditEntry, 'subject' | 'details'> {
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  readonly subject: string | null
  /** JSON, keys in order. */
  readonly details: string | null
  readonly hash: Buffer
}

/** The newest entry of the log, by which all before it are known. */
export interface AuditHead {
  readonly number: number
  readonly hash: Buffer
}

const longest = 500
/** Five hundred codes of dossiers, of one command on many, and more. */
const longestDetails = 20_000

/** The entry as it will be stored after `previous`. */
export function chainEntry(entry: AuditEntry, previous: AuditHead | undefined): LoggedEntry {
  const { subject, details } = entry
  const text: Omit<LoggedEntry, 'hash'> = {
    ...entry,
    number: (previous?.number ?? 0) + 1,
    account: entry.account === null ? null : storable(entry.account),
    path: storable(entry.path),
    address: storable(entry.address),
    subject: subject === undefined ? null : storable(subject),
    details:
      details === undefined ? null : storable(JSON.stringify(details, Object.keys(details).sort()), longestDetails),
  }
  return { ...text, hash: hashEntry(text, previous?.hash) }
}

/** Visitors send anything: what the database could not give back as it was would look like tampering. */
function storable(text: string, length = longest): string {
  return text
    .slice(0, length)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\0', '\uFFFD')
}

const domainTag = 'mot-cua audit 1'

/** SHA-256 over an entry and the hash of the one before it, as a JSON list of texts and whole numbers. */
export function hashEntry(entry: Omit<LoggedEntry, 'hash'>, previous: Buffer | undefined): Buffer {
  const text = JSON.stringify([
    domainTag,
    entry.number,
    formatInstant(entry.at),
    entry.account,
    entry.post,
    entry.sessionId,
    entry.event,
    entry.path,
    entry.status,
    entry.subject,
    entry.address,
    entry.details,
    previous?.toString('hex') ?? '',
  ])
  return createHash('sha256').update(text).digest()
}
