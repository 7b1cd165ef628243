import type { ComponentChildren } from 'preact'
import type { FormDefinition } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { type OpenForm, seenField } from './open-form.ts'

const wrong: Text = { vi: 'Chưa ghi được, vì', en: 'Not stored yet, because' }

interface FramedPage {
  readonly title: string
  readonly back: { readonly href: string; readonly text: Text }
  readonly errors: readonly FieldError[]
  readonly main: ComponentChildren
}

/** A page of the editor: the way back, what is wrong, then the page. */
export function answerEditor(visit: OfficerVisit, { title, back, errors, main }: FramedPage): Promise<Response> {
  const whole = (
    <div class="narrow editor">
      <a class="govuk-back-link" href={back.href}>
        {visit.say(back.text)}
      </a>
      <ErrorSummary visit={visit} errors={errors} title={wrong} />
      {main}
    </div>
  )
  const hasError = errors.length > 0
  return answerDeskPage(visit, { title, section: 'forms', main: whole, hasError }, { status: hasError ? 422 : 200 })
}

interface EditFormProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
  readonly action: string
  readonly class?: string
  readonly hasFiles?: boolean
  readonly children: ComponentChildren
}

/**
 * A form of the editor, with what was seen of the procedure's form. One that came back because somebody else changed it
 * meanwhile still says what was seen then: it is to be looked at anew, not sent again.
 */
export function EditForm({ visit, open, children, ...props }: EditFormProps) {
  return (
    <DeskForm visit={visit} {...props}>
      <input type="hidden" name={seenField} value={visit.form.text(seenField) || open.mark} />
      {children}
    </DeskForm>
  )
}

interface PressProps {
  readonly visit: OfficerVisit
  readonly name: string
  readonly value: string
  readonly word: Text
  /** What it does it to, for those who hear the page. */
  readonly about?: string
}

export function Press({ visit: { say }, name, value, word, about }: PressProps) {
  return (
    <button
      class="govuk-button govuk-button--secondary"
      type="submit"
      name={name}
      value={value}
      aria-label={about === undefined ? undefined : `${say(word)}: ${about}`}
    >
      {say(word)}
    </button>
  )
}

/** Where in the editor a fault of the definition is put right. */
export function faultAddress(
  { paths }: OfficerVisit,
  { procedure, definition }: { readonly procedure: OpenForm['procedure']; readonly definition: FormDefinition },
  field: string,
): string {
  const [, pageIndex, part, fieldIndex] = field.split('.')
  const page = definition.pages[Number(pageIndex)]
  if (page === undefined) return paths.form(procedure.code)
  const found = part === 'fields' ? page.fields[Number(fieldIndex)] : undefined
  return found === undefined
    ? paths.formPage(procedure.code, page.key)
    : paths.formField(procedure.code, page.key, found.key)
}
