import type { Text } from '#kernel/index.ts'
import { amountOf } from '../procedure-words.ts'
import { UploadPaper } from '../upload/upload-paper.tsx'
import { intentField } from './apply-form.tsx'
import { intents, type StepProps } from './step-fields.tsx'

const words = {
  asked: { vi: 'Theo quy định cần:', en: 'The rules ask for:' },
  optional: {
    vi: 'Chỉ cần giấy này nếu trường hợp của bạn có; không có thì bỏ qua.',
    en: 'Needed only where your case has it; if not, go on without.',
  },
  photo: {
    vi: 'Đặt giấy trên mặt phẳng, chụp đủ bốn góc, rõ chữ. Giấy có mấy mặt thì chụp từng ấy ảnh.',
    en: 'Lay it flat and photograph it with its four corners, the words readable; one photo for each side.',
  },
  original: {
    vi: 'Giữ bản chính: cán bộ có thể cần xem khi trả kết quả.',
    en: 'Keep the original: the officer may want to see it when the result is given.',
  },
  next: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
  without: { vi: 'Không có giấy này, tiếp tục', en: 'I have no such paper, continue' },
  bring: { vi: 'Tôi sẽ mang bản giấy đến quầy', en: 'I will bring the paper to the desk' },
} satisfies Record<string, Text>

/** One paper: what is asked, and its photos or file. */
export function PaperFields({ applicant, draft, step, errors }: StepProps<'paper'>) {
  const { visit, at } = applicant
  const { say } = visit
  const { number, paper } = step
  return (
    <>
      <p>
        {paper.isRequired ? (
          <>
            {say(words.asked)} <b>{say(amountOf(paper))}</b>.
          </>
        ) : (
          say(words.optional)
        )}
      </p>
      <p>{say(words.photo)}</p>
      {paper.originals > 0 && <p class="quiet">{say(words.original)}</p>}
      <UploadPaper
        visit={visit}
        paper={{ number, name: paper.name }}
        files={draft.files}
        faults={errors}
        fileAddress={(id) => at.file(draft.filing.id, id)}
      />
    </>
  )
}

/** On with the paper; without it only where it need not be, or may be brought. */
export function PaperButtons({ applicant, draft, step }: StepProps<'paper'>) {
  const { say } = applicant.visit
  const isThere = draft.files.some(({ paper }) => paper === step.number)
  const may = !step.paper.isRequired
    ? words.without
    : draft.procedure.onlineService === 'partial'
      ? words.bring
      : undefined
  return (
    <div class="go">
      <button type="submit" class="govuk-button" name={intentField} value={intents.next}>
        {say(words.next)}
      </button>
      {may && !isThere && (
        <button type="submit" class="govuk-button govuk-button--secondary" name={intentField} value={intents.next}>
          {say(may)}
        </button>
      )}
    </div>
  )
}
