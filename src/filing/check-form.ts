import { type AnswerContext, checkAnswers, type FormDefinition } from '#form/index.ts'
import type { FormTyped } from './content.ts'
import { type FieldFault, fault } from './field-fault.ts'

/** A form in the version to which a filing is pinned, and what its answers are held against. */
export interface FormContext extends AnswerContext {
  readonly definition: FormDefinition
}

/** Everything that is wrong with the answers; their fields begin with `form.`. */
export function checkForm(form: FormTyped | null, context: FormContext | undefined): readonly FieldFault[] {
  if (form === null) return []
  if (context === undefined) return [unknownForm]
  return checkAnswers(context.definition, form.answers, context).map(({ field, message }) => ({
    field: `form.${field}`,
    message,
  }))
}

const unknownForm = fault(
  'form',
  'Tờ khai này không phải tờ khai của thủ tục. Hãy mở lại thủ tục, bấm nộp trực tuyến rồi điền tờ khai ở đó.',
  'This is not the form of the procedure. Open the procedure again, file it online and fill in the form there.',
)
