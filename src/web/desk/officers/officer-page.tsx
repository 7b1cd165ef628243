import { type GivenTerm, listTerms, type Officer } from '#identity/index.ts'
import { formatDay, type PlainDate, type Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { PostInUnit } from '../post-in-unit.tsx'
import { AccountActions } from './account-actions.tsx'
import { managedOfficer, todayOf } from './managed.ts'
import { choicesOf } from './new-officer-page.tsx'
import { AccountTags } from './officer-tags.tsx'
import { TermFields } from './term-fields.tsx'

const done = {
  'vai-tro': { vi: 'Đã giao vai trò.', en: 'The post is given.' },
  'thu-vai-tro': { vi: 'Đã thu vai trò.', en: 'The post is taken back.' },
  'bat-buoc-ma': { vi: 'Từ nay tài khoản này bắt buộc dùng mã 6 số.', en: 'One-time codes are required from now on.' },
  'khong-bat-buoc': { vi: 'Mã 6 số không còn bắt buộc.', en: 'One-time codes are no longer required.' },
  'xoa-ma': {
    vi: 'Đã xóa mã 6 số và kết thúc các phiên; cán bộ cài lại khi đăng nhập.',
    en: 'The codes are reset and the sessions ended; the officer sets them up anew.',
  },
  ngung: {
    vi: 'Đã ngừng tài khoản; các phiên đang mở đã kết thúc.',
    en: 'The account is disabled, its sessions ended.',
  },
  'mo-lai': { vi: 'Đã mở lại tài khoản.', en: 'The account is enabled again.' },
} satisfies Record<string, Text>

const notDone: Text = { vi: 'Chưa làm được, vì', en: 'Not done yet, because' }
const yourself: Text = {
  vi: 'Đây là tài khoản của bạn: việc này phải do người quản lý khác làm.',
  en: 'This is your own account: somebody else has to manage it.',
}

export async function answerOfficerAccount(visit: OfficerVisit): Promise<Response> {
  const officer = await managedOfficer(visit)
  return officer instanceof Response ? officer : answerOfficerPage(visit, officer)
}

/** One account with what may be done to it; with what was wrong in one of its forms. */
export async function answerOfficerPage(
  visit: OfficerVisit,
  officer: Officer,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { say, paths, deps } = visit
  const terms = await listTerms(deps.db, [officer.account], todayOf(visit))
  const isOwn = officer.id === visit.officer.id
  const main = (
    <>
      <a class="govuk-back-link" href={paths.officers()}>
        {say({ vi: 'Cán bộ', en: 'Officers' })}
      </a>
      <h1 lang="vi">{officer.fullName}</h1>
      <p class="under-title">
        {officer.account} <AccountTags visit={visit} officer={officer} />
      </p>
      <Done visit={visit} sentences={done} />
      <ErrorSummary visit={visit} errors={errors} title={notDone} />
      {isOwn && <p class="lead">{say(yourself)}</p>}
      <div class="two two--even">
        <div>
          <Terms visit={visit} terms={terms} isFixed={isOwn} />
          {!isOwn && <AccountActions visit={visit} officer={officer} />}
        </div>
        <div>{!isOwn && <PostForm visit={visit} officer={officer} errors={errors} />}</div>
      </div>
    </>
  )
  const page = { title: officer.fullName, section: 'officers', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

interface TermsProps {
  readonly visit: OfficerVisit
  readonly terms: readonly GivenTerm[]
  readonly isFixed: boolean
}

function Terms({ visit, terms, isFixed }: TermsProps) {
  const { say, paths } = visit
  return (
    <section>
      <h2>{say({ vi: 'Vai trò', en: 'Posts' })}</h2>
      {terms.length === 0 && <p>{say({ vi: 'Chưa có vai trò nào.', en: 'None.' })}</p>}
      <ul class="lines">
        {terms.map((term) => (
          <li>
            <div>
              <PostInUnit visit={visit} held={term} />
              <small>{say(daysOf(term, todayOf(visit)))}</small>
            </div>
            {!isFixed && (
              <DeskForm visit={visit} action={paths.officerPostEnd(term.account)}>
                <input type="hidden" name="thu" value={term.post} />
                <input type="hidden" name="cua" value={term.unitId ?? ''} />
                <button class="govuk-button govuk-button--secondary" type="submit">
                  {say({ vi: 'Thu vai trò', en: 'Take back' })}
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `từ 01/01/2020 đến 31/12/2026`, and whether it has begun. */
export function daysOf({ from, to }: GivenTerm, today: PlainDate): Text {
  const [first, last] = [formatDay(from), to === undefined ? undefined : formatDay(to)]
  const isToCome = from > today
  return {
    vi: `từ ${first}${last === undefined ? '' : ` đến ${last}`}${isToCome ? ', chưa bắt đầu' : ''}`,
    en: `from ${first}${last === undefined ? '' : ` to ${last}`}${isToCome ? ', not begun yet' : ''}`,
  }
}

interface PostFormProps {
  readonly visit: OfficerVisit
  readonly officer: Officer
  readonly errors: readonly FieldError[]
}

function PostForm({ visit, officer, errors }: PostFormProps) {
  const { say, paths, form } = visit
  return (
    <section>
      <h2>{say({ vi: 'Giao thêm vai trò', en: 'Give a post' })}</h2>
      <DeskForm visit={visit} action={paths.officerPosts(officer.account)} class="stack">
        <TermFields visit={visit} form={form} errors={errors} choices={choicesOf(visit)} />
        <button class="govuk-button" type="submit">
          {say({ vi: 'Giao vai trò', en: 'Give the post' })}
        </button>
      </DeskForm>
    </section>
  )
}
