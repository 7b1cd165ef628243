import type { FormField, TableColumn } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { TextField, type TextFieldProps } from '../../shared/field.tsx'
import { Radios } from '../radios.tsx'
import { labelled } from './labelled.ts'
import type { QuestionFrame } from './question.tsx'
import { toldAtOnce } from './told-at-once.ts'

interface SimpleProps {
  readonly frame: QuestionFrame
  readonly field: FormField | TableColumn
  readonly name: string
  readonly value: string
}

/** Longer lists are chosen from in the telephone's own way. */
const mostRadios = 7

const choose: Text = { vi: 'Chọn trong danh sách', en: 'Choose from the list' }

const inputModes: Partial<Readonly<Record<FormField['kind'], NonNullable<TextFieldProps['inputMode']>>>> = {
  number: 'numeric',
  money: 'numeric',
  date: 'numeric',
  'identity-number': 'numeric',
  phone: 'tel',
  email: 'email',
}

const autocompletes: Readonly<Record<string, string>> = {
  'account.fullName': 'name',
  'account.birthDate': 'bday',
  'account.phone': 'tel',
  'account.email': 'email',
}

/** A question that is answered by one line of text, or by one choice. */
export function SimpleQuestion({ frame, field, name, value }: SimpleProps) {
  const common = labelled(frame, field, name)
  if (field.kind !== 'choice') {
    const prefill = 'prefill' in field ? (field.prefill ?? '') : ''
    const isDecimal = field.kind === 'number' && (field.decimals ?? 0) > 0
    return (
      <TextField
        {...common}
        value={value}
        inputMode={isDecimal ? 'text' : (inputModes[field.kind] ?? 'text')}
        autocomplete={autocompletes[prefill] ?? 'off'}
        maxLength={5000}
        toldAtOnce={toldAtOnce(frame.visit, field)}
      />
    )
  }
  const { say } = frame.visit
  if (field.options.length > mostRadios)
    return (
      <SelectField
        {...common}
        value={value}
        nothing={choose}
        options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
      />
    )
  return (
    <Radios
      {...common}
      value={value}
      options={field.options.map((option) => ({ value: option.value, text: option.label }))}
    />
  )
}
