import { longestPetition, petitionTopicNames, petitionTopics } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField, TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { keyField } from '../../shared/form-seal.ts'
import type { Visit } from '../../shared/visit.ts'
import { Radios } from '../radios.tsx'
import { petitionFields as names, type PetitionShown } from './petition-fields.ts'

export interface PetitionFormProps {
  readonly visit: Visit
  readonly shown: PetitionShown
  readonly errors: readonly FieldError[]
  /** Makes one of a form sent twice. */
  readonly formKey: string
  readonly units: readonly { readonly id: number; readonly name: string }[]
}

const words = {
  notYet: { vi: 'Chưa gửi được, vì', en: 'It was not sent, because' },
  unit: { vi: 'Gửi đến cơ quan nào?', en: 'Which office is it for?' },
  noUnit: { vi: 'Chọn cơ quan', en: 'Choose the office' },
  topic: { vi: 'Về việc gì?', en: 'What is it about?' },
  words: { vi: 'Bạn muốn phản ánh, kiến nghị điều gì?', en: 'What do you want to say?' },
  wordsHint: {
    vi: 'Viết bằng tiếng Việt: việc gì, ở đâu, hôm nào, bạn mong cơ quan làm gì.',
    en: 'In Vietnamese: what happened, where, when, and what you would like the office to do.',
  },
  code: { vi: 'Mã hồ sơ (không bắt buộc)', en: 'Dossier code (if there is one)' },
  codeHint: { vi: 'Nếu nói về một hồ sơ đã nộp', en: 'If it is about a dossier that was filed' },
  who: { vi: 'Bạn là ai?', en: 'Who are you?' },
  whoHint: {
    vi: 'Quy định yêu cầu tên, địa chỉ, số điện thoại để trả lời. Câu trả lời công khai không có các thông tin này.',
    en: 'The rules ask for name, address and telephone number in order to answer. Published answers show none of them.',
  },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Số điện thoại', en: 'Telephone number' },
  email: { vi: 'Thư điện tử (không bắt buộc)', en: 'E-mail (if you have one)' },
  send: { vi: 'Gửi', en: 'Send' },
} satisfies Record<string, Text>

/** Office, matter and words; then who asks. */
export function PetitionForm({ visit, shown, errors, formKey, units }: PetitionFormProps) {
  const { say, paths } = visit
  const common = { visit, errors }
  return (
    <form method="post" action={paths.petitions()}>
      <input type="hidden" name={keyField} value={formKey} />
      <ErrorSummary {...common} title={words.notYet} />
      <SelectField
        {...common}
        name={names.unitId}
        label={words.unit}
        nothing={words.noUnit}
        value={shown.unitId}
        lang="vi"
        options={units.map(({ id, name }) => ({ value: `${id}`, label: name }))}
      />
      <Radios
        {...common}
        name={names.topic}
        label={words.topic}
        value={shown.topic}
        options={petitionTopics.map((topic) => ({ value: topic, text: petitionTopicNames[topic] }))}
      />
      <TextArea
        {...common}
        name={names.words}
        label={words.words}
        hint={words.wordsHint}
        value={shown.words}
        rows={6}
        maxLength={longestPetition}
      />
      <TextField
        {...common}
        name={names.dossierCode}
        label={words.code}
        hint={words.codeHint}
        value={shown.dossierCode}
        maxLength={64}
      />
      <h2>{say(words.who)}</h2>
      <p class="quiet">{say(words.whoHint)}</p>
      <Sender {...common} shown={shown} />
      <button class="govuk-button" type="submit">
        {say(words.send)}
      </button>
    </form>
  )
}

/** As what the browser may fill each in, and how long it may be. */
const senderFields = [
  { name: names.fullName, label: words.fullName, value: 'fullName', autocomplete: 'name', maxLength: 100 },
  { name: names.address, label: words.address, value: 'address', autocomplete: 'address-line1', maxLength: 300 },
  { name: names.phone, label: words.phone, value: 'phone', autocomplete: 'tel', inputMode: 'tel', maxLength: 20 },
  { name: names.email, label: words.email, value: 'email', autocomplete: 'email', inputMode: 'email', maxLength: 200 },
] as const

function Sender({ shown, ...common }: Pick<PetitionFormProps, 'visit' | 'errors' | 'shown'>) {
  return (
    <>
      {senderFields.map(({ value, ...field }) => (
        <TextField {...common} {...field} value={shown[value]} />
      ))}
    </>
  )
}
