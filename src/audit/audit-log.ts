import type { Database } from '#db/index.ts'
import type { AuditEntry } from './audit-entry.ts'
import { appendEntries } from './store.ts'

/** Where entries go. */
export interface AuditLog {
  /**
   * Resolves once the entry is stored for good; rejects when it could not be. What it tells of must not be shown to
   * anybody before that.
   */
  readonly record: (entry: AuditEntry) => Promise<void>
  /** Waits for what is under way; takes nothing more. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly entry: AuditEntry
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const mostAtOnce = 500

/**
 * A log over the table. One chain has one end, so entries are stored one transaction after another; those that come while
 * one is under way share the next, so that fifty officers at once cost few commits.
 */
export function createAuditLog({ db }: { readonly db: Database }): AuditLog {
  const waiting: Waiting[] = []
  let working: Promise<void> | undefined
  let isClosed = false

  async function work(): Promise<void> {
    while (waiting.length > 0) await store(db, waiting.splice(0, mostAtOnce))
    working = undefined
  }

  return {
    record(entry) {
      if (isClosed) return Promise.reject(new Error('the log of accesses is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject })
        working ??= work()
      })
    },
    async close() {
      isClosed = true
      await working
    },
  }
}

async function store(db: Database, batch: readonly Waiting[]): Promise<void> {
  const entries = batch.map(({ entry }) => entry)
  try {
    await db.transaction().execute((tx) => appendEntries(tx, entries))
    for (const { resolve } of batch) resolve()
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
