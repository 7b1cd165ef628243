import type { Refusal, Text } from '#kernel/index.ts'
import { answerFramed } from './page.tsx'
import { portalFrame } from './portal-frame.tsx'
import { publicFrame } from './public-frame.tsx'
import { isAtDesk } from './session-cookie.ts'
import type { Visit } from './visit.ts'

export interface ErrorPage {
  readonly status: number
  readonly title: Text
  readonly sentence: Text
  readonly headers?: Readonly<Record<string, string>>
}

const find: Text = { vi: 'Tìm thủ tục', en: 'Find a procedure' }
const lookUp: Text = { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' }
const toDesk: Text = { vi: 'Về bàn làm việc', en: 'Back to the desk' }
const toReports: Text = { vi: 'Xem các báo cáo', en: 'See the reports' }

/** In the frame of whoever asked: an officer's leads back to the desk, everybody else's is the portal's. */
export function answerError(visit: Visit, { status, title, sentence, headers }: ErrorPage): Response {
  const { say, paths } = visit
  const isOfficer = isAtDesk(visit)
  const ways = isOfficer
    ? [
        { href: paths.beginning(), text: toDesk },
        { href: paths.reports(), text: toReports },
      ]
    : [
        { href: paths.procedures(), text: find },
        { href: paths.dossierSearch(), text: lookUp },
      ]
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <p class="lead">{say(sentence)}</p>
      <ul class="ways">
        {ways.map(({ href, text }) => (
          <li>
            <a href={href}>{say(text)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
  const frame = isOfficer ? publicFrame(visit) : portalFrame(visit)
  const page = { title: say(title), main }
  return answerFramed(visit, { page, frame }, { status, cache: 'no-store', headers: { vary: 'cookie', ...headers } })
}

export function answerNotFound(visit: Visit, sentence?: Text): Response {
  return answerError(visit, {
    status: 404,
    title: { vi: 'Không có trang này', en: 'There is no such page' },
    sentence: sentence ?? {
      vi: 'Địa chỉ có thể đã gõ thiếu hoặc trang đã chuyển chỗ. Hãy xem lại địa chỉ, hoặc đi từ đường dẫn bên dưới.',
      en: 'The address may be mistyped, or the page has moved. Check the address, or go on from the link below.',
    },
  })
}

export function answerMethodNotAllowed(visit: Visit, allowed: readonly string[]): Response {
  const canRead = allowed.includes('GET')
  return answerError(visit, {
    status: 405,
    title: canRead
      ? { vi: 'Trang này chỉ để xem', en: 'This page can only be read' }
      : { vi: 'Địa chỉ này chỉ nhận biểu mẫu gửi lên', en: 'This address only takes what a form sends' },
    sentence: {
      vi: 'Hãy mở lại trang từ đường dẫn thông thường, rồi làm lại việc vừa làm.',
      en: 'Open the page again by an ordinary link, and do again what you were doing.',
    },
    headers: { allow: allowed.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ') },
  })
}

/** A cause that the operator can remove: its own sentence, no more. */
export function answerOperatorFault(visit: Visit, refusal: Refusal): Response {
  return answerError(visit, {
    status: 503,
    title: { vi: 'Hệ thống tạm thời chưa phục vụ được', en: 'The system cannot serve at the moment' },
    sentence: refusal.message,
    headers: { 'retry-after': '30' },
  })
}

/** A fault of ours: `number` finds it in the journal; what went wrong is not for the visitor. */
export function answerFault(visit: Visit, number: string): Response {
  return answerError(visit, {
    status: 500,
    title: { vi: 'Có lỗi ở phía hệ thống', en: 'Something went wrong on our side' },
    sentence: {
      vi: `Không có gì bị mất hay thay đổi. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị số ${number}.`,
      en: `Nothing was lost or changed. Reload the page; if it fails again, tell the administrator the number ${number}.`,
    },
  })
}
