import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { addDays, type PlainDate, type ProcedureId } from '#kernel/index.ts'

const lately = 90

/**
 * The procedures of which most dossiers came in lately, at all units together, most first: in the half months that begin within the
 * 90 days up to `upTo`; `limit` of them at most.
 */
export async function mostReceived(
  db: ReadDb,
  { upTo, limit }: { readonly upTo: PlainDate; readonly limit: number },
): Promise<readonly ProcedureId[]> {
  const since = addDays(upTo, -lately)
  const received = sql`received_online + received_in_person + received_postal`
  const { rows } = await sql<{ procedureId: ProcedureId }>`
    SELECT procedure_id AS "procedureId"
    FROM (
      SELECT procedure_id, ${received} AS received
      FROM report_sum
      WHERE grain = 'unit-procedure' AND span = 'half' AND starts BETWEEN ${since} AND ${upTo}
      UNION ALL
      SELECT procedure_id, ${received} FROM report_unfolded WHERE day BETWEEN ${since} AND ${upTo}
    ) AS lately
    GROUP BY procedure_id
    HAVING sum(received) > 0
    ORDER BY sum(received) DESC, procedure_id
    LIMIT ${limit}
  `.execute(db)
  return rows.map(({ procedureId }) => procedureId)
}
