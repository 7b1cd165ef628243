import { declared } from '#form/index.ts'
import { labelled, labelOf } from './labelled.ts'
import type { QuestionProps } from './question.tsx'

/** Any number of a few answers, each to be ticked. */
export function ChecksQuestion({
  frame,
  field,
  name,
  values,
}: QuestionProps<'choices'> & { readonly values: readonly string[] }) {
  const { visit, hint } = labelled(frame, field, name)
  const error = frame.faults.find((each) => each.field === name)
  return (
    <fieldset
      class={`radios${error ? ' govuk-form-group--error' : ''}`}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{visit.say(labelOf(field))}</legend>
      {hint && <p class="govuk-hint">{visit.say(hint)}</p>}
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          {visit.say(error.message)}
        </p>
      )}
      {field.options.map(({ value, label }, index) => (
        <label>
          <input
            id={index === 0 ? name : undefined}
            type="checkbox"
            name={name}
            value={value}
            checked={values.includes(value)}
          />
          <span>{visit.say(label)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What the citizen declares by ticking it. */
export function DeclarationQuestion({
  frame: { visit, faults },
  field,
  name,
  value,
}: QuestionProps<'declaration'> & { readonly value: string }) {
  const error = faults.find((each) => each.field === name)
  return (
    <div class={`radios declare${error ? ' govuk-form-group--error' : ''}`}>
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          {visit.say(error.message)}
        </p>
      )}
      <label>
        <input
          id={name}
          type="checkbox"
          name={name}
          value={declared}
          checked={value === declared}
          aria-describedby={error ? `${name}-error` : undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{visit.say(labelOf(field))}</span>
      </label>
      {field.hint && <p class="govuk-hint">{visit.say(field.hint)}</p>}
    </div>
  )
}
