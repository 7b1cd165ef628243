import type { Attachment } from '#attachment/index.ts'
import { attachmentFile } from '../../shared/attachment-file.ts'
import { answerError } from '../../shared/error-pages.tsx'
import type { Visit } from '../../shared/visit.ts'

/** A file for whoever sent it: theirs also while it is being scanned; not once something was found in it. */
export function answerOwnFile(visit: Visit, file: Attachment): Response {
  if (file.scan !== 'infected') return attachmentFile(visit.deps, file)
  return answerError(visit, {
    status: 409,
    title: { vi: 'Tệp có mã độc', en: 'The file holds malicious code' },
    sentence: {
      vi: `Tệp '${file.name}' có mã độc nên không ai mở được. Hãy gỡ tệp này khỏi hồ sơ rồi gửi tệp khác: chụp lại giấy tờ là cách chắc nhất.`,
      en: `The file '${file.name}' holds malicious code, so nobody can open it. Take it off and send another: a new photograph is the surest way.`,
    },
  })
}
