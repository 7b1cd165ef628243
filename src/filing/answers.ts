import type { Answers } from '#form/index.ts'

/** Deeper than any form nests: page, repetition, field, row of a table, cell. */
const deepest = 6

/** Whether a value from outside has the shape of answers: texts, lists and records of them. What does not fit its question is no answer. */
export function isAnswers(value: unknown): value is Answers {
  return isRecord(value) && Object.values(value).every((page) => typeof page === 'object' && isAnswer(page, 1))
}

function isAnswer(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return true
  if (depth >= deepest) return false
  const parts = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : undefined
  return parts?.every((part) => isAnswer(part, depth + 1)) ?? false
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
