import { type AnswerContext, checkAnswers, type FormDefinition } from '#form/index.ts'
import type { FormTyped } from './content.ts'
import type { FieldFault } from './field-fault.ts'

/** A form in the version to which a filing is pinned, and what its answers are held against. */
export interface FormContext extends AnswerContext {
  readonly definition: FormDefinition
}

/** Everything that is wrong with the answers; their fields begin with `form.`. */
export function checkForm(form: FormTyped | null, context: FormContext | undefined): readonly FieldFault[] {
  if (form === null || context === undefined) return []
  return checkAnswers(context.definition, form.answers, context).map(({ field, message }) => ({
    field: `form.${field}`,
    message,
  }))
}
