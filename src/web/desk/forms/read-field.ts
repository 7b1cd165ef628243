import { accountFacts, type Condition, type FormField, findNumber, keyFrom, type Prefill } from '#form/index.ts'
import { isBlank, type Text } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { readColumns, readOptions } from './read-columns.ts'
import { type Askable, readCondition } from './read-condition.ts'
import { readText } from './typed-text.tsx'

export interface ReadField {
  readonly field: FormField
  readonly errors: readonly FieldError[]
}

/** The field as it was typed over what it was. Errors beside what they are about. */
export function readField(form: Form, known: FormField, askable: readonly Askable[]): ReadField {
  const label = readText(form, 'nhan')
  const hint = readText(form, 'goi-y')
  const when = conditionTyped(form, known.when, askable)
  const settings = readSettings(form, known)
  const prefill = readPrefill(form, known)
  const errors = [...(label === undefined ? [noLabel] : []), ...settings.errors, ...when.errors, ...prefill.errors]
  const asked = {
    key: known.key,
    label: label ?? known.label,
    ...(hint && { hint }),
    ...(form.text('khong-bat-buoc') !== '' && { isOptional: true }),
    ...(when.condition && { when: when.condition }),
    ...(prefill.value && { prefill: prefill.value }),
  }
  return { field: { ...asked, ...settings.value } as FormField, errors }
}

/** The lines of the condition; or the one too rich for lines, unless it was taken away. */
export function conditionTyped(form: Form, known: Condition | undefined, askable: readonly Askable[]) {
  if (form.text('dk.giu') === '') return readCondition(form, askable)
  return { condition: form.text('dk.bo') === '' ? known : undefined, errors: [] }
}

const noLabel: FieldError = {
  field: 'nhan',
  message: { vi: 'Hãy ghi câu hỏi bằng tiếng Việt.', en: 'Give the question in Vietnamese.' },
}

/** A field of that kind with what it cannot do without, to be finished by the steward. */
export function newField(kind: FormField['kind'], label: Text, taken: readonly string[]): FormField {
  const base = { key: keyFrom(label.vi, taken), label }
  const yes = { value: 'co', label: { vi: 'Có', en: 'Yes' } }
  const no = { value: 'khong', label: { vi: 'Không', en: 'No' } }
  if (kind === 'choice' || kind === 'choices') return { ...base, kind, options: [yes, no] }
  if (kind !== 'table') return { ...base, kind }
  return { ...base, kind, columns: [{ key: 'noi-dung', kind: 'text', label: { vi: 'Nội dung', en: 'Content' } }] }
}

interface Settings {
  readonly value: object
  readonly errors: readonly FieldError[]
}

function readSettings(form: Form, known: FormField): Settings {
  const { kind } = known
  switch (kind) {
    case 'text':
    case 'long-text':
      return numbers(form, kind, { longest: 'dai-nhat' })
    case 'number': {
      const unit = readText(form, 'don-vi')
      const read = numbers(form, kind, { least: 'it-nhat', greatest: 'nhieu-nhat', decimals: 'so-le' })
      return { ...read, value: { ...read.value, ...(unit && { unit }) } }
    }
    case 'money':
      return numbers(form, kind, { least: 'it-nhat', greatest: 'nhieu-nhat' })
    case 'file':
      return numbers(form, kind, { greatest: 'nhieu-nhat' })
    case 'date': {
      const bound = form.text('gioi-han')
      return { value: { kind, ...(bound === 'past' || bound === 'future' ? { bound } : {}) }, errors: [] }
    }
    case 'choice':
    case 'choices': {
      const options = readOptions(form.text('cau-tra-loi').split('\n'), known.options)
      return { value: { kind, options }, errors: options.length > 0 ? [] : [noOptions] }
    }
    case 'table': {
      const { columns, errors } = readColumns(form, known.columns)
      const read = numbers(form, kind, { least: 'it-nhat', greatest: 'nhieu-nhat' })
      return { value: { ...read.value, columns }, errors: [...read.errors, ...errors] }
    }
    default:
      return { value: { kind }, errors: [] }
  }
}

const noOptions: FieldError = {
  field: 'cau-tra-loi',
  message: {
    vi: 'Hãy ghi ít nhất một câu trả lời, mỗi dòng một câu.',
    en: 'Give at least one answer, one on each line.',
  },
}

/** Numbers by the names of their controls; one left empty is no bound. */
function numbers(form: Form, kind: FormField['kind'], names: Readonly<Record<string, string>>): Settings {
  const errors: FieldError[] = []
  const found = Object.entries(names).flatMap(([setting, name]): [string, number][] => {
    const typed = form.text(name)
    if (isBlank(typed)) return []
    const number = findNumber(typed)
    if (number !== undefined && isPossible(setting, kind, number)) return [[setting, number]]
    errors.push({
      field: name,
      message: {
        vi: 'Hãy ghi một số hợp lý bằng chữ số, hoặc bỏ trống.',
        en: 'Enter a sensible number in digits, or leave it empty.',
      },
    })
    return []
  })
  return { value: { kind, ...Object.fromEntries(found) }, errors }
}

function isPossible(setting: string, kind: FormField['kind'], number: number): boolean {
  if (setting === 'longest') return Number.isInteger(number) && number >= 1 && number <= 5000
  if (setting === 'decimals') return Number.isInteger(number) && number >= 0 && number <= 6
  if (kind === 'file') return Number.isInteger(number) && number >= 1 && number <= 20
  if (kind === 'table') return Number.isInteger(number) && number >= 0 && number <= 50
  return Math.abs(number) <= 1e15
}

function readPrefill(
  form: Form,
  { prefill }: FormField,
): { value: Prefill | undefined; errors: readonly FieldError[] } {
  const source = form.text('dien-san')
  const fact = accountFacts.find((each) => source === `account.${each}`)
  if (fact !== undefined) return { value: `account.${fact}`, errors: [] }
  if (source !== 'earlier') return { value: undefined, errors: [] }
  const name = form.text('ten-chung')
  if (isBlank(name)) return { value: prefill, errors: [noName] }
  return { value: `earlier.${keyFrom(name, [])}`, errors: [] }
}

const noName: FieldError = {
  field: 'ten-chung',
  message: {
    vi: 'Hãy đặt tên chung, ví dụ: tên cửa hàng. Các biểu mẫu dùng cùng tên chung thì lấy câu trả lời của nhau.',
    en: 'Give a shared name, such as: shop name. Forms with the same shared name take each other’s answer.',
  },
}
