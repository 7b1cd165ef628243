import { isBlank, type PlainDate } from '#kernel/index.ts'
import { isBlankRow, isUnanswered, type RowTyped, type Shaped } from './answers.ts'
import { checkAddress } from './check-address.ts'
import { checkDate, checkNumber, checkSum } from './check-counted.ts'
import { checkEmail, checkIdentityNumber, checkPhone, checkText } from './check-text.ts'
import { declared, type FormField, type FormOption, type TableColumn, usualMost } from './definition.ts'
import { type FieldFault, fault } from './field-fault.ts'
import type { Places } from './places.ts'

/** What answers are held against besides the form. */
export interface AnswerContext {
  readonly today: PlainDate
  readonly places: Places
}

/** What is wrong with one answer; `name` is that of its control. */
export function checkField(
  field: FormField,
  { name, answer }: { readonly name: string; readonly answer: Shaped },
  context: AnswerContext,
): readonly FieldFault[] {
  if (isUnanswered(answer)) return field.isOptional ? [] : [missing(field, name)]
  if (answer.shape === 'text') return checkTyped(field, { name, text: answer.text }, context)
  if (answer.shape === 'address') return checkAddress(name, answer.address, context.places)
  if (answer.shape === 'list') return checkList(field, name, answer.list)
  return field.kind === 'table' ? checkTable(field, { name, rows: answer.rows }, context) : []
}

function missing({ kind, label }: FormField | TableColumn, name: string): FieldFault {
  const subject = { vi: `“${label.vi}”`, en: `“${label.en}”` }
  if (kind === 'choice' || kind === 'choices')
    return fault(name, `Hãy chọn một câu trả lời cho ${subject.vi}.`, `Choose an answer to ${subject.en}.`)
  if (kind === 'declaration')
    return fault(
      name,
      'Hãy đọc kỹ và đánh dấu vào ô này nếu bạn đồng ý; chưa đồng ý thì chưa nộp được.',
      'Read this and tick it if you agree; without it the form cannot be handed in.',
    )
  if (kind === 'file')
    return fault(name, `Hãy gửi ảnh hoặc tệp cho ${subject.vi}.`, `Send a photo or file for ${subject.en}.`)
  if (kind === 'table')
    return fault(name, `Hãy ghi ít nhất một dòng trong ${subject.vi}.`, `Fill at least one row of ${subject.en}.`)
  if (kind === 'address')
    return fault(`${name}.detail`, `Hãy ghi địa chỉ cho ${subject.vi}.`, `Give the address for ${subject.en}.`)
  return fault(name, `Hãy ghi ${subject.vi}.`, `Fill in ${subject.en}.`)
}

interface Typed {
  readonly name: string
  readonly text: string
}

function checkTyped(field: FormField | TableColumn, typed: Typed, { today }: AnswerContext): readonly FieldFault[] {
  const { name, text } = typed
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return checkText(field, typed)
    case 'number':
      return checkNumber(field, typed)
    case 'money':
      return checkSum(field, typed)
    case 'date':
      return checkDate(field, typed, today)
    case 'identity-number':
      return checkIdentityNumber(typed)
    case 'phone':
      return checkPhone(typed)
    case 'email':
      return checkEmail(typed)
    case 'choice':
      return isOffered(field.options, text) ? [] : [notOffered(name)]
    case 'declaration':
      return text === declared ? [] : [missing(field, name)]
    default:
      return []
  }
}

function isOffered(options: readonly FormOption[], chosen: string): boolean {
  return options.some(({ value }) => value === chosen)
}

function notOffered(name: string): FieldFault {
  return fault(
    name,
    'Câu trả lời này không có trong danh sách. Hãy chọn một câu trong danh sách.',
    'This answer is not in the list. Choose one of the list.',
  )
}

function checkList(field: FormField, name: string, list: readonly string[]): readonly FieldFault[] {
  if (field.kind === 'choices') {
    const isWrong = list.some((each) => !isOffered(field.options, each)) || new Set(list).size < list.length
    return isWrong ? [notOffered(name)] : []
  }
  if (field.kind !== 'file') return []
  const most = field.greatest ?? usualMost.file
  if (list.length <= most) return []
  return [
    fault(
      name,
      `Có ${list.length} tệp, nhiều nhất là ${most}. Hãy bỏ bớt.`,
      `${list.length} files; ${most} at most. Take some away.`,
    ),
  ]
}

interface TypedTable {
  readonly name: string
  readonly rows: readonly RowTyped[]
}

/** Empty rows are none; a begun row has to be whole. */
function checkTable(
  field: Extract<FormField, { kind: 'table' }>,
  { name, rows }: TypedTable,
  context: AnswerContext,
): readonly FieldFault[] {
  const begun = rows.flatMap((row, index) => (isBlankRow(row) ? [] : [{ row, index }]))
  const cells = begun.flatMap(({ row, index }) =>
    field.columns.flatMap((column) => {
      const typed = { name: `${name}.${index}.${column.key}`, text: row[column.key] ?? '' }
      if (isBlank(typed.text)) return column.isOptional ? [] : [missing(column, typed.name)]
      return checkTyped(column, typed, context)
    }),
  )
  return [...countFaults(field, name, begun.length), ...cells]
}

function countFaults(
  { least = 0, greatest = usualMost.table, label }: Extract<FormField, { kind: 'table' }>,
  name: string,
  count: number,
): readonly FieldFault[] {
  if (count > greatest)
    return [
      fault(
        name,
        `“${label.vi}” có ${count} dòng, nhiều nhất là ${greatest}. Hãy bỏ bớt.`,
        `“${label.en}” has ${count} rows; ${greatest} at most. Take some away.`,
      ),
    ]
  if (count >= least) return []
  return [
    fault(
      name,
      `“${label.vi}” mới có ${count} dòng, ít nhất là ${least}. Hãy ghi thêm.`,
      `“${label.en}” has ${count} rows; ${least} at least. Add some.`,
    ),
  ]
}
