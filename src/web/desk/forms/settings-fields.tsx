import type { FormField, FormOption, TableColumn } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { Group, SelectField, TextArea } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { columnKinds, columnRows } from './read-columns.ts'
import { TextPair, type Typed } from './typed-text.tsx'
import { kindNames } from './words-of.ts'

const words = {
  longest: { vi: 'Nhiều nhất bao nhiêu chữ', en: 'Most characters' },
  least: { vi: 'Ít nhất', en: 'Least' },
  greatest: { vi: 'Nhiều nhất', en: 'Greatest' },
  free: { vi: 'Bỏ trống nếu không giới hạn.', en: 'Leave empty for no bound.' },
  decimals: { vi: 'Số chữ số sau dấu phẩy', en: 'Digits after the comma' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  bound: { vi: 'Ngày nào ghi được', en: 'Which days may be given' },
  any: { vi: 'ngày nào cũng được', en: 'any day' },
  past: { vi: 'đến hôm nay', en: 'until today' },
  future: { vi: 'từ hôm nay', en: 'from today' },
  options: { vi: 'Các câu trả lời, mỗi dòng một câu', en: 'Answers, one on each line' },
  optionsHint: {
    vi: 'Ghi: mã = tiếng Việt | tiếng Anh. Câu mới chỉ cần ghi chữ; mã được đặt giúp. Sửa chữ thì giữ nguyên mã, để điều kiện và hồ sơ cũ vẫn hiểu.',
    en: 'As: key = Vietnamese | English. A new answer needs its words alone. Keep the key when you change the words, for conditions and earlier answers.',
  },
  columns: { vi: 'Các cột của bảng', en: 'Columns of the table' },
  columnName: { vi: 'Tên cột (xóa chữ để bỏ cột)', en: 'Name (empty to remove the column)' },
  columnKind: { vi: 'Kiểu', en: 'Kind' },
  columnOptions: { vi: 'Câu trả lời, cách nhau dấu ; (chỉ khi chọn một)', en: 'Answers, parted by ; (for a choice)' },
  columnOptional: { vi: 'Không bắt buộc', en: 'Optional' },
} satisfies Record<string, Text>

export interface SettingsProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly typed: Typed
  readonly field: FormField
}

/** What can be set of a field beyond its words: only what its kind has. */
export function SettingsFields(props: SettingsProps) {
  const { field } = props
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return <NumberInput {...props} name="dai-nhat" label={words.longest} value={field.longest} />
    case 'number':
      return <NumberSettings {...props} field={field} />
    case 'money':
      return <Bounds {...props} field={field} />
    case 'date':
      return <DateSettings {...props} bound={field.bound ?? ''} />
    case 'choice':
    case 'choices':
      return <OptionsArea {...props} options={field.options} />
    case 'table':
      return <TableSettings {...props} columns={field.columns} field={field} />
    case 'file':
      return <NumberInput {...props} name="nhieu-nhat" label={words.greatest} value={field.greatest} />
    default:
      return null
  }
}

interface NumberInputProps extends SettingsProps {
  readonly name: string
  readonly label: Text
  readonly value: number | undefined
}

function NumberInput({ visit, errors, typed, name, label, value }: NumberInputProps) {
  const stored = value === undefined ? '' : `${value}`.replace('.', ',')
  const common = { visit, errors, name, label, hint: words.free }
  return <TextField {...common} value={typed(name, stored)} inputMode="numeric" maxLength={20} />
}

interface Bounded {
  readonly least?: number
  readonly greatest?: number
}

function Bounds(props: Omit<SettingsProps, 'field'> & { readonly field: FormField & Bounded }) {
  return (
    <div class="condition">
      <NumberInput {...props} name="it-nhat" label={words.least} value={props.field.least} />
      <NumberInput {...props} name="nhieu-nhat" label={words.greatest} value={props.field.greatest} />
    </div>
  )
}

function NumberSettings(props: SettingsProps & { readonly field: Extract<FormField, { kind: 'number' }> }) {
  const { field } = props
  return (
    <>
      <Bounds {...props} field={field} />
      <NumberInput {...props} name="so-le" label={words.decimals} value={field.decimals} />
      <TextPair {...props} name="don-vi" label={words.unit} value={field.unit} />
    </>
  )
}

function DateSettings({ visit, errors, typed, bound }: SettingsProps & { readonly bound: string }) {
  const common = { visit, errors, name: 'gioi-han', label: words.bound }
  const options = (['past', 'future'] as const).map((value) => ({ value, label: visit.say(words[value]) }))
  return <SelectField {...common} value={typed('gioi-han', bound)} nothing={words.any} options={options} />
}

function OptionsArea({ visit, errors, typed, options }: SettingsProps & { readonly options: readonly FormOption[] }) {
  const stored = options.map(
    ({ value, label }) => `${value} = ${label.vi}${label.en === label.vi ? '' : ` | ${label.en}`}`,
  )
  const common = { visit, errors, name: 'cau-tra-loi', label: words.options, hint: words.optionsHint }
  return <TextArea {...common} value={typed('cau-tra-loi', stored.join('\n'))} rows={8} />
}

function TableSettings(
  props: SettingsProps & {
    readonly columns: readonly TableColumn[]
    readonly field: Extract<FormField, { kind: 'table' }>
  },
) {
  const { visit, columns } = props
  return (
    <>
      <Bounds {...props} field={props.field} />
      <Group visit={visit} name={words.columns}>
        {Array.from({ length: columnRows }, (_, index) => (
          <ColumnRow {...props} index={index} column={columns[index]} />
        ))}
      </Group>
    </>
  )
}

function ColumnRow({
  visit,
  errors,
  typed,
  index,
  column,
}: SettingsProps & { readonly index: number; readonly column: TableColumn | undefined }) {
  const name = (part: string) => `cot.${index}.${part}`
  const options = column?.kind === 'choice' ? column.options.map(({ label }) => label.vi).join('; ') : ''
  const isOptional = typed(name('khong-bat-buoc'), column?.isOptional ? 'co' : '') !== ''
  return (
    <div class="condition">
      <input type="hidden" name={name('ma')} value={column?.key ?? ''} />
      <TextField
        {...{ visit, errors }}
        name={name('ten')}
        label={words.columnName}
        value={typed(name('ten'), column?.label.vi ?? '')}
      />
      <SelectField
        {...{ visit, errors }}
        name={name('kieu')}
        label={words.columnKind}
        value={typed(name('kieu'), column?.kind ?? 'text')}
        options={columnKinds.map((value) => ({ value, label: visit.say(kindNames[value]) }))}
      />
      <TextField
        {...{ visit, errors }}
        name={name('lua-chon')}
        label={words.columnOptions}
        value={typed(name('lua-chon'), options)}
        maxLength={2000}
      />
      <label class="tick">
        <input type="checkbox" name={name('khong-bat-buoc')} value="co" checked={isOptional} />{' '}
        <span>{visit.say(words.columnOptional)}</span>
      </label>
    </div>
  )
}
