import { type Condition, comparisons, conditionWords, type FormDefinition } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { Group, SelectField } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { type Askable, conditionRows, flatCondition, type Operator, operators } from './read-condition.ts'
import type { Typed } from './typed-text.tsx'

const operatorNames: Readonly<Record<Operator, Text>> = {
  la: { vi: 'là', en: 'is' },
  'khong-la': { vi: 'không phải là', en: 'is not' },
  da: { vi: 'đã trả lời', en: 'is answered' },
  chua: { vi: 'chưa trả lời', en: 'is not answered' },
  less: said('less'),
  'at-most': said('at-most'),
  more: said('more'),
  'at-least': said('at-least'),
}

function said(is: keyof typeof comparisons): Text {
  const [vi, en] = comparisons[is]
  return { vi, en }
}

const words = {
  legend: { vi: 'Chỉ hỏi khi', en: 'Ask only when' },
  always: { vi: 'Bỏ trống cả ba dòng thì luôn hỏi.', en: 'Leave all lines empty to ask always.' },
  none: { vi: 'Chưa có câu hỏi nào đứng trước, nên luôn hỏi.', en: 'No question comes before, so it is always asked.' },
  join: { vi: 'Khi có nhiều dòng', en: 'Where there are several lines' },
  all: { vi: 'mọi dòng đều đúng', en: 'all of them hold' },
  any: { vi: 'chỉ cần một dòng đúng', en: 'one of them holds' },
  field: { vi: 'Câu hỏi', en: 'Question' },
  operator: { vi: 'So sánh', en: 'Comparison' },
  value: { vi: 'Câu trả lời', en: 'Answer' },
  valueHint: { vi: 'Nhiều câu thì cách nhau dấu ;', en: 'Several are parted by ;' },
  choose: { vi: 'không có điều kiện', en: 'no condition' },
  rich: {
    vi: 'Điều kiện này nhiều tầng, chỉ sửa được bằng tệp JSON:',
    en: 'This condition has several layers and is changed in the JSON file alone:',
  },
  drop: { vi: 'Bỏ điều kiện này', en: 'Take this condition away' },
} satisfies Record<string, Text>

interface ConditionProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly typed: Typed
  readonly definition: FormDefinition
  readonly condition: Condition | undefined
  readonly askable: readonly Askable[]
}

/** When something is asked, by choosing question, comparison and value. What is too rich for that stays as it is. */
export function ConditionFields(props: ConditionProps) {
  const { visit, definition, condition, askable } = props
  const flat = flatCondition(condition, askable)
  if (condition !== undefined && flat === undefined)
    return (
      <Group visit={visit} name={words.legend}>
        <p>
          {visit.say(words.rich)} {visit.say(conditionWords(definition, condition))}.
        </p>
        <label class="tick">
          <input type="checkbox" name="dk.bo" value="bo" /> <span>{visit.say(words.drop)}</span>
        </label>
        <input type="hidden" name="dk.giu" value="giu" />
      </Group>
    )
  return (
    <Group visit={visit} name={words.legend}>
      <p class="quiet">{visit.say(askable.length === 0 ? words.none : words.always)}</p>
      {askable.length > 0 && Array.from({ length: conditionRows }, (_, index) => <Row {...props} index={index} />)}
      {askable.length > 0 && <Join {...props} join={flat?.join ?? 'all'} />}
    </Group>
  )
}

function Row({ visit, errors, typed, condition, askable, index }: ConditionProps & { readonly index: number }) {
  const row = flatCondition(condition, askable)?.rows[index]
  const common = { visit, errors }
  const name = (part: string) => `dk.${index}.${part}`
  return (
    <div class="condition">
      <SelectField
        {...common}
        name={name('cau')}
        label={words.field}
        value={typed(name('cau'), row?.field ?? '')}
        nothing={words.choose}
        options={askable.map(({ name: value, field }) => ({ value, label: visit.say(field.label) }))}
      />
      <SelectField
        {...common}
        name={name('phep')}
        label={words.operator}
        value={typed(name('phep'), row?.operator ?? 'la')}
        options={operators.map((value) => ({ value, label: visit.say(operatorNames[value]) }))}
      />
      <TextField
        {...common}
        name={name('gia-tri')}
        label={words.value}
        hint={words.valueHint}
        value={typed(name('gia-tri'), row?.value ?? '')}
        maxLength={500}
      />
    </div>
  )
}

function Join({ visit, errors, typed, join }: ConditionProps & { readonly join: 'all' | 'any' }) {
  return (
    <SelectField
      visit={visit}
      errors={errors}
      name="dk.gop"
      label={words.join}
      value={typed('dk.gop', join)}
      options={(['all', 'any'] as const).map((value) => ({ value, label: visit.say(words[value]) }))}
    />
  )
}
