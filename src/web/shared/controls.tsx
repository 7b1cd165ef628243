import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import { described, Field, type FieldProps } from './field.tsx'
import { FileInput } from './file-input.tsx'
import type { Visit } from './visit.ts'

/** One thing that can be chosen. */
export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldProps {
  readonly value: string
  readonly options: readonly Option[]
  /** What the list says while nothing is chosen. */
  readonly nothing?: Text
  /** Where the options are names in Vietnamese on every page. */
  readonly lang?: 'vi'
}

/** One of a list that is known to the end. */
export function SelectField(props: SelectProps) {
  const { visit, nothing, options, value, lang } = props
  const isWrong = props.errors.some(({ field }) => field === props.name)
  return (
    <Field {...props}>
      <select {...described(props)} class={`govuk-select${isWrong ? ' govuk-select--error' : ''}`}>
        {nothing && <option value="">{visit.say(nothing)}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang={lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const isWrong = props.errors.some(({ field }) => field === props.name)
  return (
    <Field {...props} isWide>
      <textarea
        {...described(props)}
        class={`govuk-textarea${isWrong ? ' govuk-textarea--error' : ''}`}
        rows={props.rows ?? 3}
        maxLength={props.maxLength ?? 5000}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

interface ChoicesProps extends FieldProps {
  /** What is chosen. */
  readonly values: readonly string[]
  readonly options: readonly Option[]
  readonly isMany?: boolean
}

/** All choices at once: one of them, or with `isMany` any number. */
export function Choices({ visit, name, label, hint, errors, values, options, isMany }: ChoicesProps) {
  const error = errors.find(({ field }) => field === name)
  return (
    <fieldset class={`options govuk-form-group${error ? ' govuk-form-group--error' : ''}`} id={name}>
      <legend class="govuk-label">{visit.say(label)}</legend>
      {hint && <div class="govuk-hint">{visit.say(hint)}</div>}
      {error && <p class="govuk-error-message">{visit.say(error.message)}</p>}
      {options.map(({ value, label: text }) => (
        <label>
          <input type={isMany ? 'checkbox' : 'radio'} name={name} value={value} checked={values.includes(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Files that are sent with the form. */
export function FileField(props: FieldProps & { readonly isMany?: boolean }) {
  return (
    <Field {...props}>
      <FileInput {...described(props)} visit={props.visit} multiple={props.isMany} accept=".pdf,.jpg,.jpeg,.png" />
    </Field>
  )
}

/** Controls that belong together, under a name. */
export function Group({ visit, name, children }: { visit: Visit; name: Text; children: ComponentChildren }) {
  return (
    <fieldset class="group">
      <legend>{visit.say(name)}</legend>
      {children}
    </fieldset>
  )
}
