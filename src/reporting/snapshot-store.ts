import type { ReadDb } from '#db/index.ts'

/** Reads everything as of one moment: in the caller's transaction where there is one, else in one of its own. */
export function inSnapshot<T>(db: ReadDb, read: (snapshot: ReadDb) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db)
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
