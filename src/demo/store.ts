import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'

/** The code of a dossier that is not one of `codes`, if there is any. */
export async function findStranger(db: ReadDb, codes: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    SELECT code
    FROM dossier
    WHERE NOT EXISTS (SELECT FROM unnest(${codes}::text[]) AS own (code) WHERE own.code = dossier.code)
    LIMIT 1
  `.execute(db)
  return rows[0]?.code
}
