import type { Instant, Text } from '#kernel/index.ts'

/** Of what people are asked: of the reception while the dossier is being resolved, of the whole once it has ended. */
export const ratingStages = ['reception', 'result'] as const
export type RatingStage = (typeof ratingStages)[number]

/** Best first. */
export const grades = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied'] as const
export type Grade = (typeof grades)[number]

export const gradeNames: Readonly<Record<Grade, Text>> = {
  'very-satisfied': { vi: 'Rất hài lòng', en: 'Very satisfied' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  neutral: { vi: 'Bình thường', en: 'Neither' },
  dissatisfied: { vi: 'Không hài lòng', en: 'Not satisfied' },
}

/** What may have been good or not: the time it took, how officers behaved, what people were told, the place. */
export const criteria = ['time', 'attitude', 'information', 'facility'] as const
export type Criterion = (typeof criteria)[number]

export const criterionNames: Readonly<Record<Criterion, Text>> = {
  time: { vi: 'Thời gian giải quyết', en: 'The time it took' },
  attitude: { vi: 'Thái độ của cán bộ', en: 'How officers behaved' },
  information: { vi: 'Hướng dẫn, thông tin', en: 'What I was told' },
  facility: { vi: 'Nơi tiếp dân, trang mạng', en: 'The office, the website' },
}

export const longestWords = 1000

/** What somebody says of the service. A criterion of which nothing was said is not there. */
export interface Rating {
  readonly grade: Grade
  readonly good: Readonly<Partial<Record<Criterion, boolean>>>
  /** Empty where nothing was written. */
  readonly words: string
}

/** Whether a dossier was rated at a stage: never, lately (and it may be changed until then), or for good. */
export type Rated =
  | { readonly kind: 'never' }
  | { readonly kind: 'open'; readonly rating: Rating; readonly until: Instant }
  | { readonly kind: 'sealed' }
