import type { PlainDate } from './plain-date.ts'
import type { Table } from './table.ts'

/**
 * A slip (phiếu, mẫu 01–06): one sheet that a one-stop desk prints about one dossier. Whoever makes one decides every
 * word in it; whoever prints one knows only where each part stands on the page.
 */
export interface Slip {
  /** The superior authority, printed over the issuer; absent when there is none. */
  readonly superior?: string
  /** The desk that issues it, in capitals by law. */
  readonly issuer: string
  /** `04/TNHS`: number and symbol together. Absent on a slip that has none, such as the control slip. */
  readonly number?: string
  readonly place: string
  readonly date: PlainDate
  /** Whom it is addressed to, printed after `Kính gửi:`; on an apology. */
  readonly addressee?: string
  /** In capitals by law; a second line is printed under the first. */
  readonly title: string
  readonly subtitle?: string
  /** `Mẫu số 01`, printed small in the corner. */
  readonly formName: string
  /** Printed in a frame under the title when this sheet replaces an earlier one: which, when and why. */
  readonly replaces?: string
  readonly blocks: readonly SlipBlock[]
  /** One to three, from left to right. */
  readonly signatures: readonly SlipSignature[]
  /** What the square code says, and the line of text under it. */
  readonly qr?: { readonly content: string; readonly caption: string }
  /** Lines under everything else. */
  readonly notes: readonly string[]
}

export type SlipBlock =
  /** `Mã hồ sơ: H18.33.19-200401-0001`; the value stands out when it is what people look for. */
  | { readonly kind: 'line'; readonly label: string; readonly value: string; readonly isStrong?: true }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Numbered `1.`, `2.` … */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Without its heading lines, which a slip's title stands for. */
  | { readonly kind: 'table'; readonly table: Table }

export interface SlipSignature {
  /** `NGƯỜI TIẾP NHẬN HỒ SƠ`. */
  readonly title: string
  /** `(Ký và ghi rõ họ tên)`. */
  readonly hint?: string
  readonly name?: string
}
