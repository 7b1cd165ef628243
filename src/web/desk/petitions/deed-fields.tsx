import { classificationNames, classifications, type Petition } from '#feedback/index.ts'
import { type Text, today } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { Choices, SelectField, TextArea } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Deed } from './deeds.ts'

/** Names of the fields, by what the rules call them. */
export const deedFields = {
  words: 'noi-dung',
  classification: 'loai',
  unit: 'don-vi',
  to: 'noi-nhan',
  publicQuestion: 'phan-anh',
  isFreeOfPersons: 'da-xem',
} as const

interface DeedFieldsProps {
  readonly visit: OfficerVisit
  readonly petition: Petition
  readonly deed: Deed
  readonly errors: readonly FieldError[]
}

const words = {
  classification: { vi: 'Loại', en: 'It is about' },
  unit: { vi: 'Đơn vị trong tỉnh', en: 'A unit of the province' },
  noUnit: { vi: 'Cơ quan khác, ghi ở dưới', en: 'Another authority, named below' },
  to: { vi: 'Cơ quan khác', en: 'Another authority' },
  publicQuestion: { vi: 'Nội dung phản ánh', en: 'What was asked' },
  looked: { vi: 'Bản công khai', en: 'What is published' },
  isFree: {
    vi: 'Tôi đã đọc lại: không có tên, địa chỉ, số điện thoại, mã hồ sơ của ai',
    en: 'I have read it again: no name, address, telephone number or code of anybody is in it',
  },
} satisfies Record<string, Text>

const wordsLabels: Readonly<Record<Exclude<Deed['kind'], 'taken'>, Text>> = {
  asked: { vi: 'Cần người gửi nói rõ điều gì', en: 'What its sender should say' },
  forwarded: { vi: 'Lý do chuyển', en: 'Why it is forwarded' },
  refused: { vi: 'Lý do không tiếp nhận', en: 'Why it is not accepted' },
  answered: { vi: 'Câu trả lời', en: 'The answer' },
  published: { vi: 'Câu trả lời', en: 'The answer' },
}

/** What the deed asks for. */
export function DeedFields(props: DeedFieldsProps) {
  const { visit, deed, errors } = props
  const { form } = visit
  if (deed.kind === 'taken') {
    const options = classifications.map((each) => ({ value: each, label: visit.say(classificationNames[each]) }))
    const values = form.all(deedFields.classification)
    return (
      <Choices {...{ visit, errors, options, values }} name={deedFields.classification} label={words.classification} />
    )
  }
  return (
    <>
      {deed.kind === 'forwarded' && <WhereTo {...props} />}
      {deed.kind === 'published' && <PublicQuestion {...props} />}
      <TextArea
        visit={visit}
        errors={errors}
        name={deedFields.words}
        label={wordsLabels[deed.kind]}
        value={form.fields.length > 0 ? form.text(deedFields.words) : begun(props)}
        rows={8}
      />
      {deed.kind === 'published' && <Looked {...props} />}
    </>
  )
}

/** What is published begins as what was answered. */
function begun({ petition, deed }: DeedFieldsProps): string {
  const answered = petition.steps.findLast(({ event }) => event.kind === 'answered')?.event
  return deed.kind === 'published' && answered?.kind === 'answered' ? answered.answer : ''
}

function WhereTo({ visit, errors, petition }: DeedFieldsProps) {
  const day = today(visit.deps.clock)
  const units = unitsDuring(visit.organisation, { from: day, to: day }).filter(({ id }) => id !== petition.unitId)
  return (
    <>
      <SelectField
        {...{ visit, errors }}
        name={deedFields.unit}
        label={words.unit}
        nothing={words.noUnit}
        value={visit.form.text(deedFields.unit)}
        lang="vi"
        options={units.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      />
      <TextField
        {...{ visit, errors }}
        name={deedFields.to}
        label={words.to}
        value={visit.form.text(deedFields.to)}
        maxLength={200}
      />
    </>
  )
}

function PublicQuestion({ visit, errors, petition }: DeedFieldsProps) {
  const { form } = visit
  return (
    <TextArea
      {...{ visit, errors }}
      name={deedFields.publicQuestion}
      label={words.publicQuestion}
      value={form.fields.length > 0 ? form.text(deedFields.publicQuestion) : petition.content.words}
      rows={6}
    />
  )
}

function Looked({ visit, errors }: DeedFieldsProps) {
  return (
    <Choices
      {...{ visit, errors }}
      name={deedFields.isFreeOfPersons}
      label={words.looked}
      values={visit.form.all(deedFields.isFreeOfPersons)}
      options={[{ value: 'roi', label: visit.say(words.isFree) }]}
      isMany
    />
  )
}
