import { officialDate, type Slip, type SlipBlock, type SlipSignature } from '#kernel/index.ts'
import { type PrintedQr, printQr } from './print-qr.ts'
import { type PrintTable, printTable } from './print-table.ts'
import { printableText } from './printable-text.ts'

/** A slip in the lines that stand on paper. */
export interface PrintSlip {
  /** What the document is called where files are listed: number, title, day. */
  readonly name: string
  readonly superior: string | null
  readonly issuer: string
  readonly number: string | null
  readonly placeAndDate: string
  readonly formName: string
  readonly addressee: string | null
  readonly title: string
  readonly subtitle: string | null
  readonly replaces: { readonly first: string; readonly rest: string | null } | null
  readonly blocks: readonly PrintSlipBlock[]
  readonly signatures: readonly { readonly title: string; readonly hint: string | null; readonly name: string | null }[]
  readonly qr: PrintedQr | null
  readonly notes: readonly string[]
}

export type PrintSlipBlock =
  /** `value` null: a dotted line to write on. */
  | { readonly kind: 'line'; readonly label: string; readonly value: string | null; readonly isStrong: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintTable }

export async function printSlip(slip: Slip): Promise<PrintSlip> {
  const date = officialDate(slip.date)
  const number = slip.number === undefined ? null : printableText(`Số: ${slip.number}`)
  const title = printableText(slip.title)
  return {
    name: [title.replaceAll('\n', ' '), number?.toLocaleLowerCase('vi'), date]
      .filter((part) => part !== undefined)
      .join(' '),
    superior: textOrNull(slip.superior),
    issuer: printableText(slip.issuer),
    number,
    placeAndDate: printableText(`${slip.place}, ${date}`),
    formName: printableText(slip.formName),
    addressee: textOrNull(slip.addressee),
    title,
    subtitle: textOrNull(slip.subtitle),
    replaces: printReplaces(slip.replaces),
    blocks: slip.blocks.flatMap(printBlock),
    signatures: slip.signatures.map(printSignature),
    qr: slip.qr === undefined ? null : await printQr(slip.qr),
    notes: slip.notes.map(printableText),
  }
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : printableText(text)
}

/** The first line of the frame stands out from the others. */
function printReplaces(text: string | undefined): PrintSlip['replaces'] {
  if (text === undefined) return null
  const [first = '', ...rest] = printableText(text).split('\n')
  return { first, rest: rest.length === 0 ? null : rest.join('\n') }
}

function printBlock(block: SlipBlock): readonly PrintSlipBlock[] {
  switch (block.kind) {
    case 'line': {
      const value = printableText(block.value)
      const label = printableText(block.label)
      return [{ kind: 'line', label, value: value.trim() === '' ? null : value, isStrong: block.isStrong === true }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', text: printableText(block.text) }]
    case 'list':
      return block.items.map((item, index) => ({ kind: 'item', mark: `${index + 1}.`, text: printableText(item) }))
    case 'table':
      return [{ kind: 'table', table: printTable(block.table) }]
  }
}

function printSignature({ title, hint, name }: SlipSignature): PrintSlip['signatures'][number] {
  return { title: printableText(title), hint: textOrNull(hint), name: textOrNull(name) }
}
