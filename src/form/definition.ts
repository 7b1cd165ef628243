import type { Text } from '#kernel/index.ts'
import type { Condition } from './condition.ts'

/** A procedure's form (biểu mẫu điện tử) as data: the pages a citizen goes through, one question or one short group on each. */
export interface FormDefinition {
  readonly title: Text
  readonly pages: readonly FormPage[]
}

export interface FormPage {
  /** Names the page in answers and conditions; never shown. */
  readonly key: string
  readonly title: Text
  readonly help?: Text
  /** The page is asked only where this holds. */
  readonly when?: Condition
  /** The page is filled once for each of several (members of a family, children): how often, and what one of them is called. */
  readonly repeat?: Repeat
  readonly fields: readonly FormField[]
}

export interface Repeat {
  readonly min: number
  readonly max: number
  readonly item: Text
}

interface Asked {
  /** Names the field within its page; never shown. */
  readonly key: string
  readonly label: Text
  readonly hint?: Text
  /** May be left empty. */
  readonly isOptional?: boolean
}

interface FieldBase extends Asked {
  /** The field is asked only where this holds. */
  readonly when?: Condition
  readonly prefill?: Prefill
}

interface OfText {
  readonly kind: 'text'
  /** Most characters. */
  readonly longest?: number
}

interface OfNumber {
  readonly kind: 'number'
  readonly least?: number
  readonly greatest?: number
  /** Most digits after the decimal comma; none unless told. */
  readonly decimals?: number
  readonly unit?: Text
}

/** Whole đồng. */
interface OfMoney {
  readonly kind: 'money'
  readonly least?: number
  readonly greatest?: number
}

interface OfDate {
  readonly kind: 'date'
  /** `past`: today or before; `future`: today or later. */
  readonly bound?: 'past' | 'future'
}

interface OfChoice {
  readonly kind: 'choice'
  readonly options: readonly FormOption[]
}

export interface FormOption {
  readonly value: string
  readonly label: Text
}

/** One column of a table: a simple question asked in each row. */
export type TableColumn = Asked & (OfText | OfNumber | OfMoney | OfDate | OfChoice)

interface OfTable {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  /** Fewest and most rows. */
  readonly least?: number
  readonly greatest?: number
}

interface OfFile {
  readonly kind: 'file'
  /** Most files. */
  readonly greatest?: number
}

interface OfLongText {
  readonly kind: 'long-text'
  readonly longest?: number
}

interface OfChoices {
  readonly kind: 'choices'
  readonly options: readonly FormOption[]
}

/** A declaration's label is what the citizen declares by ticking it. */
type PlainKind = 'identity-number' | 'phone' | 'email' | 'address' | 'declaration'
type Plain = { readonly [Kind in PlainKind]: { readonly kind: Kind } }[PlainKind]

/** One question of a page. */
export type FormField = FieldBase &
  (OfText | OfLongText | OfNumber | OfMoney | OfDate | OfChoice | OfChoices | OfTable | OfFile | Plain)

export type FieldKind = FormField['kind']

/** What is known of whoever has signed in. */
export const accountFacts = ['fullName', 'identityNumber', 'birthDate', 'sex', 'phone', 'email', 'address'] as const
export type AccountFact = (typeof accountFacts)[number]

/**
 * Where a first answer comes from, for the citizen to keep or change: the account; or, under a name that forms share, what the
 * same person answered in an earlier dossier.
 */
export type Prefill = `account.${AccountFact}` | `earlier.${string}`

/** The answer of a ticked declaration. */
export const declared = 'yes'

/** Most characters of a text whose field tells none. */
export const usualLongest = { text: 200, 'long-text': 2000 } as const

/** Most rows of a table and files of a field that tells none. */
export const usualMost = { table: 20, file: 5 } as const
