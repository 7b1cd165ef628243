import type { Database, ReadDb } from '#db/index.ts'

/**
 * Yields what `open` makes of one read-only snapshot of the database, until it gives undefined. The snapshot ends with
 * the reading, also when the reader stops early.
 */
export async function* eachInSnapshot<T>(
  db: Database,
  open: (snapshot: ReadDb) => Promise<() => Promise<T | undefined>>,
): AsyncGenerator<T> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    const next = await open(transaction)
    for (let value = await next(); value !== undefined; value = await next()) yield value
  } finally {
    await transaction.rollback().execute()
  }
}
