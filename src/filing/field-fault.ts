import type { Text } from '#kernel/index.ts'

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
