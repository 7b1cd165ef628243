import type { Filing } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Applicant } from './applicant.ts'
import { answerApply } from './frame.tsx'

const words = {
  title: { vi: 'Thủ tục này không còn nhận ở đây', en: 'This procedure is not received here any more' },
  sentence: {
    vi: 'Từ khi bạn bắt đầu, thủ tục hoặc nơi nhận đã thay đổi nên bản nháp này không nộp được nữa. Bản nháp chưa bị xóa. Hãy tìm thủ tục thay thế, hoặc hỏi cán bộ một cửa.',
    en: 'Since you began, the procedure or the unit has changed, so this draft cannot be handed in. It is not deleted. Find the procedure that took its place, or ask at the one-stop desk.',
  },
  find: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  remove: { vi: 'Xóa bản nháp này', en: 'Delete this draft' },
} satisfies Record<string, Text>

/** The procedure or the unit is not what it was when the draft was begun. */
export function answerEnded(applicant: Applicant, { id, content }: Filing): Response {
  const { visit, at } = applicant
  const { say, paths } = visit
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <p>{say(words.sentence)}</p>
      <p class="go">
        <a class="button" href={paths.procedures()}>
          {say(words.find)}
        </a>
        <a class="way" href={at.remove(id)}>
          {say(words.remove)}
        </a>
      </p>
    </>
  )
  return answerApply(applicant, { title: say(words.title), ...(content && { content }), main, status: 410 })
}
