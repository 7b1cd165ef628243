import { postNames } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { described, Field, type FieldError, TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { BulkChoice } from './bulk-form.tsx'
import { type DeedField, deeds, fieldNames, pool } from './deeds.ts'

interface FieldsProps {
  readonly visit: OfficerVisit
  readonly choice: BulkChoice
  readonly errors: readonly FieldError[]
}

const labels: Readonly<Record<DeedField, Text>> = {
  holder: { vi: 'Giao cho', en: 'Give to' },
  step: { vi: 'Chuyển đến bước', en: 'Move to' },
  result: { vi: 'Số, ký hiệu kết quả (nếu chung một số)', en: 'Number of the result (if they share one)' },
  reason: { vi: 'Lý do', en: 'Reason' },
  note: { vi: 'Lời nhắn (không bắt buộc)', en: 'Message (optional)' },
  text: { vi: 'Nội dung', en: 'Text' },
}

/** The fields that a deed needs, with what was typed. */
export function DeedFields(props: FieldsProps) {
  return (
    <>
      {deeds[props.choice.deed].fields.map((field) => (
        <DeedInput {...props} field={field} />
      ))}
    </>
  )
}

function DeedInput(props: FieldsProps & { field: DeedField }) {
  const { visit, errors, field } = props
  const common = { visit, errors, name: fieldNames[field], label: labels[field] }
  if (field === 'holder') return <HolderField {...props} common={common} />
  if (field === 'step') return <StepField {...props} common={common} />
  return <TextField {...common} value={visit.form.text(common.name)} maxLength={500} />
}

interface ChoiceProps extends FieldsProps {
  readonly common: Parameters<typeof described>[0]
}

const choose: Text = { vi: 'Chọn …', en: 'Choose …' }
const toPool: Text = { vi: 'Để chung, ai cũng nhận được', en: 'Nobody: anybody may take it' }

function HolderField({ visit, choice, common }: ChoiceProps) {
  const typed = visit.form.text(common.name)
  return (
    <Field {...common}>
      <select {...described(common)} class="govuk-select">
        <option value="">{visit.say(choose)}</option>
        {choice.officers.map(({ account, fullName, holdings: [first] }) => (
          <option value={account} selected={account === typed} lang="vi">
            {fullName}
            {first === undefined ? '' : `, ${visit.say(postNames[first.post])}`}
          </option>
        ))}
        <option value={pool} selected={typed === pool}>
          {visit.say(toPool)}
        </option>
      </select>
    </Field>
  )
}

function StepField({ visit, choice, common }: ChoiceProps) {
  const typed = visit.form.text(common.name)
  return (
    <Field {...common}>
      <select {...described(common)} class="govuk-select">
        <option value="">{visit.say(choose)}</option>
        {choice.steps.map(({ code, name, post }) => (
          <option value={code} selected={code === typed}>
            {visit.say(name)} ({visit.say(postNames[post])})
          </option>
        ))}
      </select>
    </Field>
  )
}
