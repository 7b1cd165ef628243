import type { PlainDate } from './plain-date.ts'
import type { Table } from './table.ts'

/** An official letter (công văn) in the parts that decree 30/2020/NĐ-CP, Appendix I, gives it. */
export interface Letter {
  /** The superior authority over the issuing one, in capitals by law; absent when there is none. */
  readonly superior?: string
  readonly issuer: string
  /** `394/UBND-VP`: number and symbol together, the same in the letter and every appendix. */
  readonly number: string
  readonly place: string
  readonly date: PlainDate
  /** What the letter is about, printed after `V/v`. */
  readonly subject: string
  readonly addressees: readonly string[]
  readonly body: readonly LetterBlock[]
  readonly signatory: { readonly authority: string; readonly title: string; readonly name?: string }
  /** `Nơi nhận`, without dashes and final punctuation. */
  readonly recipients: readonly string[]
  readonly appendices: readonly Appendix[]
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A numbered demand: `1.`, `2.` … */
  | { readonly kind: 'item'; readonly text: string }
  /** A sub-point, printed after `-` (level 1) or `+` (level 2). */
  | { readonly kind: 'point'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }

export interface Appendix {
  /** `Biểu 1`. */
  readonly label: string
  readonly table: Table
}
