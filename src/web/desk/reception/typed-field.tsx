import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import type { Screen } from './screen.ts'

interface TypedProps {
  readonly screen: Screen
  /** Of the form and of its faults alike: `owner.fullName`. */
  readonly name: string
  readonly label: ComponentChildren
  readonly value: string
  readonly hint?: Text
  /** How much of the row it takes. */
  readonly class?: string
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'email'
  readonly placeholder?: string
  /** What the button that takes everything as listed puts here. */
  readonly asked?: string
  readonly isFocused?: boolean
  /** Only told what it is to those who hear the page: where the column's head says it to the others. */
  readonly hasHiddenLabel?: boolean
  /** Its notes stand elsewhere in the row, where there is room for a sentence. */
  readonly hasNotesElsewhere?: boolean
  /** A button that belongs to it. */
  readonly after?: ComponentChildren
}

/** One field of the reception with its error and warning beside it. Nothing typed is cut off: what is too long is told. */
export function TypedField(props: TypedProps) {
  const { screen, name, label, value, hint, after } = props
  const isWrong = screen.errors.some(({ field }) => field === name)
  return (
    <div class={`typed ${isWrong ? 'typed--wrong' : ''} ${props.class ?? ''}`.trim()}>
      <label class={props.hasHiddenLabel ? 'govuk-visually-hidden' : 'govuk-label'} for={name}>
        {label}
      </label>
      {hint && (
        <div id={`${name}-hint`} class="govuk-hint">
          {screen.visit.say(hint)}
        </div>
      )}
      <div class="typed__row">
        <input
          {...describedBy(screen, name, hint !== undefined)}
          class="govuk-input"
          type="text"
          value={value}
          inputMode={props.inputMode ?? 'text'}
          placeholder={canChange(screen, name) ? props.placeholder : undefined}
          data-asked={props.asked}
          autocomplete="off"
          spellcheck={false}
          readOnly={!canChange(screen, name)}
          autofocus={props.isFocused}
        />
        {after}
      </div>
      {!props.hasNotesElsewhere && <FieldNotes screen={screen} name={name} />}
    </div>
  )
}

/** Whether something may still be typed: what has ended is only shown. */
export function canType({ filing }: Screen): boolean {
  return filing === undefined || ['draft', 'submitted', 'awaiting-supplement'].includes(filing.state)
}

/** What a citizen filed stays as it was sent, but for what the officer counts, takes and notes. */
export function canChange(screen: Screen, name: string): boolean {
  const isCitizens = /^(?:owner|filer|proxy|subject|delivery)/u.test(name)
  return canType(screen) && !(isCitizens && screen.filing?.isByCitizen === true)
}

export function describedBy({ errors, warnings }: Screen, name: string, hasHint = false) {
  const isWrong = errors.some(({ field }) => field === name)
  const isWarned = warnings.some(({ field }) => field === name)
  const ids = [hasHint && `${name}-hint`, isWrong && `${name}-error`, isWarned && `${name}-warning`]
  const known = ids.filter((id) => id !== false).join(' ')
  return {
    id: name,
    name,
    ...(known === '' ? {} : { 'aria-describedby': known }),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  }
}

/** What is wrong with a field, and what should be looked at again: a wall and a hint. */
export function FieldNotes({ screen, name }: { screen: Screen; name: string }) {
  const { errors, warnings, visit } = screen
  const error = errors.find(({ field }) => field === name)
  const warning = warnings.find(({ field }) => field === name)
  return (
    <>
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          {visit.say(error.message)}
        </p>
      )}
      <p id={`${name}-warning`} class="warned" data-warning={name} hidden={warning === undefined}>
        {warning && visit.say(warning.message)}
      </p>
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly screen: Screen
  readonly name: string
  readonly legend: Text
  readonly value: Value
  readonly options: readonly (readonly [value: Value, text: Text])[]
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ screen, name, legend, value, options }: ChoiceProps<Value>) {
  const { say } = screen.visit
  const open = options.filter(([each]) => each === value || canChange(screen, name))
  return (
    <fieldset class="choice" id={name} aria-describedby={`${name}-warning`}>
      <legend>{say(legend)}</legend>
      {open.map(([each, text]) => (
        <label>
          <input type="radio" name={name} value={each} checked={each === value} /> {say(text)}
        </label>
      ))}
      <FieldNotes screen={screen} name={name} />
    </fieldset>
  )
}
