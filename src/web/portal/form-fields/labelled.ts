import type { FormField, TableColumn } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import type { FieldProps } from '../../shared/field.tsx'
import type { QuestionFrame } from './question.tsx'

/** Hints of kinds whose form people cannot guess, where the steward gave none. */
const usualHints: Partial<Readonly<Record<FormField['kind'], Text>>> = {
  date: { vi: 'Ngày/tháng/năm, ví dụ 05/09/1987', en: 'Day/month/year, such as 05/09/1987' },
  'identity-number': { vi: '12 số trên thẻ căn cước', en: '12 digits on the identity card' },
  money: { vi: 'Ghi số đồng, ví dụ 50.000.000', en: 'In đồng, such as 50.000.000' },
}

/** Label, hint and errors of a question's control; what may stay empty says so. */
export function labelled(frame: QuestionFrame, field: FormField | TableColumn, name: string): FieldProps {
  const hint = field.hint ?? usualHints[field.kind]
  return {
    visit: frame.visit,
    name,
    errors: frame.faults,
    label: labelOf(field),
    ...(hint === undefined ? {} : { hint }),
  }
}

export function labelOf({ label, isOptional }: Pick<FormField, 'label' | 'isOptional'>): Text {
  return isOptional ? { vi: `${label.vi} (không bắt buộc)`, en: `${label.en} (optional)` } : label
}
