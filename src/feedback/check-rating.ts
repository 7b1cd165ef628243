import { criteria, type Grade, grades, longestWords, type Rating } from './rating.ts'
import { refuseTyped, type TypedDecision, type TypedFault } from './typed-fault.ts'
import { tidyLines, tooLong } from './typed-words.ts'

/** A rating as typed; a criterion is `yes`, `no`, or anything else for nothing said. */
export interface RatingTyped {
  readonly grade: string
  readonly good: Readonly<Record<string, string>>
  readonly words: string
}

/** What was said of the service; refused with the fields that are wrong (`grade`, `words`). */
export function checkRating({ grade, good, words }: RatingTyped): TypedDecision<Rating> {
  const tidy = tidyLines(words)
  const length = [...tidy].length
  const faults: readonly TypedFault[] = [
    ...(isGrade(grade) ? [] : [{ field: 'grade', message: noGrade }]),
    ...(length > longestWords ? [{ field: 'words', message: tooLong(length, longestWords) }] : []),
  ]
  if (faults.length > 0 || !isGrade(grade)) return refuseTyped(faults)
  const said = criteria.flatMap((criterion) => {
    const answer = good[criterion]
    return answer === 'yes' || answer === 'no' ? [[criterion, answer === 'yes'] as const] : []
  })
  return { ok: true, value: { grade, good: Object.fromEntries(said), words: tidy } }
}

function isGrade(text: string): text is Grade {
  return grades.some((grade) => grade === text)
}

const noGrade = {
  vi: 'Hãy chọn một mức hài lòng.',
  en: 'Choose how satisfied you are.',
}
