import type { Condition } from './condition.ts'
import type { FormField } from './definition.ts'
import { type FieldFault, fault } from './field-fault.ts'

/** What a condition asks of its fields that their answers can never say. */
export function conditionFaults(
  condition: Condition,
  at: string,
  askable: ReadonlyMap<string, FormField>,
): readonly FieldFault[] {
  if (condition.is === 'not') return conditionFaults(condition.of, at, askable)
  if (!('field' in condition)) return condition.of.flatMap((each) => conditionFaults(each, at, askable))
  const field = askable.get(condition.field)
  if (field === undefined || condition.is === 'filled') return []
  if (condition.is === 'equals') return valueFaults(field, [condition.value], at)
  if (condition.is === 'one-of') return valueFaults(field, condition.values, at)
  if (field.kind === 'number' || field.kind === 'money') return []
  return [
    fault(
      at,
      `“${field.label.vi}” không phải là số nên không so sánh lớn hơn, nhỏ hơn được. Hãy chọn cách so sánh khác.`,
      `“${field.label.en}” is no number and cannot be more or less. Choose another comparison.`,
    ),
  ]
}

function valueFaults(field: FormField, values: readonly string[], at: string): readonly FieldFault[] {
  if ('options' in field) {
    const offered = field.options.map(({ value }) => value)
    const wrong = values.find((value) => !offered.includes(value))
    return wrong === undefined ? [] : [neverSaid(field, wrong, at)]
  }
  if (field.kind === 'declaration')
    return values.every((value) => value === 'yes') ? [] : [neverSaid(field, values[0] ?? '', at)]
  if (['address', 'table', 'file'].includes(field.kind))
    return [
      fault(
        at,
        `Với “${field.label.vi}” chỉ hỏi được đã ghi hay chưa. Hãy chọn “đã trả lời”.`,
        `Of “${field.label.en}” one can only ask whether it was answered. Choose “is answered”.`,
      ),
    ]
  return []
}

function neverSaid({ label }: FormField, value: string, at: string): FieldFault {
  return fault(
    at,
    `“${label.vi}” không có câu trả lời “${value}”, nên điều kiện không bao giờ đúng. Hãy chọn một câu trả lời có trong danh sách.`,
    `“${label.en}” has no answer “${value}”, so that the condition never holds. Choose an answer that it has.`,
  )
}
