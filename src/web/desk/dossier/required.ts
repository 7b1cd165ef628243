import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Read } from './act.ts'

/** The fault of a field in which nothing was typed or chosen; undefined where something was. */
export function required(
  { form }: OfficerVisit,
  field: string,
  message: Text,
): Extract<Read, { ok: false }> | undefined {
  return form.text(field).trim() === '' ? { ok: false, errors: [{ field, message }] } : undefined
}
