import { loadConditions, type Procedure } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { audienceNames } from './audience-names.ts'
import { ConditionsForm } from './conditions-form.tsx'
import { procedureAsked, readNow, type SignpostsNow } from './read-now.ts'
import { TrySearch } from './try-search.tsx'

const words = {
  back: { vi: 'Lời tìm và việc trong đời', en: 'Phrases and life events' },
  phrases: { vi: 'Người dân gọi thủ tục này là', en: 'What people call it' },
  none: {
    vi: 'Chưa có lời nào. Hãy ghi vài cách gọi mà bạn nghe ở quầy.',
    en: 'No phrase yet. Enter some of the names that you hear at the counter.',
  },
  remove: { vi: 'Bỏ', en: 'Remove' },
  label: { vi: 'Thêm một cách gọi', en: 'Add a name' },
  hint: {
    vi: 'Viết có dấu, ví dụ: làm giấy khai sinh. Người gõ không dấu vẫn tìm được.',
    en: 'In Vietnamese with its diacritics; people find it without them, too.',
  },
  add: { vi: 'Thêm', en: 'Add' },
  whom: { vi: 'Thủ tục này cho ai', en: 'For whom it is' },
  save: { vi: 'Lưu', en: 'Save' },
  wrong: { vi: 'Chưa lưu được, vì', en: 'Not stored yet, because' },
  unknown: {
    vi: 'Danh mục đang có hiệu lực không có thủ tục mã này. Hãy chọn lại trong danh sách.',
    en: 'No procedure in force has this code. Choose again from the list.',
  },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  them: {
    vi: 'Đã thêm. Người dân tìm được bằng lời này ngay bây giờ.',
    en: 'Added. People find it by this name from now on.',
  },
  bo: { vi: 'Đã bỏ lời ấy.', en: 'Removed.' },
  'cho-ai': { vi: 'Đã lưu.', en: 'Stored.' },
  'dieu-kien': { vi: 'Đã lưu điều kiện. Người dân thấy ngay bây giờ.', en: 'Conditions stored. People see them now.' },
}

export const phraseField = 'loi'

export function answerPhrases(visit: OfficerVisit): Promise<Response> {
  return answerPhrasesPage(visit, [])
}

/** The names by which people look for one procedure, for whom it is, and what must be so before they can do it. */
export async function answerPhrasesPage(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const now = await readNow(visit)
  const procedure = procedureAsked(visit, now)
  if (procedure === undefined) return answerNotHere(visit, words.unknown)
  const { say, paths } = visit
  const conditions = await loadConditions(visit.deps.db, procedure.id)
  const main = (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.signposts()}>
        {say(words.back)}
      </a>
      <Done visit={visit} sentences={sentences} />
      <h1 lang="vi">{procedure.name}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.wrong} />
      <Phrases visit={visit} now={now} procedure={procedure} errors={errors} />
      <Audiences visit={visit} now={now} procedure={procedure} />
      <ConditionsForm visit={visit} procedure={procedure} conditions={conditions} errors={errors} />
      <TrySearch visit={visit} now={now} action={paths.phrases(procedure.code)} />
    </div>
  )
  const page = { title: procedure.name, section: 'signposts', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

interface Part {
  readonly visit: OfficerVisit
  readonly now: SignpostsNow
  readonly procedure: Procedure
}

function Phrases({ visit, now, procedure, errors }: Part & { errors: readonly FieldError[] }) {
  const { say, paths, form } = visit
  const own = now.signposts.phrases.filter(({ procedureId }) => procedureId === procedure.id)
  return (
    <section>
      <h2>{say(words.phrases)}</h2>
      {own.length === 0 && <p>{say(words.none)}</p>}
      <DeskForm visit={visit} action={paths.phrases(procedure.code)} class="stack">
        {/* The first button of a form is the one that Enter presses: it adds. */}
        <TextField
          visit={visit}
          errors={errors}
          name={phraseField}
          label={words.label}
          hint={words.hint}
          value={form.text(phraseField)}
          maxLength={200}
        />
        <button class="govuk-button" type="submit" name="lam" value="them">
          {say(words.add)}
        </button>
        <ul class="lines" lang="vi">
          {own.map(({ text }) => (
            <li>
              <div>{text}</div>
              <button
                class="govuk-button govuk-button--secondary"
                type="submit"
                name="bo"
                value={text}
                aria-label={`${say(words.remove)}: ${text}`}
              >
                {say(words.remove)}
              </button>
            </li>
          ))}
        </ul>
      </DeskForm>
    </section>
  )
}

function Audiences({ visit, now, procedure }: Part) {
  const { say, paths } = visit
  const chosen = now.signposts.audiences.get(procedure.id) ?? []
  return (
    <section>
      <DeskForm visit={visit} action={paths.phrases(procedure.code)} class="stack">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend">
            <h2>{say(words.whom)}</h2>
          </legend>
          <div class="govuk-checkboxes govuk-checkboxes--small">
            {(['person', 'business'] as const).map((audience) => (
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id={`cho-${audience}`}
                  name="cho"
                  type="checkbox"
                  value={audience}
                  checked={chosen.includes(audience)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={`cho-${audience}`}>
                  {say(audienceNames[audience])}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <button class="govuk-button govuk-button--secondary" type="submit" name="lam" value="cho-ai">
          {say(words.save)}
        </button>
      </DeskForm>
    </section>
  )
}
