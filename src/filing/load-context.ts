import { type Attachment, findAttachments } from '#attachment/index.ts'
import { loadProcedureOn } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { dayOf, type FilingId, type UnitId } from '#kernel/index.ts'
import { loadUnitOn } from '#organisation/index.ts'
import type { ContentContext } from './check-content.ts'
import type { FilingContent } from './content.ts'

/** What the content of a filing is held against today: the law in force, the unit, and the files that are attached. */
export async function loadContext(
  db: ReadDb,
  { id, unitId }: { readonly id: FilingId; readonly unitId: UnitId },
  { procedureId }: Pick<FilingContent, 'procedureId'>,
): Promise<Omit<ContentContext, 'isDraft'> & { readonly files: readonly Attachment[] }> {
  const today = dayOf(await readClock(db))
  const files = await findAttachments(db, { unitId, filingId: id })
  return {
    procedure: procedureId === null ? undefined : await loadProcedureOn(db, procedureId, today),
    unit: await loadUnitOn(db, unitId, today),
    today,
    filed: files.map(({ paper }) => paper),
    files,
  }
}
