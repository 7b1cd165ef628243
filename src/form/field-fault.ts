import type { Text } from '#kernel/index.ts'

/** Something wrong with one answer, said beside it. `field`: the name of its control, as `page.field` or `page.0.field.commune`. */
export interface FieldFault {
  readonly field: string
  readonly message: Text
}

export function fault(field: string, vi: string, en: string): FieldFault {
  return { field, message: { vi, en } }
}
