import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import type { Visit } from './visit.ts'

/** Something typed that cannot be used, by the name of its field. */
export interface FieldError {
  readonly field: string
  readonly message: Text
}

export interface FieldProps {
  readonly visit: Visit
  readonly name: string
  readonly label: Text
  readonly errors: readonly FieldError[]
  readonly hint?: Text
  readonly isWide?: boolean
}

/** Label, hint and error around one control, tied together for those who hear the page. */
export function Field({
  visit,
  name,
  label,
  errors,
  hint,
  isWide,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const error = errors.find(({ field }) => field === name)
  const marks = ['govuk-form-group', error && 'govuk-form-group--error', isWide && 'govuk-form-group--wide']
  return (
    <div class={marks.filter(Boolean).join(' ')}>
      <label class="govuk-label" for={name}>
        {visit.say(label)}
      </label>
      {hint && (
        <div id={`${name}-hint`} class="govuk-hint">
          <Unbroken text={visit.say(hint)} />
        </div>
      )}
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          {visit.say(error.message)}
        </p>
      )}
      {children}
    </div>
  )
}

const code = /([\dA-Z.]+(?:-[\dA-Z]+)+)/u

/** Codes in a text stay in one line. */
function Unbroken({ text }: { text: string }) {
  return <>{text.split(code).map((part, index) => (index % 2 === 1 ? <span class="whole-code">{part}</span> : part))}</>
}

/** Attributes by which a control points to its hint and error. */
export function described({ name, errors, hint }: FieldProps) {
  const isWrong = errors.some(({ field }) => field === name)
  const ids = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    ...(ids === '' ? {} : { 'aria-describedby': ids }),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  }
}

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'email'
  /** A password: shown as dots. */
  readonly isSecret?: boolean
  readonly autocomplete?: string
  readonly maxLength?: number
  /** What a script says of it as soon as it is left. */
  readonly toldAtOnce?: Readonly<Record<string, string>>
}

export function TextField(props: TextFieldProps) {
  const isWrong = props.errors.some(({ field }) => field === props.name)
  return (
    <Field {...props}>
      <input
        {...described(props)}
        class={`govuk-input${isWrong ? ' govuk-input--error' : ''}`}
        {...(props.isSecret ? { type: 'password' as const } : { type: 'text' as const })}
        value={props.value}
        inputMode={props.inputMode ?? 'text'}
        autocomplete={props.autocomplete ?? 'off'}
        spellcheck={false}
        maxLength={props.maxLength ?? 100}
        {...props.toldAtOnce}
      />
    </Field>
  )
}

interface ErrorSummaryProps {
  readonly visit: Visit
  readonly errors: readonly FieldError[]
  readonly title?: Text
}

const notShown: Text = { vi: 'Chưa xem được, vì', en: 'This cannot be shown yet, because' }

/** What must be put right, first on the page, each line a link to its field. */
export function ErrorSummary({ visit, errors, title = notShown }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" role="alert" aria-labelledby="errors-title">
      <h2 class="govuk-error-summary__title" id="errors-title">
        {visit.say(title)}
      </h2>
      <ul class="govuk-error-summary__list">
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{visit.say(message)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
