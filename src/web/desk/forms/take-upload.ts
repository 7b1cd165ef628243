import { definitionFromJsonSchema, type ParsedDefinition, parseDefinition } from '#form/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import { textFilePrefix } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerFormPage } from './form-page.tsx'
import { keepForm, openForm } from './open-form.ts'
import { refused } from './take-form.ts'

/** The control for a file with a form. */
export const fileField = `${textFilePrefix}bieu-mau`

/** How many faults of a file are told at once. */
const mostFaults = 8

/** A file as the draft: a form of ours, or any JSON Schema that a form can ask for. */
export async function takeUpload(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const sent = visit.form.text(fileField).trim() || visit.form.text('noi-dung').trim()
  const read = readSent(sent)
  if (!read.ok)
    return answerFormPage(
      visit,
      read.faults.slice(0, mostFaults).map(({ message }) => ({ field: fileField, message })),
    )
  const kept = await keepForm(visit, open, read.value)
  if (!kept.ok) return answerFormPage(visit, [refused(kept.refusal, fileField)])
  return seeOther(visit.paths.form(open.procedure.code, { xong: 'nap' }))
}

function readSent(sent: string): ParsedDefinition {
  if (sent === '') return { ok: false, faults: [nothing] }
  const json = parsed(sent)
  if (json === undefined) return { ok: false, faults: [noJson] }
  const isForm = typeof json === 'object' && json !== null && 'pages' in json
  return isForm ? parseDefinition(json) : definitionFromJsonSchema(json)
}

function parsed(sent: string): unknown {
  try {
    return JSON.parse(sent.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

const nothing: FieldError = {
  field: fileField,
  message: {
    vi: 'Chưa có tệp nào. Hãy chọn tệp, hoặc dán nội dung của tệp.',
    en: 'There is no file. Choose one, or paste what is in it.',
  },
}

const noJson: FieldError = {
  field: fileField,
  message: {
    vi: 'Đây không phải JSON, hoặc tệp bị cắt giữa chừng. Hãy chọn tệp đã tải về từ trang này, hoặc một tệp JSON Schema.',
    en: 'This is no JSON, or it is cut short. Choose a file that was downloaded here, or a JSON Schema.',
  },
}
