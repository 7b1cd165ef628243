import type { PlainDate } from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'

/** The slips that a desk gives a number. */
export const numberedKinds = ['receipt', 'supplement', 'refusal', 'apology', 'stop'] as const
export type NumberedKind = (typeof numberedKinds)[number]
/** The control slip goes with the dossier, and the hand-over slip is our own (docs/decisions/0088): they have no number. */
export type SlipKind = NumberedKind | 'control' | 'hand-over'

/**
 * The forms as they are on some days. Names and numbers of the forms are the circular's; the words inside them are our
 * templates, to be edited here when a ministry publishes others.
 */
export interface FormSet {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** What the desk that receives is called, in capitals, by the unit's level. */
  readonly desks: Readonly<Record<Level, string>>
  /** The same in running text. */
  readonly deskName: Readonly<Record<Level, string>>
  readonly forms: Readonly<Record<NumberedKind, NumberedForm> & Record<'control' | 'hand-over', Form>>
  readonly registerBook: Form
}

export interface Form {
  /** `Mẫu số 01`; empty where the day has no such form and the slip is our own. */
  readonly formName: string
  /** In capitals, broken where it breaks well. */
  readonly title: string
  readonly subtitle?: string
}

export interface NumberedForm extends Form {
  /** What stands behind the number: `TNHS`. */
  readonly symbol: string
}
