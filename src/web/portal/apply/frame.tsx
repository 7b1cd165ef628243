import type { ComponentChildren } from 'preact'
import { draftEnd, type FilingContent } from '#filing/index.ts'
import { formatDay, formatTime, type Text } from '#kernel/index.ts'
import { answerPortal } from '../portal-page.tsx'
import type { Applicant } from './applicant.ts'
import type { Draft } from './draft.ts'
import { myRole } from './who.ts'

interface FramedPage {
  readonly title: string
  /** Where the link back leads, and what it says unless “back”. */
  readonly back?: string
  readonly hasError?: boolean
  readonly content?: FilingContent
  readonly main: ComponentChildren
  readonly status?: number
}

/** A page of filing, with what stands on every one of them: the way back, and for whom and by whom it is filed. */
export function answerApply(applicant: Applicant, page: FramedPage): Response {
  const { visit, officer } = applicant
  const { title, back, hasError = false, content, main, status = 200 } = page
  const whole = (
    <>
      {back && (
        <p class="back">
          <a href={back}>{visit.say({ vi: 'Quay lại', en: 'Back' })}</a>
        </p>
      )}
      {officer && <p class="onbehalf">{visit.say(assisted)}</p>}
      {content && <OnBehalf applicant={applicant} content={content} />}
      {main}
    </>
  )
  return answerPortal(visit, { title, main: whole, hasError }, { status, cache: 'no-store' })
}

const assisted: Text = {
  vi: 'Cán bộ đang nộp trực tuyến cùng người dân tại quầy. Hãy đọc từng câu cho người dân nghe và ghi đúng lời họ.',
  en: 'An officer is filing online with a citizen at the counter. Read each question aloud and write down what they say.',
}

/** Who files for somebody else sees so on every page. */
function OnBehalf({ applicant, content }: { applicant: Applicant; content: FilingContent }) {
  const { say } = applicant.visit
  if (myRole(content) === 'owner') return null
  const name = content.owner.fullName.trim()
  return (
    <p class="onbehalf">
      {say({ vi: 'Bạn đang nộp thay cho', en: 'You are filing for' })}{' '}
      <b lang={name === '' ? undefined : 'vi'}>
        {name || say({ vi: 'người khác (chưa ghi tên)', en: 'somebody else (not named yet)' })}
      </b>
    </p>
  )
}

interface SavedLineProps {
  readonly applicant: Applicant
  readonly draft: Draft
  readonly isOverview?: boolean
}

/** When it was saved last, how long it is kept, and, but where they are shown, the way to all its parts. */
export function SavedLine({ applicant, draft: { filing }, isOverview = false }: SavedLineProps) {
  const { visit, at } = applicant
  const { say } = visit
  const saved = formatTime(filing.changedAt)
  const until = formatDay(draftEnd(filing.changedAt))
  return (
    <p class="saved quiet">
      <b>{say({ vi: `Đã lưu ${saved}.`, en: `Saved ${saved}.` })}</b>{' '}
      {say({
        vi: `Bạn có thể dừng và làm tiếp trên máy khác; bản nháp được giữ đến ${until}.`,
        en: `You may stop and go on with another device; the draft is kept until ${until}.`,
      })}{' '}
      {!isOverview && <a href={at.tasks(filing.id)}>{say({ vi: 'Xem tất cả các phần', en: 'See all parts' })}</a>}
    </p>
  )
}

/** The steward published another version of the form while this was being written. */
export function NewFormNotice({ applicant: { visit } }: { applicant: Applicant }) {
  return (
    <p class="notice" role="status">
      {visit.say({
        vi: 'Mẫu khai của thủ tục này vừa có bản mới. Những câu trả lời còn dùng được đã giữ lại; phần nào đổi thì ghi “Chưa bắt đầu”, hãy xem lại.',
        en: 'The form of this procedure has a new version. Answers that still fit are kept; a part that changed says “Not begun”: please look at it again.',
      })}
    </p>
  )
}
