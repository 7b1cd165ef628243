import { tidy } from '#kernel/index.ts'
import { isUnanswered, type Shaped } from './answers.ts'
import type { Comparison, Condition } from './condition.ts'
import type { FieldKind } from './definition.ts'
import { countedIn } from './typed-number.ts'

/** An answer that a condition can ask about. */
export interface Known {
  readonly kind: FieldKind
  readonly answer: Shaped
}

/** Whether a condition holds with what is known; a field that is not known is unanswered. */
export function holds(condition: Condition, known: ReadonlyMap<string, Known>): boolean {
  switch (condition.is) {
    case 'all':
      return condition.of.every((each) => holds(each, known))
    case 'any':
      return condition.of.some((each) => holds(each, known))
    case 'not':
      return !holds(condition.of, known)
    case 'equals':
      return hasOneOf(known.get(condition.field), [condition.value])
    case 'one-of':
      return hasOneOf(known.get(condition.field), condition.values)
    case 'filled':
      return isFilled(known.get(condition.field))
    default:
      return compares(known.get(condition.field), condition)
  }
}

function isFilled(known: Known | undefined): boolean {
  return known !== undefined && !isUnanswered(known.answer)
}

/** Of several choices it is enough that one of them is among the values. */
function hasOneOf(known: Known | undefined, values: readonly string[]): boolean {
  if (known?.answer.shape === 'list') return known.answer.list.some((each) => values.includes(each))
  if (known?.answer.shape !== 'text') return false
  const text = tidy(known.answer.text)
  return text !== '' && values.some((value) => tidy(value) === text)
}

function compares(known: Known | undefined, { is, value }: Comparison): boolean {
  if (known?.answer.shape !== 'text') return false
  const number = countedIn(known.kind, known.answer.text)
  if (number === undefined) return false
  if (is === 'less') return number < value
  if (is === 'at-most') return number <= value
  return is === 'more' ? number > value : number >= value
}
