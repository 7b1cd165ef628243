import { normalise, type Text } from '#kernel/index.ts'
import { ErrorSummary, TextField } from '../../shared/field.tsx'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import type { NotRateable } from './find-rateable.ts'

const words = {
  title: { vi: 'Đánh giá phục vụ', en: 'Rate the service' },
  lead: {
    vi: 'Nhập mã bảo mật in trên giấy hẹn, cạnh mã hồ sơ.',
    en: 'Enter the secret printed on your receipt, beside the code of the dossier.',
  },
  secret: { vi: 'Mã bảo mật', en: 'Secret' },
  example: { vi: 'Gồm 8 chữ và số, ví dụ 7KQM-2X9D', en: '8 letters and digits, such as 7KQM-2X9D' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  notYet: { vi: 'Chưa mở được phần đánh giá', en: 'The rating cannot be opened yet' },
  wrong: {
    vi: 'Mã hồ sơ và mã bảo mật này không khớp nhau. Hãy xem lại hai mã trên giấy hẹn rồi nhập lại.',
    en: 'This code and this secret do not belong together. Check both on the receipt and enter them again.',
  },
  tooOften: {
    vi: 'Mã hồ sơ này đã bị nhập sai mã bảo mật quá nhiều lần. Hãy thử lại sau một giờ, hoặc hỏi bộ phận một cửa.',
    en: 'Wrong secrets were entered for this code too often. Try again in an hour, or ask at the one-stop desk.',
  },
  officerTitle: { vi: 'Người dân tự đánh giá', en: 'People rate for themselves' },
  officer: {
    vi: 'Máy này đang đăng nhập tài khoản cán bộ. Cán bộ không đánh giá thay người dân: hãy đăng xuất, hoặc để người dân quét mã trên giấy hẹn bằng máy của họ.',
    en: 'An officer is signed in on this machine. Officers do not rate for people: sign out, or let people scan the code on their receipt with their own phone.',
  },
} satisfies Record<string, Text>

/** Asks for the secret, and says what was wrong with the one that came. */
export function answerNotRateable(visit: Visit, why: NotRateable): Response {
  const { say, paths } = visit
  const code = normalise(visit.param('code')).slice(0, 64)
  const message = { 'secret-asked': undefined, wrong: words.wrong, 'too-often': words.tooOften }[why]
  const errors = message === undefined ? [] : [{ field: 'khoa', message }]
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <p class="quiet">{code}</p>
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      <p>{say(words.lead)}</p>
      <form action={paths.rating(code)}>
        <TextField
          {...{ visit, errors }}
          name="khoa"
          label={words.secret}
          hint={words.example}
          value=""
          maxLength={20}
        />
        <button class="govuk-button" type="submit">
          {say(words.next)}
        </button>
      </form>
    </>
  )
  const status = { 'secret-asked': 200, wrong: 404, 'too-often': 429 }[why]
  const page = { title: say(words.title), section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status, cache: 'no-store' })
}

/** An officer is at the desk on this machine. */
export function answerOfficerMayNot(visit: Visit): Response {
  const { say } = visit
  const main = (
    <>
      <h1>{say(words.officerTitle)}</h1>
      <p>{say(words.officer)}</p>
    </>
  )
  return answerPortal(visit, { title: say(words.officerTitle), section: 'dossiers', main }, noStore(403))
}

function noStore(status: number) {
  return { status, cache: 'no-store', headers: { vary: 'cookie' } } as const
}
