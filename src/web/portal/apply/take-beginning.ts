import type { Procedure } from '#catalogue/index.ts'
import { emptyContent, type FieldFault, type FilingContent, saveDraft } from '#filing/index.ts'
import type { FormVersion } from '#form/index.ts'
import { type FilingId, isUuid } from '#kernel/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { answerBeginning, unitField } from './begin-page.tsx'
import { findBeginning } from './beginning.ts'
import { answerTrouble } from './trouble-page.tsx'
import { personOf, personsFor, type Whom } from './who.ts'
import { readWhom } from './whom-step.tsx'

/** Begins a draft and goes on to its first question. A form that is sent twice begins one. */
export async function takeBeginning(applicant: Applicant): Promise<Response> {
  const { visit, form, at } = applicant
  const beginning = await findBeginning(applicant)
  if (beginning === undefined) return seeOther(applicant.officer ? visit.paths.reception() : visit.paths.procedures())
  const { procedure, units, form: version } = beginning
  const whom = readWhom(form)
  const unit = units.find(({ agencyCode }) => agencyCode === form.text(unitField))
  const actor = unit && applicant.actorFor(unit.id)
  if (whom === undefined || unit === undefined || actor === undefined)
    return answerBeginning(applicant, beginning, missing({ whom, unit }))
  const sent = form.text(keyField)
  const id = (isUuid(sent) ? sent : visit.deps.ids.uuid()) as FilingId
  const content = newContent(applicant, { whom, procedure, version })
  const saved = await saveDraft(visit.deps, { id, unitId: unit.id, seenVersion: 0, actor, content })
  if (!saved.ok) return answerTrouble(applicant, saved.refusal)
  applicant.note({ subject: id })
  return seeOther(at.next(id))
}

function missing({ whom, unit }: { readonly whom: unknown; readonly unit: unknown }): readonly FieldFault[] {
  const noWhom = { vi: 'Hãy chọn hồ sơ đứng tên ai.', en: 'Choose who owns the dossier.' }
  const noUnit = {
    vi: 'Hãy chọn nơi nhận hồ sơ. Chưa rõ nơi nào, hãy chọn xã, phường nơi bạn ở.',
    en: 'Choose the office. If unsure, take the commune or ward where you live.',
  }
  return [
    ...(whom === undefined ? [{ field: 'nop-cho', message: noWhom }] : []),
    ...(unit === undefined ? [{ field: unitField, message: noUnit }] : []),
  ]
}

interface New {
  readonly whom: Whom
  readonly procedure: Procedure
  readonly version: FormVersion | undefined
}

function newContent({ account, officer }: Applicant, { whom, procedure, version }: New): FilingContent {
  return {
    ...emptyContent(),
    procedureId: procedure.id,
    channel: 'online',
    isAssisted: officer !== undefined,
    ...personsFor(whom, personOf(account)),
    form: version === undefined ? null : { versionId: version.id, answers: {} },
    visited: whom === 'toi' ? ['nop-cho', 'chu-ho-so'] : ['nop-cho'],
  }
}
