import type { Text } from '#kernel/index.ts'
import { described, Field, type FieldProps } from './field.tsx'

export interface Option {
  readonly value: string
  readonly text: string
}

interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly options: readonly Option[]
  /** The choice of none, first in the list. */
  readonly none: Text
}

/** One of a list that is known to the end. */
export function SelectField({ value, options, none, ...field }: SelectFieldProps) {
  const isWrong = field.errors.some(({ field: name }) => name === field.name)
  return (
    <Field {...field}>
      <select {...described(field)} class={`govuk-select${isWrong ? ' govuk-select--error' : ''}`}>
        <option value="">{field.visit.say(none)}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang="vi">
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
