import { AlignmentType, HeadingLevel, type ISectionOptions, Paragraph } from 'docx'
import { centred, letterhead, withoutBorders } from './docx-letterhead.ts'
import { sectionOn, textWidth } from './docx-page.ts'
import { notesOf, tableWithNotes } from './docx-report.ts'
import { afterTable, docxTable, runsOf } from './docx-table.ts'
import type { PrintAppendix, PrintBlock, PrintLetter } from './print-letter.ts'

type Children = ISectionOptions['children']

/** A letter as sections: itself, then each appendix on pages of its own. */
export function letterSections(letter: PrintLetter): readonly ISectionOptions[] {
  const children: Children = [
    letterhead(letter),
    ...addresseesOf(letter),
    ...letter.body.flatMap((block, index) => bodyBlock(block, index === letter.body.length - 1)),
    closing(letter),
    afterTable(),
  ]
  return [sectionOn('portrait', children), ...letter.appendices.map(appendixSection)]
}

function addresseesOf({ addressees }: PrintLetter): readonly Paragraph[] {
  const [only, ...others] = addressees
  if (others.length === 0) {
    const children = runsOf(`Kính gửi: ${only ?? ''}`)
    return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 240, after: 180 }, children })]
  }
  const lines = addressees.map((text, index) => {
    const isLast = index === addressees.length - 1
    return new Paragraph({
      indent: { left: 2900 },
      spacing: { after: isLast ? 180 : 40 },
      children: runsOf(`- ${text}`),
    })
  })
  const head = new Paragraph({
    indent: { left: 1500 },
    spacing: { before: 240, after: 40 },
    children: runsOf('Kính gửi:'),
  })
  return [head, ...lines]
}

function bodyBlock(block: PrintBlock, isLast: boolean): Children {
  if (block.kind === 'table') return bodyTable(block.table)
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: 720 },
      spacing: { after: 120, line: 252, lineRule: 'auto' },
      keepNext: isLast,
      keepLines: isLast,
      children: runsOf(block.text),
    }),
  ]
}

function bodyTable(table: Extract<PrintBlock, { kind: 'table' }>['table']): Children {
  if (table.columns.length === 0) return []
  const title = table.heading.slice(0, 1).map((text) => centred(text, { size: 26, bold: true }))
  return [
    ...title,
    docxTable(table, { width: textWidth('portrait'), fontSize: 12, padding: 24 }),
    afterTable(),
    ...notesOf(table),
    afterTable(),
  ]
}

function closing({ recipients, signatory }: PrintLetter): Children[number] {
  const half = Math.floor(textWidth('portrait') / 2)
  const left = [
    new Paragraph({ spacing: { before: 120 }, children: runsOf('Nơi nhận:', { bold: true, italics: true, size: 24 }) }),
    ...recipients.map((text) => new Paragraph({ children: runsOf(text, { size: 22 }) })),
  ]
  const name = signatory.name === null ? [] : [centred(signatory.name, { size: 26, bold: true })]
  const right = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120 },
      children: runsOf(signatory.authority, { bold: true, size: 26 }),
    }),
    centred(signatory.title, { size: 26, bold: true }),
    new Paragraph({ spacing: { before: 0, after: 1200 } }),
    ...name,
  ]
  return withoutBorders([half, half], [[left, right]])
}

function appendixSection({ label, attachedTo, table }: PrintAppendix): ISectionOptions {
  const head = new Paragraph({
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.HEADING_1,
    children: runsOf(label, { bold: true, size: 26 }),
  })
  const lines = table.heading.map((text, index) => centred(text, { size: 26, bold: index === 0 }))
  const attached = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: runsOf(attachedTo, { italics: true, size: 26 }),
  })
  return sectionOn(table.orientation, [head, ...lines, attached, ...tableWithNotes(table)])
}
