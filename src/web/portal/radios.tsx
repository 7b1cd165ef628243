import type { Text } from '#kernel/index.ts'
import type { FieldError } from '../shared/field.tsx'
import type { Visit } from '../shared/visit.ts'

interface RadiosProps {
  readonly visit: Visit
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly errors: readonly FieldError[]
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: Text }[]
  /** Short answers side by side. */
  readonly isRow?: boolean
}

/** One of a few answers, all of them seen at once and large enough for a finger. */
export function Radios({ visit, name, label, hint, errors, value, options, isRow }: RadiosProps) {
  const error = errors.find(({ field }) => field === name)
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={`radios${isRow ? ' radios--row' : ''}${error ? ' govuk-form-group--error' : ''}`}
      aria-describedby={ids === '' ? undefined : ids}
    >
      <legend>{visit.say(label)}</legend>
      {hint && (
        <p id={`${name}-hint`} class="govuk-hint">
          {visit.say(hint)}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          {visit.say(error.message)}
        </p>
      )}
      {options.map((option, index) => (
        <label>
          <input
            id={index === 0 ? name : undefined}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
          />
          <span>{visit.say(option.text)}</span>
        </label>
      ))}
    </fieldset>
  )
}
