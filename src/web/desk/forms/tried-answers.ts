import type { Answers } from '#form/index.ts'
import type { Form } from '../../shared/form.ts'

/** The name of the hidden field in which the answers of a trial go from page to page. */
export const answersField = 'tra-loi'

/** The answers that went along; none where they cannot be read. Whatever they hold, the engine takes for answers only what fits. */
export function readAnswers(form: Form): Answers {
  try {
    const value: unknown = JSON.parse(form.text(answersField) || '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {}
  } catch {
    return {}
  }
}
