import { accountFacts, type FormField, type FormPage } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { askableBefore } from './askable.ts'
import { ConditionFields } from './condition-fields.tsx'
import { answerEditor, EditForm, Press } from './frame.tsx'
import { type OpenForm, openForm } from './open-form.ts'
import { SettingsFields } from './settings-fields.tsx'
import { TextPair, type Typed, typedIn } from './typed-text.tsx'
import { kindNames, kinds } from './words-of.ts'

const words = {
  back: { vi: 'Cả trang', en: 'The whole page' },
  unknown: {
    vi: 'Câu hỏi này không còn trong biểu mẫu, có thể vừa được xóa. Hãy mở lại biểu mẫu.',
    en: 'This question is no longer in the form; it may just have been removed. Open the form again.',
  },
  label: { vi: 'Câu hỏi', en: 'Question' },
  hint: { vi: 'Lời gợi ý dưới câu hỏi', en: 'Hint below the question' },
  optional: { vi: 'Không bắt buộc trả lời', en: 'May be left empty' },
  prefill: { vi: 'Điền sẵn từ', en: 'First answer from' },
  empty: { vi: 'không điền sẵn', en: 'nothing' },
  earlier: {
    vi: 'hồ sơ trước của cùng người, theo tên chung',
    en: 'an earlier dossier of the same person, by a shared name',
  },
  shared: { vi: 'Tên chung', en: 'Shared name' },
  save: { vi: 'Ghi câu hỏi', en: 'Store the question' },
  kind: { vi: 'Kiểu trả lời', en: 'Kind of answer' },
  change: { vi: 'Đổi kiểu', en: 'Change the kind' },
  changeHint: {
    vi: 'Đổi kiểu thì các mức và câu trả lời đã đặt cho kiểu cũ mất đi.',
    en: 'What was set for the old kind is lost.',
  },
} satisfies Record<string, Text>

const factNames: Readonly<Record<(typeof accountFacts)[number], Text>> = {
  fullName: { vi: 'tài khoản: họ và tên', en: 'the account: full name' },
  identityNumber: { vi: 'tài khoản: số định danh', en: 'the account: personal number' },
  birthDate: { vi: 'tài khoản: ngày sinh', en: 'the account: day of birth' },
  sex: { vi: 'tài khoản: giới tính', en: 'the account: sex' },
  phone: { vi: 'tài khoản: số điện thoại', en: 'the account: telephone' },
  email: { vi: 'tài khoản: thư điện tử', en: 'the account: e-mail' },
  address: { vi: 'tài khoản: nơi ở', en: 'the account: address' },
}

const sentences: Readonly<Record<string, Text>> = {
  luu: { vi: 'Đã ghi vào bản nháp.', en: 'Stored in the draft.' },
}

export function answerEditedField(visit: OfficerVisit): Promise<Response> {
  return answerFieldPage(visit, [])
}

/** One question: its words, how it is answered, when it is asked, where a first answer comes from. */
export async function answerFieldPage(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const page = open.definition.pages.find(({ key }) => key === visit.param('page'))
  const field = page?.fields.find(({ key }) => key === visit.param('field'))
  if (page === undefined || field === undefined) return answerNotHere(visit, words.unknown)
  const props = { visit, open, page, field, errors }
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <p class="caption">
        {visit.say(page.title)} · {visit.say(kindNames[field.kind])}
      </p>
      <h1>{visit.say(field.label)}</h1>
      <FieldForm {...props} />
      <KindForm {...props} />
    </>
  )
  const back = { href: visit.paths.formPage(open.procedure.code, page.key), text: words.back }
  return answerEditor(visit, { title: visit.say(field.label), back, errors, main })
}

interface FieldPageProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
  readonly page: FormPage
  readonly field: FormField
  readonly errors: readonly FieldError[]
}

function FieldForm({ visit, open, page, field, errors }: FieldPageProps) {
  const typed = typedIn(visit.form, errors.length > 0)
  const common = { visit, errors, typed }
  const isOptional = typed('khong-bat-buoc', field.isOptional ? 'co' : '') !== ''
  return (
    <EditForm visit={visit} open={open} action={visit.paths.formField(open.procedure.code, page.key, field.key)}>
      <TextPair {...common} name="nhan" label={words.label} value={field.label} />
      <TextPair {...common} name="goi-y" label={words.hint} value={field.hint} />
      <label class="tick">
        <input type="checkbox" name="khong-bat-buoc" value="co" checked={isOptional} />{' '}
        <span>{visit.say(words.optional)}</span>
      </label>
      <SettingsFields {...common} field={field} />
      <ConditionFields
        {...common}
        definition={open.definition}
        condition={field.when}
        askable={askableBefore(open.definition, page.key, field.key)}
      />
      {page.repeat === undefined && <PrefillFields {...common} prefill={field.prefill ?? ''} />}
      <button class="govuk-button" type="submit" name="lam" value="ghi">
        {visit.say(words.save)}
      </button>
    </EditForm>
  )
}

interface PrefillProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
  readonly typed: Typed
  readonly prefill: string
}

function PrefillFields({ visit, errors, typed, prefill }: PrefillProps) {
  const isEarlier = prefill.startsWith('earlier.')
  const options = [
    ...accountFacts.map((fact) => ({ value: `account.${fact}`, label: visit.say(factNames[fact]) })),
    { value: 'earlier', label: visit.say(words.earlier) },
  ]
  return (
    <div class="condition">
      <SelectField
        visit={visit}
        errors={errors}
        name="dien-san"
        label={words.prefill}
        value={typed('dien-san', isEarlier ? 'earlier' : prefill)}
        nothing={words.empty}
        options={options}
      />
      <TextField
        visit={visit}
        errors={errors}
        name="ten-chung"
        label={words.shared}
        value={typed('ten-chung', isEarlier ? prefill.slice('earlier.'.length) : '')}
      />
    </div>
  )
}

function KindForm({ visit, open, page, field, errors }: FieldPageProps) {
  return (
    <EditForm
      visit={visit}
      open={open}
      action={visit.paths.formField(open.procedure.code, page.key, field.key)}
      class="bar"
    >
      <SelectField
        visit={visit}
        errors={errors}
        name="kieu"
        label={words.kind}
        hint={words.changeHint}
        value={field.kind}
        options={kinds.map((value) => ({ value, label: visit.say(kindNames[value]) }))}
      />
      <Press visit={visit} name="lam" value="doi-kieu" word={words.change} />
    </EditForm>
  )
}
