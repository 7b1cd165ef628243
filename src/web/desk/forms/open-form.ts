import { type Procedure, proceduresOn } from '#catalogue/index.ts'
import { type FormDefinition, type FormNow, formMark, loadFormNow, saveFormDraft } from '#form/index.ts'
import { type Decision, dayOf, type Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'

/** A procedure's form as a steward works on it: the draft, else what is in use, else nothing yet. */
export interface OpenForm {
  readonly procedure: Procedure
  readonly now: FormNow
  readonly definition: FormDefinition
  /** Says what was seen, so that a change over somebody else's is noticed. */
  readonly mark: string
}

/** The name of the hidden field that holds the mark. */
export const seenField = 'da-thay'

const unknown: Text = {
  vi: 'Không có thủ tục này trong danh mục hôm nay. Hãy chọn lại trong danh sách biểu mẫu.',
  en: 'There is no such procedure in the catalogue today. Choose again from the list of forms.',
}

/** The form that the address names; a page that says why not. */
export async function openForm(visit: OfficerVisit): Promise<OpenForm | Response> {
  const { deps } = visit
  const { catalogue } = await visit.reference()
  const procedures = proceduresOn(catalogue, dayOf(deps.clock.now()))
  const procedure = procedures.find(({ code }) => code === visit.param('procedure'))
  if (procedure === undefined) return answerNotHere(visit, unknown)
  const now = await loadFormNow(deps.db, procedure.id)
  const blank: FormDefinition = { title: { vi: procedure.name, en: procedure.name }, pages: [] }
  return { procedure, now, definition: now.draft?.definition ?? now.newest?.definition ?? blank, mark: formMark(now) }
}

/** Keeps the draft as it is now, against what the steward's page showed. */
export async function keepForm(
  visit: OfficerVisit,
  { procedure }: OpenForm,
  definition: FormDefinition,
): Promise<Decision<unknown>> {
  return saveFormDraft(visit.deps.db, { ...orderOf(visit, procedure), definition })
}

export function orderOf({ form, officer, deps }: OfficerVisit, { id }: Procedure) {
  return { procedureId: id, seen: form.text(seenField), by: officer.account, at: deps.clock.now() }
}
