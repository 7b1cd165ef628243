import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { UnitId } from '#kernel/index.ts'

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

/** The code of a dossier that was not brought in by `account`, if there is any. */
export async function findDossierNotOf(db: ReadDb, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    SELECT code
    FROM dossier
    JOIN action USING (unit_id, dossier_id)
    WHERE action.number = 1 AND actor <> ${account}
    LIMIT 1
  `.execute(db)
  return rows[0]?.code
}

/** Whether there is a dossier of this code. */
export async function hasDossier(db: ReadDb, code: string): Promise<boolean> {
  return (await db.selectFrom('dossier').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
}

/** Whether one of the units has accepted a dossier. */
export async function hasDossiers(db: ReadDb, unitIds: readonly UnitId[]): Promise<boolean> {
  const found = await db
    .selectFrom('dossier')
    .select('code')
    .where('unit_id', 'in', unitIds)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
