import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { kindsThat } from './kinds.ts'

const hourMs = 3_600_000
const keptHours = 30 * 24
/** A code is worth nothing to whoever should see it, an hour later. */
const urgentKeptHours = 1

/** Removes to whom settled messages went and what they said: after 30 days, of sign-in codes after an hour. Answers of how many. */
export async function forgetMessages(db: Database, now: Instant): Promise<number> {
  const before = (hours: number) => formatInstant(instantFromEpochMs(now - hours * hourMs))
  const urgent = kindsThat((kind) => kind.isUrgent === true)
  const result = await db
    .updateTable('message')
    .set({ recipient: null, said: null })
    .where('recipient', 'is not', null)
    .where(
      sql<boolean>`(settled_at < ${before(keptHours)} OR (settled_at < ${before(urgentKeptHours)} AND kind = ANY(${urgent})))`,
    )
    .executeTakeFirstOrThrow()
  return Number(result.numUpdatedRows)
}
