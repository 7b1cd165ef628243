import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'

const title: Text = { vi: 'Người dân tự đánh giá', en: 'People rate for themselves' }
const why: Text = {
  vi: 'Máy này đang đăng nhập tài khoản cán bộ. Cán bộ không đánh giá thay người dân: hãy đăng xuất, hoặc để người dân quét mã trên giấy hẹn bằng máy của họ.',
  en: 'An officer is signed in on this machine. Officers do not rate for people: sign out, or let people scan the code on their receipt with their own phone.',
}

/** An officer is at the desk on this machine. */
export function answerOfficerMayNot(visit: Visit): Response {
  const { say } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <p>{say(why)}</p>
    </>
  )
  return answerPortal(visit, { title: say(title), section: 'dossiers', main }, { status: 403, cache: 'no-store' })
}
