import type { Procedure } from '#catalogue/index.ts'
import { conditionWords, type FormDefinition, type FormField, type FormPage, type TableColumn } from '#form/index.ts'
import type { BlankAnswer, BlankForm, BlankFormBlock, PlainDate } from '#kernel/index.ts'
import { formsOn } from '#slip/index.ts'

interface Asked {
  readonly procedure: Procedure
  readonly definition: FormDefinition
  readonly day: PlainDate
  /** Where the procedure's page is. */
  readonly address: string
}

/** The procedure's form as a sheet to print and fill in by hand, asking what the portal asks: in Vietnamese, as all papers of the desk. */
export function blankForm({ procedure, definition, day, address }: Asked): BlankForm {
  return {
    date: day,
    formName: `Mã thủ tục ${procedure.code}`,
    title: definition.title.vi.toLocaleUpperCase('vi'),
    addressee: formsOn(day).deskName[procedure.levels.at(-1) ?? 'commune'],
    blocks: [...whoFiles, ...definition.pages.flatMap((page) => partOf(definition, page))],
    signer: 'NGƯỜI KHAI',
    qr: { content: address, caption: 'Quét để xem hướng dẫn\nhoặc nộp qua mạng' },
    notes: [
      `Dùng cho thủ tục “${procedure.name}”. In từ trang của thủ tục; hỏi những gì trang nộp trực tuyến hỏi.`,
      'Thiếu chỗ thì ghi tiếp vào tờ giấy khác, kèm số thứ tự của câu hỏi.',
    ],
  }
}

const oneLine = { kind: 'lines', count: 1 } as const
const ofDay: BlankAnswer = { kind: 'parts', words: ['ngày', 'tháng', 'năm'] }
const ofPlace: BlankAnswer = { kind: 'parts', words: ['', 'xã, phường', 'tỉnh'] }
const ofPerson: BlankAnswer = { kind: 'squares', count: 12 }

/** What the filing pages ask before a form's own questions. */
const whoFiles: readonly BlankFormBlock[] = [
  { kind: 'heading', text: 'Người đứng tên hồ sơ' },
  { kind: 'question', label: 'Họ và tên', answer: oneLine },
  { kind: 'question', label: 'Ngày sinh', answer: ofDay },
  { kind: 'question', label: 'Số định danh (căn cước)', answer: ofPerson },
  { kind: 'question', label: 'Điện thoại', answer: oneLine },
  { kind: 'question', label: 'Nơi ở', answer: ofPlace },
  {
    kind: 'question',
    label: 'Người nộp thay: họ và tên, số định danh, là gì của người đứng tên',
    note: '(chỉ ghi khi nộp thay)',
    answer: { kind: 'lines', count: 2 },
  },
]

/** How many empty entries of a repeated page are printed at most. */
const mostEntries = 3

function partOf(definition: FormDefinition, page: FormPage): readonly BlankFormBlock[] {
  const only = page.when && `Chỉ ghi phần này khi ${conditionWords(definition, page.when).vi}.`
  const questions = page.fields.map((field) => blockOf(definition, field))
  if (page.repeat === undefined) return [headingOf(page.title.vi, only), ...questions]
  const { min, max, item } = page.repeat
  const count = Math.min(max, mostEntries, Math.max(min, 2))
  const more = max > count ? ` Có thể ghi đến ${max}; thiếu chỗ thì ghi tiếp vào tờ khác.` : ''
  return [
    headingOf(
      page.title.vi,
      [only, `Ghi cho từng ${item.vi.toLocaleLowerCase('vi')}.${more}`].filter(Boolean).join(' '),
    ),
    ...Array.from({ length: count }, (_, entry) => [
      { kind: 'entry' as const, text: `${item.vi} ${entry + 1}` },
      ...questions,
    ]).flat(),
  ]
}

function headingOf(text: string, note: string | undefined): BlankFormBlock {
  return { kind: 'heading', text, ...(note ? { note } : {}) }
}

function blockOf(definition: FormDefinition, field: FormField): BlankFormBlock {
  const notes = [
    field.when && `chỉ ghi khi ${conditionWords(definition, field.when).vi}`,
    field.isOptional && field.kind !== 'declaration' && !/nếu|bỏ trống/iu.test(field.hint?.vi ?? '') && 'nếu có',
    field.kind === 'choices' && 'đánh dấu mọi ô đúng',
    field.hint?.vi.replace(/\.$/u, ''),
  ].filter((note) => typeof note === 'string')
  const note = notes.length === 0 ? {} : { note: `(${notes.join('. ')})` }
  if (field.kind === 'declaration') return { kind: 'declaration', text: field.label.vi, ...note }
  return { kind: 'question', label: field.label.vi.replace(/[:?]$/u, ''), ...note, answer: roomFor(field) }
}

function roomFor(field: Exclude<FormField, { kind: 'declaration' }>): BlankAnswer {
  switch (field.kind) {
    case 'long-text':
      return { kind: 'lines', count: 4 }
    case 'number':
      return field.unit === undefined ? oneLine : { ...oneLine, unit: field.unit.vi }
    case 'money':
      return { ...oneLine, unit: 'đồng' }
    case 'date':
      return ofDay
    case 'address':
      return ofPlace
    case 'identity-number':
      return ofPerson
    case 'choice':
    case 'choices':
      return { kind: 'options', options: field.options.map(({ label }) => label.vi) }
    case 'table':
      return { kind: 'table', columns: field.columns.map(columnHead), rows: Math.min(8, Math.max(4, field.least ?? 0)) }
    case 'file':
      return { kind: 'enclosed' }
    default:
      return oneLine
  }
}

function columnHead(column: TableColumn): string {
  const label = column.isOptional ? `${column.label.vi} (nếu có)` : column.label.vi
  if (column.kind === 'money') return `${label} (đồng)`
  if (column.kind === 'choice') return `${label} (${column.options.map((option) => option.label.vi).join(' / ')})`
  return column.kind === 'number' && column.unit !== undefined ? `${label} (${column.unit.vi})` : label
}
