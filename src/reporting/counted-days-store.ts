import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { PlainDate } from '#kernel/index.ts'

/** The first and the last local day on which a dossier came in or ended. */
export interface CountedDays {
  readonly first: PlainDate
  readonly last: PlainDate
}

const isFlow = sql`received_online + received_in_person + received_postal + resolved_early + resolved_on_day + resolved_late <> 0`
const folded = sql`SELECT starts AS day FROM report_sum WHERE grain = 'unit' AND span = 'day' AND ${isFlow}`

/** Between which days there is anything to count; undefined while there is no dossier. */
export async function findCountedDays(db: ReadDb): Promise<CountedDays | undefined> {
  const { rows } = await sql<{ first: PlainDate | null; last: PlainDate | null }>`
    SELECT min(day) AS first, max(day) AS last
    FROM (
      (${folded} ORDER BY starts LIMIT 1)
      UNION ALL
      (${folded} ORDER BY starts DESC LIMIT 1)
      UNION ALL
      (SELECT day FROM report_unfolded WHERE ${isFlow})
    ) AS counted
  `.execute(db)
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? undefined : { first, last }
}
