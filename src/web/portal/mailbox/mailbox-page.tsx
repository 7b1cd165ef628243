import { formatPhone, type Text } from '#kernel/index.ts'
import { type MailboxMessage, readMailbox } from '#notification/index.ts'
import { answerError } from '../../shared/error-pages.tsx'
import { TextField } from '../../shared/field.tsx'
import { count, moment } from '../../shared/formats.ts'
import { pageQuery, readPage } from '../../shared/page-number.ts'
import { Pages } from '../../shared/pages.tsx'
import { siteOrigin } from '../../shared/site-address.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { isMailboxOpen } from './mailbox-open.ts'

const perPage = 20

const words = {
  title: { vi: 'Hộp thư mẫu', en: 'Sample mailbox' },
  lead: {
    vi: 'Đây là bản trình diễn. Tin nhắn và thư điện tử không gửi đi đâu; chúng hiện ở đây đúng như người nhận sẽ thấy, mới nhất ở trên.',
    en: 'This is a demonstration. Text messages and e-mails are sent nowhere; they are shown here as who gets them would see them, the newest first.',
  },
  recipient: { vi: 'Số điện thoại hoặc địa chỉ thư', en: 'Telephone number or e-mail address' },
  filter: { vi: 'Xem', en: 'Show' },
  none: {
    vi: 'Chưa có tin nhắn nào. Hãy đăng nhập bằng một số điện thoại, hoặc nộp một hồ sơ, rồi quay lại đây.',
    en: 'There is no message yet. Sign in with a telephone number, or file something, then come back.',
  },
  noneOf: {
    vi: 'Chưa có tin nhắn nào gửi đến số hoặc địa chỉ này. Hãy kiểm tra lại, hoặc để trống để xem tất cả.',
    en: 'Nothing was sent to this number or address yet. Check it, or leave it empty to see everything.',
  },
} satisfies Record<string, Text>

/** What people are told, in a demonstration that sends nothing; elsewhere nothing is here. */
export async function answerMailbox(visit: Visit): Promise<Response> {
  const { deps, say, query, paths } = visit
  if (deps.mailbox === undefined || !(await isMailboxOpen(visit))) return answerClosed(visit)
  const recipient = query.get('gui') ?? ''
  const page = readPage(query.get('trang'))
  const site = { address: siteOrigin(visit), smsMarks: deps.mailbox.smsMarks }
  const { messages, total } = await readMailbox(deps.db, { recipient, page, perPage }, site)
  const asked = recipient === '' ? {} : { gui: recipient }
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <p class="trial">{say(words.lead)}</p>
      <form method="get" action={paths.mailbox()}>
        <TextField visit={visit} errors={[]} name="gui" label={words.recipient} value={recipient} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say(words.filter)}
        </button>
      </form>
      {messages.length === 0 && <p>{say(recipient === '' ? words.none : words.noneOf)}</p>}
      {messages.map((message) => (
        <Message visit={visit} message={message} />
      ))}
      <Pages
        visit={visit}
        page={page}
        pages={Math.ceil(total / perPage)}
        href={(to) => paths.mailbox({ ...asked, ...pageQuery(to) })}
      />
    </>
  )
  return answerPortal(visit, { title: say(words.title), section: 'account', main }, { cache: 'no-store' })
}

function answerClosed(visit: Visit): Response {
  return answerError(visit, {
    status: 404,
    title: { vi: 'Ở đây không có gì', en: 'There is nothing here' },
    sentence: {
      vi: 'Hộp thư mẫu chỉ có trong bản trình diễn. Ở hệ thống thật, tin nhắn đến điện thoại và hộp thư của bạn.',
      en: 'The sample mailbox is part of the demonstration. Elsewhere messages reach your telephone and your mailbox.',
    },
  })
}

function Message({ visit, message }: { visit: Visit; message: MailboxMessage }) {
  const { say, language } = visit
  const { channel, recipient, queuedAt, subject, body, parts } = message
  const isSms = channel === 'sms'
  const what = isSms ? { vi: 'Tin nhắn đến', en: 'SMS to' } : { vi: 'Thư đến', en: 'E-mail to' }
  return (
    <article class="letter-shown">
      <h2>
        {say(what)} {isSms ? formatPhone(recipient) : recipient}
      </h2>
      <p class="quiet">
        {moment(language, queuedAt)}
        {isSms && ` · ${say(partsText(count(language, parts)))}`}
      </p>
      <div lang={message.language}>
        {!isSms && (
          <p>
            <b>{subject}</b>
          </p>
        )}
        <p class="said">{linked(body)}</p>
      </div>
    </article>
  )
}

function partsText(parts: string): Text {
  return { vi: `tính tiền ${parts} tin`, en: `paid as ${parts} SMS` }
}

/** The text with its addresses as links, as telephones show them. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/u).map((part) => (/^https?:/u.test(part) ? <a href={part}>{part}</a> : part))
}
