import { isBlank, type Text } from '#kernel/index.ts'
import { type FieldFault, fault } from './field-fault.ts'

/** What a field asks for in words, such as the reason of a refusal, and how long they may be. */
export interface Asked {
  readonly field: string
  readonly what: Text
  readonly longest?: number
}

/** Words that must be there, and not a pasted page. */
export function wordsFaults(typed: string, { field, what, longest = 2000 }: Asked): readonly FieldFault[] {
  if (isBlank(typed)) return [fault(field, `Hãy ghi ${what.vi}.`, `Give ${what.en}.`)]
  if (typed.length <= longest) return []
  return [
    fault(
      field,
      `Dài ${typed.length} ký tự, nhiều nhất là ${longest}. Hãy rút gọn.`,
      `${typed.length} characters; ${longest} at most. Shorten it.`,
    ),
  ]
}
