import { type Attachment, findAttachments } from '#attachment/index.ts'
import { loadProcedureOn } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { loadFormVersion, placesOn } from '#form/index.ts'
import { dayOf, type FilingId, type PlainDate, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, loadUnitOn } from '#organisation/index.ts'
import type { ContentContext } from './check-content.ts'
import type { FormContext } from './check-form.ts'
import type { FilingContent, FormTyped } from './content.ts'
import { formPaperOf } from './form-paper.ts'

/** What the content of a filing is held against today: the law in force, the unit, the form, and the files that are attached. */
export async function loadContext(
  db: ReadDb,
  { id, unitId }: { readonly id: FilingId; readonly unitId: UnitId },
  { procedureId, form: typed }: Pick<FilingContent, 'procedureId' | 'form'>,
): Promise<Omit<ContentContext, 'isDraft'> & { readonly files: readonly Attachment[] }> {
  const today = dayOf(await readClock(db))
  const files = await findAttachments(db, { unitId, filingId: id })
  const procedure = procedureId === null ? undefined : await loadProcedureOn(db, procedureId, today)
  const form = typed === null ? undefined : await loadForm(db, { ...typed, procedureId }, today)
  const filled = procedure && formPaperOf(procedure, form?.definition)
  return {
    procedure,
    unit: await loadUnitOn(db, unitId, today),
    today,
    filed: [...files.map(({ paper }) => paper), ...(filled === undefined ? [] : [filled])],
    files,
    form,
  }
}

/** The form that was answered; undefined where nobody published it for this procedure. */
async function loadForm(
  db: ReadDb,
  { versionId, procedureId }: FormTyped & Pick<FilingContent, 'procedureId'>,
  today: PlainDate,
): Promise<FormContext | undefined> {
  const version = await loadFormVersion(db, versionId)
  if (version?.procedureId !== procedureId) return undefined
  return { definition: version.definition, today, places: placesOn(await loadOrganisation(db), today) }
}
