import { z } from 'zod'
import { channels } from '#dossier/index.ts'
import type { Answers } from '#form/index.ts'
import type { FormVersionId, ProcedureId } from '#kernel/index.ts'
import { isAnswers } from './answers.ts'

/** How the result is to reach its owner: fetched at the counter, by public post, or as an electronic document. */
export const deliveries = ['counter', 'post', 'electronic'] as const
export type Delivery = (typeof deliveries)[number]

const text = z.string()

const personSchema = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  fullName: text,
  identityNumber: text,
  birthDate: text,
  sex: text,
  address: text,
  phone: text,
  email: text,
  taxCode: text,
  /** What they are to the owner: child, neighbour, legal representative. */
  relation: text,
  /** Of a proxy: the number, day and place of the power of attorney. */
  authorityPaper: text,
})

const paperSchema = z.strictObject({
  /** Place in the procedure's list, from 1; 0 for a paper that is not in it. */
  number: z.int().min(0),
  /** Of a paper that is not in the list; the list names the others. */
  name: text,
  originals: text,
  copies: text,
  isElectronic: z.boolean(),
  /** Of a paper that is not in the list: the text of law that asks for it. */
  legalGround: text,
})

/** What was answered in the procedure's own form, and in which of its versions. */
const formSchema = z.strictObject({
  versionId: z
    .int32()
    .positive()
    .transform((id) => id as FormVersionId),
  answers: z.custom<Answers>(isAnswers),
})

const contentSchema = z.strictObject({
  /** As the database numbers procedures. */
  procedureId: z
    .int32()
    .positive()
    .transform((id) => id as ProcedureId)
    .nullable(),
  channel: z.enum(channels),
  isAssisted: z.boolean(),
  owner: personSchema,
  filer: personSchema.nullable(),
  proxy: personSchema.nullable(),
  sets: text,
  papers: z.array(paperSchema).readonly(),
  delivery: z.enum(deliveries),
  deliveryAddress: text,
  fee: z.strictObject({ due: text, paid: text, receiptNumber: text, exemption: text }),
  subject: text,
  note: text,
  /** Null at the counter and where the procedure has no form; what was kept before there were forms has none. */
  form: formSchema.nullable().default(null),
  /** Names of the pages of an online filing that somebody has been through; none at the counter. */
  visited: z.array(text).readonly().default([]),
})

/** A person as typed: every field is the text that stood in it, empty where nothing did. */
export type PersonTyped = Readonly<z.infer<typeof personSchema>>
/** A paper as typed: how many originals and copies were handed in. */
export type PaperTyped = Readonly<z.infer<typeof paperSchema>>
/** Sums in đồng as typed; `exemption` is the ground on which less than what is due is taken. */
export type FeeTyped = FilingContent['fee']
/** The answers to the procedure's form, as typed. */
export type FormTyped = Readonly<z.infer<typeof formSchema>>

/**
 * What a filing says, as it was typed and however wrong: a draft loses nothing. `filer` null: the owner came in person;
 * `isAssisted`: filed online by an officer's hand. Files are not in it: they are attached to the filing.
 */
export type FilingContent = Readonly<z.infer<typeof contentSchema>>

const nobody: PersonTyped = {
  kind: 'person',
  fullName: '',
  identityNumber: '',
  birthDate: '',
  sex: '',
  address: '',
  phone: '',
  email: '',
  taxCode: '',
  relation: '',
  authorityPaper: '',
}

/** Somebody of whom nothing has been typed. */
export function emptyPerson(): PersonTyped {
  return nobody
}

/** A filing of which nothing has been typed, at the counter. */
export function emptyContent(): FilingContent {
  return {
    procedureId: null,
    channel: 'in_person',
    isAssisted: false,
    owner: nobody,
    filer: null,
    proxy: null,
    sets: '1',
    papers: [],
    delivery: 'counter',
    deliveryAddress: '',
    fee: { due: '', paid: '', receiptNumber: '', exemption: '' },
    subject: '',
    note: '',
    form: null,
    visited: [],
  }
}

/** The content that a stored JSON value is. Throws when it is none: the row is damaged. */
export function readContent(stored: unknown): FilingContent {
  return contentSchema.parse(stored)
}

/** The answers that a stored row says were given. Throws when they are none: the row is damaged. */
export function readForm(stored: unknown): FormTyped {
  return formSchema.parse(stored)
}

/** Whether a value is a content, whatever it says. */
export function isContent(value: unknown): value is FilingContent {
  return contentSchema.safeParse(value).success
}

/** The content with every text in Unicode NFC. No mark composes with what JSON puts around a text. */
export function inNfc(content: FilingContent): FilingContent {
  return readContent(JSON.parse(JSON.stringify(content).normalize('NFC')))
}
