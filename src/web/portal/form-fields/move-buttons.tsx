import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { moveField, moveValue } from './move.ts'

interface MoveProps {
  readonly visit: Visit
  readonly target: string
  readonly text: Text
}

export function AddButton({ visit, target, text }: MoveProps) {
  return (
    <p>
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        name={moveField}
        value={moveValue({ is: 'add', target })}
        formnovalidate
      >
        {visit.say(text)}
      </button>
    </p>
  )
}

export function RemoveButton({ visit, target, text }: MoveProps) {
  return (
    <button type="submit" class="less" name={moveField} value={moveValue({ is: 'remove', target })} formnovalidate>
      {visit.say(text)}
    </button>
  )
}

/** The first button of a form is the one that Enter presses: it must not be one that takes something away. */
export function EnterGoesOn() {
  return <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
}
