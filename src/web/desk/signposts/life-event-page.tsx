import type { ComponentChildren } from 'preact'
import type { LifeEvent } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { LifeEventForm } from './life-event-form.tsx'
import { readNow } from './read-now.ts'

const words = {
  back: { vi: 'Lời tìm và việc trong đời', en: 'Phrases and life events' },
  wrong: { vi: 'Chưa lưu được, vì', en: 'Not stored yet, because' },
  unknown: {
    vi: 'Không có việc trong đời này, có thể vừa được bỏ. Hãy chọn lại trong danh sách.',
    en: 'There is no such life event; it may just have been removed. Choose again from the list.',
  },
  new: { vi: 'Thêm việc trong đời', en: 'Add a life event' },
  place: { vi: 'Trên trang của người dân', en: 'On the portal' },
  earlier: { vi: 'Đưa lên trước', en: 'Move earlier' },
  later: { vi: 'Đưa xuống sau', en: 'Move later' },
  remove: { vi: 'Bỏ khỏi trang của người dân', en: 'Take off the portal' },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  luu: { vi: 'Đã lưu. Người dân thấy ngay bây giờ.', en: 'Stored. People see it now.' },
}

const nothing: LifeEvent = { code: '', name: { vi: '', en: '' }, hint: { vi: '', en: '' }, procedureIds: [] }

/** What is wrong, and what had been typed; without it, what is stored. */
interface Returned {
  readonly errors: readonly FieldError[]
  readonly typed?: LifeEvent
}

export function answerLifeEvent(visit: OfficerVisit): Promise<Response> {
  return answerLifeEventPage(visit, { errors: [] })
}

export async function answerLifeEventPage(visit: OfficerVisit, { errors, typed }: Returned): Promise<Response> {
  const now = await readNow(visit)
  const seen = now.signposts.lifeEvents.find(({ code }) => code === visit.param('event'))
  if (seen === undefined) return answerNotHere(visit, words.unknown)
  const { say } = visit
  return answerForm(visit, {
    title: seen.name,
    errors,
    main: (
      <>
        <LifeEventForm visit={visit} now={now} event={typed ?? seen} seen={seen} errors={errors} />
        <h2>{say(words.place)}</h2>
        <DeskForm visit={visit} action={visit.paths.lifeEvent(seen.code)} class="govuk-button-group">
          {(['earlier', 'later', 'remove'] as const).map((deed) => (
            <button class="govuk-button govuk-button--secondary" type="submit" name="viec" value={deed}>
              {say(words[deed])}
            </button>
          ))}
        </DeskForm>
      </>
    ),
  })
}

export function answerNewLifeEvent(visit: OfficerVisit): Promise<Response> {
  return answerNewLifeEventPage(visit, { errors: [] })
}

export async function answerNewLifeEventPage(visit: OfficerVisit, { errors, typed }: Returned): Promise<Response> {
  const now = await readNow(visit)
  const form = <LifeEventForm visit={visit} now={now} event={typed ?? nothing} seen={undefined} errors={errors} />
  return answerForm(visit, { title: words.new, errors, main: form })
}

interface Shown {
  readonly title: Text
  readonly errors: readonly FieldError[]
  readonly main: ComponentChildren
}

function answerForm(visit: OfficerVisit, { title, errors, main }: Shown): Promise<Response> {
  const { say, paths } = visit
  const whole = (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.signposts()}>
        {say(words.back)}
      </a>
      <Done visit={visit} sentences={sentences} />
      <h1>{say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.wrong} />
      {main}
    </div>
  )
  const page = { title: say(title), section: 'signposts', main: whole, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
