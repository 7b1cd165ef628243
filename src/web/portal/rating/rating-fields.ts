import { type Criterion, criteria, type Rating } from '#feedback/index.ts'
import type { Form } from '../../shared/form.ts'

/** Names of the fields. */
export const gradeField = 'muc'
export const wordsField = 'y-kien'
export const criterionFields: Readonly<Record<Criterion, string>> = {
  time: 'thoi-gian',
  attitude: 'thai-do',
  information: 'thong-tin',
  facility: 'noi-tiep',
}

/** A rating as the form holds it. */
export interface RatingShown {
  readonly grade: string
  readonly good: Readonly<Record<Criterion, string>>
  readonly words: string
}

/** What was typed. */
export function readRating(form: Form): RatingShown {
  const good = Object.fromEntries(criteria.map((each) => [each, form.text(criterionFields[each])]))
  return {
    grade: form.text(gradeField),
    good: good as RatingShown['good'],
    words: form.text(wordsField),
  }
}

/** What was said before, or nothing. */
export function shownRating(rating: Rating | undefined): RatingShown {
  const answer = (each: Criterion) => {
    const isGood = rating?.good[each]
    return isGood === undefined ? '' : isGood ? 'yes' : 'no'
  }
  const good = Object.fromEntries(criteria.map((each) => [each, answer(each)]))
  return { grade: rating?.grade ?? '', good: good as RatingShown['good'], words: rating?.words ?? '' }
}

/** The field of the form that a fault of the rules is about. */
export function formField(field: string): string {
  return field === 'words' ? wordsField : gradeField
}
