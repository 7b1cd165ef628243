import { readResultCode } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'
import { FileField } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { redirectTo, seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { hashSentFile } from './hash-sent-file.ts'

const words = {
  title: { vi: 'Kết quả này có thật không?', en: 'Is this result genuine?' },
  lead: {
    vi: 'Ai cũng xác minh được kết quả điện tử do cơ quan cấp qua hệ thống này. Trang không hiện thông tin của người được cấp.',
    en: 'Anybody can verify an electronic result that a unit issued by this system. Nothing is shown of the person it was issued to.',
  },
  byCode: { vi: 'Bằng mã xác minh', en: 'By its code' },
  code: { vi: 'Mã xác minh', en: 'Code' },
  codeHint: {
    vi: 'In trên phiếu xác minh, dưới ô vuông, ví dụ 8F3A-22C1-90AB-77DE. Quét ô vuông thì không cần gõ.',
    en: 'On the sheet, under the square code, such as 8F3A-22C1-90AB-77DE. Scan the square code and you need not type.',
  },
  byFile: { vi: 'Bằng chính tệp kết quả', en: 'By the file itself' },
  file: { vi: 'Tệp kết quả', en: 'File of the result' },
  fileHint: {
    vi: 'Tệp chỉ được đọc để so dấu vân tay, không được lưu lại.',
    en: 'The file is only read to compare its fingerprint; it is not kept.',
  },
  send: { vi: 'Xác minh', en: 'Verify' },
  notYet: { vi: 'Chưa xác minh được, vì', en: 'It could not be verified, because' },
  noCode: {
    vi: 'Mã xác minh gồm 16 chữ số 0–9 và chữ A–F, hoặc trọn 64 ký tự. Hãy xem lại mã trên phiếu.',
    en: 'The code has 16 digits 0–9 and letters A–F, or all 64. Check it on the sheet.',
  },
} satisfies Record<string, Text>

const codeField = 'ma'
const fileField = 'tep'

/** Asks for a code or a file; a code leads to what it says. */
export function answerVerify(visit: Visit): Response {
  const typed = visit.query.get(codeField)
  if (typed === null) return answerForm(visit, '', [])
  const code = readResultCode(typed)
  if (code !== undefined) return redirectTo(visit.paths.verified(code))
  return answerForm(visit, typed, [{ field: codeField, message: words.noCode }])
}

/** The fingerprint of a file leads to what it says. */
export async function takeVerify(visit: Visit): Promise<Response> {
  const hash = await hashSentFile(visit.request)
  if (hash.ok) return seeOther(visit.paths.verified(hash.value))
  return answerForm(visit, '', [{ field: fileField, message: hash.refusal.message }])
}

function answerForm(visit: Visit, typed: string, errors: readonly FieldError[]): Response {
  const { say, paths } = visit
  const common = { visit, errors } as const
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <ErrorSummary {...common} title={words.notYet} />
      <p class="lead">{say(words.lead)}</p>
      <h2>{say(words.byCode)}</h2>
      <form class="look-up" method="get" action={paths.verify()}>
        <TextField {...common} name={codeField} label={words.code} hint={words.codeHint} value={typed} />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </form>
      <h2>{say(words.byFile)}</h2>
      <form class="look-up" method="post" action={paths.verify()} enctype="multipart/form-data">
        <FileField {...common} name={fileField} label={words.file} hint={words.fileHint} />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </form>
    </>
  )
  const script = visit.deps.assets.portalScript
  const page = { title: say(words.title), section: 'dossiers', main, hasError: errors.length > 0, script }
  return answerPortal(visit, page, { status: errors.length > 0 ? 400 : 200 })
}
