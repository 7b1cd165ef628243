import type { FieldError } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

interface FaultProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly field: string
}

/** What is wrong with a field in a table, beside it; nothing where it is right. */
export function Fault({ visit, errors, field }: FaultProps) {
  const error = errors.find((each) => each.field === field)
  return error === undefined ? null : <p class="govuk-error-message">{visit.say(error.message)}</p>
}
