/** A sentence in the two languages of the product. */
export interface Text {
  readonly vi: string
  readonly en: string
}

/**
 * An expected "no", for people to read: what was found, what is expected, what to do. `code` is for programs and
 * tests; it never changes once published.
 */
export interface Refusal {
  readonly code: string
  readonly message: Text
}

/** What a rule answers: a value, or a refusal. Broken machinery (lost connection, impossible row) throws instead. */
export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Decision<T> {
  return { ok: true, value }
}

export function refuse(code: string, message: Text): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message } }
}

/** The value of a decision that cannot be a refusal here; throws with the refusal's sentence if it is one. */
export function expectOk<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new Error(`${decision.refusal.code}: ${decision.refusal.message.en}`)
}

/**
 * A fault whose cause the operator can remove (disk full, port taken, damaged data folder): thrown, and printed as
 * its sentence without a stack trace.
 */
export class OperatorFault extends Error {
  readonly refusal: Refusal
  constructor(code: string, message: Text, options?: ErrorOptions) {
    super(message.en, options)
    this.name = 'OperatorFault'
    this.refusal = { code, message }
  }
}
