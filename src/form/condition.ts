/**
 * When a page or a field is asked. `field` names an earlier question as `page.field`, within one entry of a repeated page by
 * its own page's key. A question that is not asked counts as unanswered.
 */
export type Condition =
  | { readonly is: 'equals'; readonly field: string; readonly value: string }
  | { readonly is: 'one-of'; readonly field: string; readonly values: readonly string[] }
  | { readonly is: 'filled'; readonly field: string }
  | Comparison
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }

/** Of a number or a sum of money; what is unanswered or no number compares with nothing. */
export interface Comparison {
  readonly is: 'less' | 'at-most' | 'more' | 'at-least'
  readonly field: string
  readonly value: number
}

/** The fields that a condition asks about, each as often as it is named. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field]
  return condition.is === 'not' ? fieldsOf(condition.of) : condition.of.flatMap(fieldsOf)
}
