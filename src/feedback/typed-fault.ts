import type { Refusal, Text } from '#kernel/index.ts'

/** Something wrong with one field of a form, said beside it. */
export interface TypedFault {
  readonly field: string
  readonly message: Text
}

/** A decision about what was typed: why not as a whole, and each fault beside its field. */
export type TypedDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal; readonly faults: readonly TypedFault[] }

/** Refused for what stands in these fields. */
export function refuseTyped(faults: readonly TypedFault[]): Extract<TypedDecision<never>, { ok: false }> {
  const message = {
    vi: `Còn ${faults.length} chỗ cần sửa; mỗi chỗ đã ghi rõ bên dưới.`,
    en: `${faults.length} fields are to be put right; each says below what is wrong.`,
  }
  return { ok: false, refusal: { code: 'fields-wrong', message }, faults }
}

/** Refused for something that no field is to blame for. */
export function refuseWhole(refusal: Refusal): Extract<TypedDecision<never>, { ok: false }> {
  return { ok: false, refusal, faults: [] }
}
