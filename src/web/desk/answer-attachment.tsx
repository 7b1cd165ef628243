import type { Attachment } from '#attachment/index.ts'
import type { Text } from '#kernel/index.ts'
import { attachmentFile } from '../shared/attachment-file.ts'
import { answerDeskPage } from './desk-page.tsx'
import type { OfficerVisit } from './officer-visit.ts'

/**
 * A file for an officer. One in which the scanner found something is not there any more; one that waits for the scanner is
 * opened only when it has waited so long that the scanner must be away, and knowingly: the log of accesses says so.
 */
export function answerAttachment(visit: OfficerVisit, file: Attachment): Response | Promise<Response> {
  if (file.scan === 'infected') return answerClosed(visit, file, infected)
  if (file.scan !== 'pending') return attachmentFile(visit.deps, file)
  if (!hasWaited(visit, file)) return answerClosed(visit, file, pending)
  if (visit.query.get(knowingly) !== 'mo') return answerClosed(visit, file, scannerAway)
  visit.note({ details: { unscanned: true } })
  return attachmentFile(visit.deps, file)
}

const knowingly = 'chua-quet'
const patienceMs = 15 * 60_000

function hasWaited({ deps }: OfficerVisit, { addedAt }: Attachment): boolean {
  return deps.clock.now() - addedAt > patienceMs
}

const infected = {
  title: { vi: 'Tệp có mã độc', en: 'The file holds malicious code' },
  sentence: {
    vi: 'Chương trình quét tìm thấy mã độc trong tệp này; tệp đã được cách ly, không ai mở được. Hãy đề nghị người nộp gửi tệp khác.',
    en: 'The virus scanner found malicious code in this file; it is out of reach. Ask whoever filed it to send another.',
  },
} satisfies Record<string, Text>

const pending = {
  title: { vi: 'Tệp đang được quét mã độc', en: 'The file is being scanned' },
  sentence: {
    vi: 'Tệp này vừa được gửi và chưa quét xong. Hãy thử lại sau ít phút; các phần khác của hồ sơ vẫn làm được.',
    en: 'This file has just been sent and is still being scanned. Try again in a few minutes; everything else can go on.',
  },
} satisfies Record<string, Text>

const scannerAway = {
  title: { vi: 'Tệp chưa được quét mã độc', en: 'The file has not been scanned' },
  sentence: {
    vi: 'Chương trình quét chưa trả lời đã hơn 15 phút. Nếu không thể chờ, bạn có thể mở tệp khi chưa quét: chỉ mở trên máy có phần mềm diệt mã độc. Việc này được ghi vào nhật ký truy cập.',
    en: 'The scanner has not answered for more than 15 minutes. If it cannot wait you may open the file unscanned: only on a machine with an antivirus program. The log of accesses says so.',
  },
} satisfies Record<string, Text>

function answerClosed(
  visit: OfficerVisit,
  { name }: Attachment,
  { title, sentence }: typeof infected,
): Promise<Response> {
  const { say, paths, path } = visit
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <p lang="vi">{name}</p>
      <p class="lead">{say(sentence)}</p>
      {title === scannerAway.title && (
        <p>
          <a href={`${paths.same(path)}?${knowingly}=mo`}>{say({ vi: 'Mở khi chưa quét', en: 'Open it unscanned' })}</a>
        </p>
      )}
      <p>
        <a href={visit.cameFrom ?? paths.beginning()}>{say({ vi: 'Quay lại', en: 'Back' })}</a>
      </p>
    </div>
  )
  return answerDeskPage(visit, { title: say(title), main }, { status: 409 })
}
