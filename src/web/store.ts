import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'

/** Whether the database answers a question at all. */
export async function isDatabaseAnswering(db: ReadDb): Promise<boolean> {
  return sql`SELECT 1`.execute(db).then(
    () => true,
    () => false,
  )
}
