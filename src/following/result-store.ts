import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'

/** A file that a dossier has as its result. */
export interface ResultFile {
  readonly hash: string
  readonly code: string
  readonly addedAt: Instant
}

/** The result files of finished dossiers whose hash begins so, one for each hash, at most two. */
export async function findResultFiles(db: ReadDb, beginning: string): Promise<readonly ResultFile[]> {
  const [first, last] = [beginning.padEnd(64, '0'), beginning.padEnd(64, 'f')]
  const { rows } = await sql<{ readonly hash: Buffer; readonly code: string; readonly added_at: Instant }>`
    SELECT DISTINCT ON (attachment.hash) attachment.hash, dossier.code, attachment.added_at
    FROM attachment
    JOIN dossier USING (unit_id, dossier_id)
    WHERE attachment.is_result
      AND attachment.hash BETWEEN decode(${first}, 'hex') AND decode(${last}, 'hex')
      AND dossier.state = 'finished'
    ORDER BY attachment.hash, attachment.added_at
    LIMIT 2
  `.execute(db)
  return rows.map(({ hash, code, added_at: addedAt }) => ({ hash: hash.toString('hex'), code, addedAt }))
}
