import { type FormOption, keyFrom, type TableColumn } from '#form/index.ts'
import { tidy } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'

export const columnKinds = [
  'text',
  'number',
  'money',
  'date',
  'choice',
] as const satisfies readonly TableColumn['kind'][]

/** As many columns as can be typed: more than fit on any paper. */
export const columnRows = 6

export interface ReadColumns {
  readonly columns: readonly TableColumn[]
  readonly errors: readonly FieldError[]
}

/** The columns as typed; `known` are those that are there, whose finer settings stay while their kind does. */
export function readColumns(form: Form, known: readonly TableColumn[]): ReadColumns {
  const columns: TableColumn[] = []
  const errors: FieldError[] = []
  for (let index = 0; index < columnRows; index += 1) {
    const label = tidy(form.text(`cot.${index}.ten`))
    if (label === '') continue
    const taken = columns.map(({ key }) => key)
    const read = readColumn(form, { index, label, taken, known })
    if ('field' in read) errors.push(read)
    else columns.push(read)
  }
  if (columns.length === 0 && errors.length === 0)
    errors.push({
      field: 'cot.0.ten',
      message: {
        vi: 'Bảng phải có ít nhất một cột. Hãy ghi tên cột đầu tiên.',
        en: 'A table needs a column. Name the first.',
      },
    })
  return { columns, errors }
}

interface Row {
  readonly index: number
  readonly label: string
  readonly taken: readonly string[]
  readonly known: readonly TableColumn[]
}

function readColumn(form: Form, { index, label, taken, known }: Row): TableColumn | FieldError {
  const at = (part: string) => form.text(`cot.${index}.${part}`)
  const kind = columnKinds.find((each) => each === at('kieu')) ?? 'text'
  const old = known.find(({ key }) => key === at('ma') && !taken.includes(key))
  const { isOptional: _, ...before } = old ?? { isOptional: false }
  const base = {
    key: old?.key ?? keyFrom(label, [...taken, ...known.map(({ key }) => key)]),
    label: old?.label.vi === label ? old.label : { vi: label, en: label },
    ...(at('khong-bat-buoc') === '' ? {} : { isOptional: true }),
  }
  const kept = old?.kind === kind ? before : {}
  if (kind !== 'choice') return { ...kept, ...base, kind }
  const options = readOptions(at('lua-chon').split(';'), old?.kind === 'choice' ? old.options : [])
  if (options.length > 0) return { ...base, kind, options }
  return {
    field: `cot.${index}.lua-chon`,
    message: { vi: 'Cột “chọn một” cần các câu trả lời, cách nhau dấu ;', en: 'A choice needs answers, parted by ;' },
  }
}

/** Answers as typed in lines: `key = Vietnamese | English`; those that are there keep their keys and their English. */
export function readOptions(lines: readonly string[], known: readonly FormOption[]): readonly FormOption[] {
  const options: FormOption[] = []
  for (const line of lines) {
    const [, typedKey, words = ''] = /^(?:([a-z0-9-]+)\s*=)?(.*)$/u.exec(tidy(line)) ?? []
    const [vi = '', en = ''] = words.split('|').map(tidy)
    if (vi === '') continue
    const taken = options.map(({ value }) => value)
    const same = known.find(({ label }) => label.vi === vi)
    const key = typedKey ?? same?.value
    const value = key !== undefined && !taken.includes(key) ? key : keyFrom(vi, taken)
    options.push({ value, label: { vi, en: en || (words.includes('|') ? vi : (same?.label.en ?? vi)) } })
  }
  return options
}
