import type { PlainDate } from './plain-date.ts'

/**
 * A form to be filled in by hand (tờ khai, đơn để trống). Whoever makes one decides every word in it; whoever prints one knows
 * only where each part stands on the page and how much room a hand needs.
 */
export interface BlankForm {
  /** The day of whose rules it is; not printed, but the document's date. */
  readonly date: PlainDate
  /** Printed small in the corner of each page: which procedure it belongs to. */
  readonly formName: string
  /** In capitals. */
  readonly title: string
  /** Printed after `Kính gửi:`, with a dotted line for the rest of the name. */
  readonly addressee: string
  readonly blocks: readonly BlankFormBlock[]
  /** Who signs: `NGƯỜI KHAI`. */
  readonly signer: string
  readonly qr: { readonly content: string; readonly caption: string }
  readonly notes: readonly string[]
}

export type BlankFormBlock =
  /** `note`: when this part is to be filled in, or how often. */
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  /** One of several that a part is filled in for. */
  | { readonly kind: 'entry'; readonly text: string }
  | { readonly kind: 'question'; readonly label: string; readonly note?: string; readonly answer: BlankAnswer }
  /** A square to tick before what is declared. */
  | { readonly kind: 'declaration'; readonly text: string; readonly note?: string }

/** The room that is left for an answer. */
export type BlankAnswer =
  /** Dotted lines; `unit` stands behind the last. */
  | { readonly kind: 'lines'; readonly count: number; readonly unit?: string }
  /** Runs of dots, each behind its word: `ngày … tháng … năm …`; an empty word begins with dots. */
  | { readonly kind: 'parts'; readonly words: readonly string[] }
  /** A square for each figure of a number. */
  | { readonly kind: 'squares'; readonly count: number }
  /** A square before each option. */
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: number }
  /** Handed in beside the form. */
  | { readonly kind: 'enclosed' }
