import { type Letter, type LetterBlock, officialDate } from '#kernel/index.ts'
import { type PrintTable, printTable } from './print-table.ts'
import { printableText } from './printable-text.ts'

/** A letter in the lines that stand on paper, for the renderers of DOCX and PDF. */
export interface PrintLetter {
  readonly title: string
  readonly superior: string | null
  readonly issuer: string
  readonly number: string
  readonly subject: string
  readonly placeAndDate: string
  readonly addressees: readonly string[]
  readonly body: readonly PrintBlock[]
  readonly signatory: { readonly authority: string; readonly title: string; readonly name: string | null }
  readonly recipients: readonly string[]
  readonly appendices: readonly PrintAppendix[]
}

export type PrintBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintTable }

export interface PrintAppendix {
  readonly label: string
  /** `(Kèm theo Công văn số … ngày … của …)`, the same under every label. */
  readonly attachedTo: string
  readonly table: PrintTable
}

export function printLetter(letter: Letter): PrintLetter {
  const date = officialDate(letter.date)
  const attachedTo = printableText(`(Kèm theo Công văn số ${letter.number} ${date} của ${letter.issuedBy})`)
  const { signatory } = letter
  return {
    title: printableText(`Công văn số ${letter.number} ${date} V/v ${letter.subject}`),
    superior: letter.superior === undefined ? null : printableText(letter.superior),
    issuer: printableText(letter.issuer),
    number: printableText(`Số: ${letter.number}`),
    subject: printableText(`V/v ${letter.subject}`),
    placeAndDate: printableText(`${letter.place}, ${date}`),
    addressees: listed(letter.addressees),
    body: printBody(letter.body),
    signatory: {
      authority: printableText(signatory.authority),
      title: printableText(signatory.title),
      name: signatory.name === undefined ? null : printableText(signatory.name),
    },
    recipients: listed(letter.recipients).map((line) => `- ${line}`),
    appendices: letter.appendices.map(({ label, table }) => ({
      label: printableText(label),
      attachedTo,
      table: printTable(table),
    })),
  }
}

/** The members of a list, each closed with a semicolon and the last with a full stop. */
function listed(members: readonly string[]): readonly string[] {
  return members.map((member, index) => `${printableText(member)}${index === members.length - 1 ? '.' : ';'}`)
}

function printBody(blocks: readonly LetterBlock[]): readonly PrintBlock[] {
  return blocks.map((block, index) => {
    if (block.kind === 'table') return { kind: 'table', table: printTable(block.table) }
    const number = blocks.slice(0, index + 1).filter(({ kind }) => kind === 'item').length
    const text = printableText(`${markOf(block, number)}${block.text}`)
    return { kind: 'text', text: index === blocks.length - 1 ? closed(text) : text }
  })
}

function markOf(block: Exclude<LetterBlock, { kind: 'table' }>, number: number): string {
  if (block.kind === 'paragraph') return ''
  if (block.kind === 'item') return `${number}. `
  return block.level === 1 ? '- ' : '+ '
}

/** The end of an official letter is marked `./.` (NĐ 30/2020, Appendix I, II.6). */
function closed(text: string): string {
  return `${text.trimEnd().replace(/[.;]$/u, '')}./.`
}
