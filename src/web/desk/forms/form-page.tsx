import { definitionFaults } from '#form/index.ts'
import { dayOf, formatDay, type Text } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerEditor, EditForm, faultAddress, Press } from './frame.tsx'
import { type OpenForm, openForm } from './open-form.ts'
import { Pages } from './page-list.tsx'
import { PublishSection } from './publish-section.tsx'
import { Transfer } from './transfer.tsx'
import { TextPair, typedIn } from './typed-text.tsx'

const words = {
  back: { vi: 'Mọi biểu mẫu', en: 'All forms' },
  title: { vi: 'Tên biểu mẫu', en: 'Title of the form' },
  save: { vi: 'Ghi tên', en: 'Store the title' },
  wrong: { vi: 'Còn phải sửa trước khi công bố', en: 'To be corrected before it is published' },
  trial: { vi: 'Xem và trả lời thử', en: 'See it and try it' },
  history: { vi: 'Các bản đã công bố', en: 'Published versions' },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  luu: {
    vi: 'Đã ghi vào bản nháp. Người dân chưa thấy; hãy công bố khi xong.',
    en: 'Stored in the draft. People do not see it until it is published.',
  },
  'cong-bo': { vi: 'Đã công bố. Từ bây giờ hồ sơ mới dùng bản này.', en: 'Published. New filings use it from now on.' },
  nap: { vi: 'Đã nạp vào bản nháp. Hãy xem lại rồi công bố.', en: 'Read into the draft. Look at it, then publish.' },
  xoa: { vi: 'Đã xóa khỏi bản nháp.', en: 'Removed from the draft.' },
}

export function answerForm(visit: OfficerVisit): Promise<Response> {
  return answerFormPage(visit, [])
}

/** A form as a whole: its pages with their questions, what is wrong with it, and all that can be done with it. */
export async function answerFormPage(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const { say, paths } = visit
  const { procedure, definition } = open
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <p class="caption" lang="vi">
        {procedure.name}
      </p>
      <h1>{say(definition.title)}</h1>
      <StateLine visit={visit} open={open} />
      <p class="govuk-button-group">
        {definition.pages.length > 0 && <a href={paths.formTrial(procedure.code)}>{say(words.trial)}</a>}
        <a href={paths.formHistory(procedure.code)}>{say(words.history)}</a>
      </p>
      <Faults visit={visit} open={open} />
      <Pages visit={visit} open={open} errors={errors} />
      <PublishSection visit={visit} open={open} errors={errors} />
      <TitleForm visit={visit} open={open} errors={errors} />
      <Transfer visit={visit} open={open} errors={errors} />
    </>
  )
  const back = { href: paths.forms(), text: words.back }
  return answerEditor(visit, { title: say(definition.title), back, errors, main })
}

interface PartProps {
  readonly visit: OfficerVisit
  readonly open: OpenForm
}

function StateLine({ visit: { say }, open: { now } }: PartProps) {
  const { newest, draft } = now
  const used =
    newest === undefined
      ? { vi: 'Chưa công bố bản nào.', en: 'Nothing is published yet.' }
      : {
          vi: `Đang dùng bản ${newest.number}, công bố ${formatDay(dayOf(newest.publishedAt))}.`,
          en: `Version ${newest.number} is in use, published ${formatDay(dayOf(newest.publishedAt))}.`,
        }
  const changed = draft && {
    vi: ` Bản nháp: ${draft.changedBy} sửa ${formatDay(dayOf(draft.changedAt))}.`,
    en: ` Draft: changed by ${draft.changedBy} on ${formatDay(dayOf(draft.changedAt))}.`,
  }
  return (
    <p>
      {say(used)}
      {changed && say(changed)}
    </p>
  )
}

function Faults({ visit, open }: PartProps) {
  const faults = open.definition.pages.length === 0 ? [] : definitionFaults(open.definition)
  if (faults.length === 0) return null
  return (
    <section class="form-faults">
      <h2>{visit.say(words.wrong)}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li>
            <a href={faultAddress(visit, open, field)}>{visit.say(message)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TitleForm({ visit, open, errors }: PartProps & { readonly errors: readonly FieldError[] }) {
  const { definition, procedure } = open
  const typed = typedIn(
    visit.form,
    errors.some(({ field }) => field === 'ten'),
  )
  return (
    <EditForm visit={visit} open={open} action={visit.paths.form(procedure.code)}>
      <h2>{visit.say(words.title)}</h2>
      <TextPair {...{ visit, errors, typed }} name="ten" label={words.title} value={definition.title} />
      <Press visit={visit} name="lam" value="ten" word={words.save} />
    </EditForm>
  )
}
