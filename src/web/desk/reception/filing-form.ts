import { type Procedure, reckonFee } from '#catalogue/index.ts'
import {
  type Delivery,
  deliveries,
  emptyContent,
  emptyPerson,
  type FilingContent,
  type FilingRole,
  type PaperTyped,
  type PersonTyped,
} from '#filing/index.ts'
import { formatCount, type ProcedureId } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'

/** Hidden fields beside those of the content, and the buttons' own. */
export const versionField = 'da-thay'
export const unitField = 'don-vi'
export const intentField = 'lam'

/** Ways in which something reaches a counter; `online` is the citizen's own and is only shown. */
export const channelChoices = ['in_person', 'postal', 'assisted', 'online'] as const
export type ChannelChoice = (typeof channelChoices)[number]

export function channelChoiceOf({ channel, isAssisted }: Pick<FilingContent, 'channel' | 'isAssisted'>): ChannelChoice {
  return isAssisted ? 'assisted' : channel
}

/** A form as it opens: one row for each paper of the procedure, and its fee where there is nothing to reckon. */
export function newContent(procedure: Procedure): FilingContent {
  const { sum = 0 } = reckonFee(procedure, { channel: 'in_person', answers: undefined }) ?? {}
  return {
    ...emptyContent(),
    procedureId: procedure.id,
    papers: procedure.papers.map((_paper, index) => emptyPaper(index + 1)),
    fee: { ...emptyContent().fee, due: sum === 0 ? '' : formatCount(sum) },
  }
}

/** What was typed, for another procedure: its papers and its fee begin anew. */
export function withProcedure(content: FilingContent, procedure: Procedure): FilingContent {
  const { procedureId, papers, fee } = newContent(procedure)
  return { ...content, procedureId, papers, fee }
}

export function emptyPaper(number: number): PaperTyped {
  return { number, name: '', originals: '', copies: '', isElectronic: false, legalGround: '' }
}

/**
 * What the sent form says. Its fields are called as the faults of the content are: `owner.fullName`, `papers.2.originals`,
 * `papers.more1.name`. `filed`: numbers of papers of which a file is there; such a paper is electronic. Answers to the
 * procedure's own form are shown there and not typed.
 */
export function contentOf(form: Form, filed: readonly number[]): FilingContent {
  const { text } = form
  const procedureId = Number(text('procedureId'))
  return {
    procedureId: Number.isSafeInteger(procedureId) && procedureId > 0 ? (procedureId as ProcedureId) : null,
    ...channelOf(text('channel')),
    owner: personOf(form, 'owner'),
    filer: personIfAny(form, 'filer'),
    proxy: personIfAny(form, 'proxy'),
    sets: text('sets'),
    papers: [...listedPapers(form, filed), ...morePapers(form)],
    delivery: deliveries.find((each): each is Delivery => each === text('delivery')) ?? 'counter',
    deliveryAddress: text('deliveryAddress'),
    fee: {
      due: text('fee.due'),
      paid: text('fee.paid'),
      receiptNumber: text('fee.receiptNumber'),
      exemption: text('fee.exemption'),
    },
    subject: text('subject'),
    note: text('note'),
    form: null,
    visited: [],
  }
}

function channelOf(sent: string): Pick<FilingContent, 'channel' | 'isAssisted'> {
  if (sent === 'assisted') return { channel: 'online', isAssisted: true }
  return { channel: sent === 'online' || sent === 'postal' ? sent : 'in_person', isAssisted: false }
}

function personOf({ text }: Form, role: FilingRole): PersonTyped {
  const fields = Object.keys(emptyPerson()).map((field) => [field, text(`${role}.${field}`)])
  const kind = text(`${role}.kind`) === 'organisation' ? 'organisation' : 'person'
  return { ...(Object.fromEntries(fields) as PersonTyped), kind }
}

/** A section in which nothing is typed is nobody. */
function personIfAny(form: Form, role: FilingRole): PersonTyped | null {
  const { kind: _kind, ...typed } = personOf(form, role)
  return Object.values(typed).every((value) => value.trim() === '') ? null : personOf(form, role)
}

/** More rows than any procedure has papers; numbers beyond are no form of ours. */
const mostPapers = 200

function listedPapers({ fields, text }: Form, filed: readonly number[]): readonly PaperTyped[] {
  const numbers = fields.flatMap(([name]) => {
    const number = Number(/^papers\.(\d{1,3})\.originals$/u.exec(name)?.[1])
    return number > 0 && number <= mostPapers ? [number] : []
  })
  return [...new Set(numbers)].map((number) => ({
    ...emptyPaper(number),
    originals: text(`papers.${number}.originals`),
    copies: text(`papers.${number}.copies`),
    isElectronic: filed.includes(number),
  }))
}

function morePapers({ fields, text }: Form): readonly PaperTyped[] {
  const rows = fields.flatMap(([name]) => /^papers\.more(\d{1,3})\.name$/u.exec(name)?.[1] ?? [])
  return [...new Set(rows)].slice(0, mostPapers).flatMap((row) => {
    const at = (field: string) => text(`papers.more${row}.${field}`)
    const paper = { name: at('name'), originals: at('originals'), copies: at('copies'), legalGround: at('legalGround') }
    return Object.values(paper).every((value) => value.trim() === '') ? [] : [{ ...emptyPaper(0), ...paper }]
  })
}

/** Every paper that the list asks for as it asks for it; what was typed in a row stays. */
export function withAllPapers(content: FilingContent, { papers: listed }: Procedure): FilingContent {
  const fill = (paper: PaperTyped): PaperTyped => {
    const asked = listed[paper.number - 1]
    const isTouched = paper.originals.trim() + paper.copies.trim() !== '' || paper.isElectronic
    if (asked === undefined || !asked.isRequired || isTouched) return paper
    const amount = (count: number) => (count === 0 ? '' : String(count))
    return { ...paper, originals: amount(asked.originals), copies: amount(asked.copies) }
  }
  return { ...content, papers: content.papers.map(fill) }
}
