import type { PlainDate } from './plain-date.ts'
import type { Table } from './table.ts'

/** An official letter (công văn) in the parts that decree 30/2020/NĐ-CP, Appendix I, gives it. */
export interface Letter {
  /** The superior authority over the issuing one, in capitals by law; absent when there is none. */
  readonly superior?: string
  /** The issuing authority in capitals, on one line or two: `ỦY BAN NHÂN DÂN\nHUYỆN TUẦN GIÁO`. */
  readonly issuer: string
  /** The issuing authority as running text names it: `Ủy ban nhân dân huyện Tuần Giáo`. */
  readonly issuedBy: string
  /** `394/UBND-VP`: number and symbol together, the same in the letter and every appendix. */
  readonly number: string
  readonly place: string
  readonly date: PlainDate
  /** What the letter is about, printed after `V/v`. */
  readonly subject: string
  readonly addressees: readonly string[]
  /** Ends with a text, behind which `./.` is printed. */
  readonly body: readonly LetterBlock[]
  /** `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`; the name is left out where it is written by hand or by the signature. */
  readonly signatory: { readonly authority: string; readonly title: string; readonly name?: string }
  /** `Nơi nhận`, without dashes and final punctuation. */
  readonly recipients: readonly string[]
  readonly appendices: readonly Appendix[]
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A numbered demand: `1.`, `2.` … through the whole letter. */
  | { readonly kind: 'item'; readonly text: string }
  /** A sub-point, printed after `-` (level 1) or `+` (level 2). */
  | { readonly kind: 'point'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }

export interface Appendix {
  /** `Biểu 1`. */
  readonly label: string
  readonly table: Table
}
