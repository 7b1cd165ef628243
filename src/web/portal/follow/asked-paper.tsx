import type { Attachment } from '#attachment/index.ts'
import type { MissingPaper } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { paperCounts } from '../../desk/dossier/paper-words.ts'
import { FileField } from '../../shared/controls.tsx'
import type { FieldError } from '../../shared/field.tsx'
import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'

/** Name of the file field of the paper at that place in the request. */
export function fileField(index: number): string {
  return `tep-${index + 1}`
}

interface AskedPaperProps {
  readonly visit: Visit
  readonly dossier: FollowedDossier
  readonly paper: MissingPaper
  readonly index: number
  /** What the citizen has sent since it was asked for. */
  readonly sent: readonly Attachment[]
  readonly errors?: readonly FieldError[]
  /** Whether files can be chosen here. */
  readonly isForm?: boolean
}

const words = {
  why: { vi: 'Cần sửa, cần thêm:', en: 'What is to be done:' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  choose: { vi: 'Chọn tệp hoặc chụp ảnh', en: 'Choose files or take a photograph' },
  limits: { vi: 'PDF, JPG hoặc PNG, mỗi tệp không quá 20\u00a0MB', en: 'PDF, JPG or PNG, up to 20\u00a0MB each' },
} satisfies Record<string, Text>

/** One paper that was asked for: what, why, and what has been sent of it. */
export function AskedPaper({ visit, dossier, paper, index, sent, errors = [], isForm }: AskedPaperProps) {
  const { say } = visit
  const Heading = isForm ? 'h2' : 'h3'
  const number = dossier.procedure.papers.findIndex(({ name }) => name === paper.name) + 1
  const own = number === 0 ? sent.filter((file) => file.paper === 0) : sent.filter((file) => file.paper === number)
  return (
    <div class="card">
      <Heading lang="vi">
        {index + 1}. {paper.name}
      </Heading>
      <p class="quiet">{paperCounts(say, paper)}</p>
      {paper.why !== '' && (
        <p>
          <b>{say(words.why)}</b> <span lang="vi">{paper.why}</span>
        </p>
      )}
      {own.length > 0 && (
        <p class="good" lang="vi">
          <b>{say(words.sent)}</b>: {own.map(({ name }) => name).join(', ')}
        </p>
      )}
      {isForm && (
        <FileField {...{ visit, errors }} name={fileField(index)} label={words.choose} hint={words.limits} isMany />
      )}
    </div>
  )
}
