import { criteria, criterionNames, gradeNames, grades, longestWords } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import type { Visit } from '../../shared/visit.ts'
import { Radios } from '../radios.tsx'
import { criterionFields, gradeField, type RatingShown, wordsField } from './rating-fields.ts'

interface RatingFormProps {
  readonly visit: Visit
  readonly action: string
  readonly shown: RatingShown
  readonly errors: readonly FieldError[]
}

const words = {
  grade: { vi: 'Bạn hài lòng đến mức nào?', en: 'How satisfied are you?' },
  more: { vi: 'Muốn nói rõ hơn? (không bắt buộc)', en: 'Say more? (if you like)' },
  good: { vi: 'Tốt', en: 'Good' },
  bad: { vi: 'Chưa tốt', en: 'Not good' },
  words: { vi: 'Ý kiến của bạn', en: 'In your words' },
  hint: {
    vi: 'Đừng ghi tên, số điện thoại hay mã hồ sơ: đánh giá không ghi tên ai.',
    en: 'No names, telephone numbers or codes, please: ratings are anonymous.',
  },
  send: { vi: 'Gửi đánh giá', en: 'Send the rating' },
  notYet: { vi: 'Chưa gửi được đánh giá', en: 'The rating was not sent yet' },
} satisfies Record<string, Text>

/** One question that must be answered; the rest is for who likes to say more. */
export function RatingForm({ visit, action, shown, errors }: RatingFormProps) {
  const { say } = visit
  const common = { visit, errors }
  return (
    <form method="post" action={action}>
      <ErrorSummary {...common} title={words.notYet} />
      <Radios
        {...common}
        name={gradeField}
        label={words.grade}
        value={shown.grade}
        options={grades.map((grade) => ({ value: grade, text: gradeNames[grade] }))}
      />
      <h2>{say(words.more)}</h2>
      {criteria.map((criterion) => (
        <Radios
          {...common}
          name={criterionFields[criterion]}
          label={criterionNames[criterion]}
          value={shown.good[criterion]}
          options={[
            { value: 'yes', text: words.good },
            { value: 'no', text: words.bad },
          ]}
          isRow
        />
      ))}
      <TextArea
        {...common}
        name={wordsField}
        label={words.words}
        hint={words.hint}
        value={shown.words}
        maxLength={longestWords}
      />
      <button class="govuk-button" type="submit">
        {say(words.send)}
      </button>
    </form>
  )
}
