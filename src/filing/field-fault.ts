import { type Decision, formatCount, type Refusal, type Text } from '#kernel/index.ts'

/** Something wrong with one field, said beside it. `field`: `owner.fullName`, `papers.3.originals`, `papers.more1.name`. */
export interface FieldFault {
  readonly field: string
  readonly message: Text
}

/** What a part of the check found; `value` only where it found no error. */
export interface Checked<T> {
  readonly errors: readonly FieldFault[]
  readonly warnings: readonly FieldFault[]
  readonly value?: T
}

export function fault(field: string, vi: string, en: string): FieldFault {
  return { field, message: { vi, en } }
}

/** A part without a warning: its errors, or its value where there are none. */
export function checked<T>(errors: readonly FieldFault[], value: T): Checked<T> {
  return errors.length === 0 ? { errors, warnings: [], value } : { errors, warnings: [] }
}

/**
 * A decision about a form: what was decided; or why not, as a whole, and where the fault lies in single fields all of them,
 * each to be shown beside its field.
 */
export type FormDecision<T> =
  | Extract<Decision<T>, { ok: true }>
  | { readonly ok: false; readonly refusal: Refusal; readonly faults?: readonly FieldFault[] }

/** Refused for what stands in these fields. */
export function refuseFields(faults: readonly FieldFault[]): Extract<FormDecision<never>, { ok: false }> {
  const count = formatCount(faults.length)
  const refusal = {
    code: 'fields-wrong',
    message: {
      vi: `Còn ${count} chỗ cần sửa; mỗi chỗ đã ghi rõ bên dưới. Sửa xong hãy gửi lại.`,
      en: `${count} fields are to be put right; each says below what is wrong. Then send it again.`,
    },
  }
  return { ok: false, refusal, faults }
}
