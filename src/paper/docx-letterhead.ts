import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { textWidth } from './docx-page.ts'
import { runsOf } from './docx-table.ts'
import type { PrintLetter } from './print-letter.ts'
import { lineWidth } from './text-width.ts'

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
}
const leftWidth = 3742
const rightWidth = textWidth('portrait') - leftWidth

/** The upper part of a letter: authority, number and subject on the left; nation, motto, place and date on the right. */
export function letterhead(letter: PrintLetter): Table {
  const superior = letter.superior === null ? [] : [centred(letter.superior, { size: 24 })]
  const authority = [...superior, centred(letter.issuer, { size: 24, bold: true }), issuerRule(letter.issuer)]
  const nation = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
    centred(motto, { size: 26, bold: true }),
    rule(rightWidth, lineWidth(motto) * 13 * 20),
  ]
  const subject = new Paragraph({
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 60, after: 0 },
    children: runsOf(letter.subject, { size: 24, bold: false }),
  })
  return withoutBorders(
    [leftWidth, rightWidth],
    [
      [authority, nation],
      [[centred(letter.number, { size: 26 }), subject], [centred(letter.placeAndDate, { size: 26, italics: true })]],
    ],
  )
}

const motto = 'Độc lập - Tự do - Hạnh phúc'

/** A table that only puts paragraphs beside each other; its rows stay together. */
export function withoutBorders(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) }),
    ),
  })
}

/** A centred paragraph without space around it. */
export function centred(text: string, look: { size: number; bold?: boolean; italics?: boolean }): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 0 }, children: runsOf(text, look) })
}

function issuerRule(issuer: string): Paragraph {
  return rule(leftWidth, Math.max(...issuer.split('\n').map(lineWidth)) * 12 * 20 * 0.4)
}

/** A rule of `length` centred in `width` twips: the upper edge of a paragraph that is almost nothing else. */
function rule(width: number, length: number): Paragraph {
  const beside = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: beside, right: beside },
    spacing: { before: 70, after: 100, line: 40, lineRule: 'exact' },
    run: { size: 4 },
  })
}
