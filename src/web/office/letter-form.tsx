import { type FieldError, TextField } from '../shared/field.tsx'
import type { Visit } from '../shared/visit.ts'
import type { TypedLetter } from './letter-request.ts'
import type { TypedScope } from './scope.ts'
import { PeriodFields } from './scope-form.tsx'

interface LetterFormProps {
  readonly visit: Visit
  readonly typed: TypedScope & TypedLetter
  readonly errors: readonly FieldError[]
}

export function LetterForm({ visit, typed, errors }: LetterFormProps) {
  const base = { visit, errors }
  return (
    <form method="get" action={visit.paths.letter({})}>
      <PeriodFields {...base} typed={typed} />
      <TextField {...base} name="so" label={{ vi: 'Số, ký hiệu', en: 'Number and symbol' }} value={typed.so} />
      <TextField
        {...base}
        name="ngay"
        label={{ vi: 'Ngày công văn', en: 'Date of the letter' }}
        value={typed.ngay}
        inputMode="numeric"
      />
      <button class="govuk-button" type="submit">
        {visit.say({ vi: 'Xem', en: 'Show' })}
      </button>
    </form>
  )
}
