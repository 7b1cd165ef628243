import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { FilingId, UnitId } from '#kernel/index.ts'
import { readContent } from './content.ts'

/** A file of an open filing in which the scanner has found something, and how whoever filed it is reached. */
export interface InfectedFile {
  readonly attachmentId: string
  readonly filing: { readonly filingId: FilingId; readonly unitId: UnitId }
  readonly file: string
  readonly procedure: string
  readonly reach: { readonly phone: string; readonly email: string }
}

/** All of them; of what has become a dossier, the officers see it there. */
export async function listInfectedFiles(db: ReadDb): Promise<readonly InfectedFile[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('file_scan', 'file_scan.hash', 'attachment.hash')
    .innerJoin('filing', 'filing.filing_id', 'attachment.filing_id')
    .select(['attachment.attachment_id', 'attachment.name', 'filing.filing_id', 'filing.unit_id', 'filing.content'])
    .select((row) =>
      row
        .selectFrom('procedure_version')
        .select('procedure_version.name')
        .whereRef('procedure_id', '=', sql`(filing.content->>'procedureId')::int`)
        .orderBy('valid_from', 'desc')
        .limit(1)
        .as('procedure'),
    )
    .where('file_scan.state', '=', 'infected')
    .where('filing.content', 'is not', null)
    .orderBy('attachment.attachment_id')
    .execute()
  return rows.map(({ attachment_id, name, filing_id, unit_id, content, procedure }) => {
    const { owner, filer } = readContent(content)
    const { phone, email } = filer ?? owner
    return {
      attachmentId: attachment_id,
      filing: { filingId: filing_id as FilingId, unitId: unit_id as UnitId },
      file: name,
      procedure: procedure ?? '',
      reach: { phone, email },
    }
  })
}
