import { findAttachments } from '#attachment/index.ts'
import { attachToFiling, type FieldFault, findFiling } from '#filing/index.ts'
import { type Form, formOf } from '../../shared/form.ts'
import type { Applicant } from './applicant.ts'
import type { Draft } from './draft.ts'
import type { Step } from './steps.ts'

/** Whether a page of the form asks for files. */
export function asksForFiles(step: Step): boolean {
  return step.kind === 'form' && step.page.fields.some(({ kind }) => kind === 'file')
}

/** Keeps the files that came with a page of the form, outside the list of papers; answers the form with their ids as answers. */
export async function keepFormFiles(
  { visit, form }: Applicant,
  { filing: { id, unitId }, actor }: Draft,
): Promise<{ readonly form: Form; readonly faults: readonly FieldFault[] }> {
  const { db, ids, attachmentFolder: folder } = visit.deps
  const places = { ...visit.deps, folder }
  const faults: FieldFault[] = []
  const answers: [string, string][] = []
  for (const { field, file } of form.files) {
    const seenVersion = (await findFiling(db, id))?.version ?? 0
    const order = { key: ids.uuid(), id, actor, seenVersion, paper: 0 }
    const kept = file.ok ? await attachToFiling(places, { ...order, file: file.value }) : file
    if (!kept.ok) faults.push({ field, message: kept.refusal.message })
    else if (file.ok) answers.push([field, file.value.hash])
  }
  const attached = await findAttachments(db, { unitId, filingId: id })
  const named = answers.flatMap(([field, hash]): [string, string][] => {
    const found = attached.find((each) => each.paper === 0 && each.hash === hash)
    return found === undefined ? [] : [[field, found.id]]
  })
  return { form: formOf([...form.fields, ...named]), faults }
}
