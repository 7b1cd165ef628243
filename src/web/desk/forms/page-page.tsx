import type { FormPage } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import { SelectField, TextArea } from '../../shared/controls.tsx'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { askableBefore } from './askable.ts'
import { ConditionFields } from './condition-fields.tsx'
import { answerEditor, EditForm, Press } from './frame.tsx'
import { type OpenForm, openForm } from './open-form.ts'
import { TextPair, typedIn } from './typed-text.tsx'
import { kindNames, kinds } from './words-of.ts'

const words = {
  back: { vi: 'Cả biểu mẫu', en: 'The whole form' },
  unknown: {
    vi: 'Trang này không còn trong biểu mẫu, có thể vừa được xóa. Hãy mở lại biểu mẫu.',
    en: 'This page is no longer in the form; it may just have been removed. Open the form again.',
  },
  title: { vi: 'Tên trang', en: 'Title of the page' },
  help: { vi: 'Lời giải thích đầu trang', en: 'Explanation at the top' },
  helpEn: { vi: 'Lời giải thích (tiếng Anh, bỏ trống thì lấy tiếng Việt)', en: 'Explanation in English' },
  repeat: { vi: 'Ghi nhiều lần, mỗi lần cho một', en: 'Filled several times, once for each' },
  repeatHint: {
    vi: 'Ví dụ: Người con. Bỏ trống nếu trang này chỉ ghi một lần.',
    en: 'Such as: Child. Leave empty where it is filled once.',
  },
  min: { vi: 'Ít nhất mấy lần', en: 'Fewest' },
  max: { vi: 'Nhiều nhất mấy lần', en: 'Most' },
  save: { vi: 'Ghi trang', en: 'Store the page' },
  questions: { vi: 'Các câu hỏi', en: 'Questions' },
  nothing: { vi: 'Trang chưa có câu hỏi nào.', en: 'The page asks nothing yet.' },
  up: { vi: 'Lên', en: 'Up' },
  down: { vi: 'Xuống', en: 'Down' },
  remove: { vi: 'Xóa câu', en: 'Remove' },
  newField: { vi: 'Câu hỏi mới', en: 'New question' },
  kind: { vi: 'Kiểu trả lời', en: 'Kind of answer' },
  add: { vi: 'Thêm câu hỏi', en: 'Add a question' },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  luu: { vi: 'Đã ghi vào bản nháp.', en: 'Stored in the draft.' },
  xoa: { vi: 'Đã xóa khỏi bản nháp.', en: 'Removed from the draft.' },
}

export function answerEditedPage(visit: OfficerVisit): Promise<Response> {
  return answerPagePage(visit, [])
}

/** One page of a form: its title, when and how often it is asked, its questions. */
export async function answerPagePage(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const page = open.definition.pages.find(({ key }) => key === visit.param('page'))
  if (page === undefined) return answerNotHere(visit, words.unknown)
  const props = { visit, open, page, errors }
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <p class="caption">{visit.say(open.definition.title)}</p>
      <h1>{visit.say(page.title)}</h1>
      <Questions {...props} />
      <Settings {...props} />
    </>
  )
  const back = { href: visit.paths.form(open.procedure.code), text: words.back }
  return answerEditor(visit, { title: visit.say(page.title), back, errors, main })
}

interface PageProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
  readonly page: FormPage
  readonly errors: readonly FieldError[]
}

function Questions({ visit, open, page, errors }: PageProps) {
  const { say, paths, form } = visit
  const { code } = open.procedure
  const action = paths.formPage(code, page.key)
  return (
    <section>
      <h2>{say(words.questions)}</h2>
      {page.fields.length === 0 && <p>{say(words.nothing)}</p>}
      <EditForm visit={visit} open={open} action={action}>
        <ol class="lines">
          {page.fields.map((field, place) => (
            <li>
              <div>
                <a href={paths.formField(code, page.key, field.key)}>{say(field.label)}</a>
                <small>{say(kindNames[field.kind])}</small>
              </div>
              <span class="govuk-button-group">
                {place > 0 && (
                  <Press visit={visit} name="len" value={field.key} word={words.up} about={say(field.label)} />
                )}
                {place < page.fields.length - 1 && (
                  <Press visit={visit} name="xuong" value={field.key} word={words.down} about={say(field.label)} />
                )}
                <Press visit={visit} name="xoa" value={field.key} word={words.remove} about={say(field.label)} />
              </span>
            </li>
          ))}
        </ol>
      </EditForm>
      <EditForm visit={visit} open={open} action={action} class="bar">
        <TextField
          visit={visit}
          errors={errors}
          name="cau-moi"
          label={words.newField}
          value={form.text('cau-moi')}
          maxLength={1000}
        />
        <SelectField
          visit={visit}
          errors={errors}
          name="kieu"
          label={words.kind}
          value={form.text('kieu') || 'text'}
          options={kinds.map((value) => ({ value, label: say(kindNames[value]) }))}
        />
        <Press visit={visit} name="lam" value="them-cau" word={words.add} />
      </EditForm>
    </section>
  )
}

function Settings({ visit, open, page, errors }: PageProps) {
  const typed = typedIn(visit.form, errors.length > 0 && visit.form.text('lam') === 'ghi')
  const common = { visit, errors, typed }
  const { help, repeat } = page
  const helpEn = help === undefined || help.en === help.vi ? '' : help.en
  return (
    <EditForm visit={visit} open={open} action={visit.paths.formPage(open.procedure.code, page.key)}>
      <TextPair {...common} name="ten" label={words.title} value={page.title} />
      <TextArea
        visit={visit}
        errors={errors}
        name="giai-thich"
        label={words.help}
        value={typed('giai-thich', help?.vi ?? '')}
        rows={2}
      />
      <TextArea
        visit={visit}
        errors={errors}
        name="giai-thich-en"
        label={words.helpEn}
        value={typed('giai-thich-en', helpEn)}
        rows={2}
      />
      <TextPair {...common} name="moi-lan" label={words.repeat} hint={words.repeatHint} value={repeat?.item} />
      <div class="condition">
        <TextField
          visit={visit}
          errors={errors}
          name="it-nhat"
          label={words.min}
          value={typed('it-nhat', `${repeat?.min ?? ''}`)}
          inputMode="numeric"
        />
        <TextField
          visit={visit}
          errors={errors}
          name="nhieu-nhat"
          label={words.max}
          value={typed('nhieu-nhat', `${repeat?.max ?? ''}`)}
          inputMode="numeric"
        />
      </div>
      <ConditionFields
        {...common}
        definition={open.definition}
        condition={page.when}
        askable={askableBefore(open.definition, page.key)}
      />
      <button class="govuk-button" type="submit" name="lam" value="ghi">
        {visit.say(words.save)}
      </button>
    </EditForm>
  )
}
