import { AlignmentType, HeadingLevel, type ISectionOptions, Paragraph } from 'docx'
import { sectionOn, textWidth } from './docx-page.ts'
import { afterTable, docxTable, runsOf } from './docx-table.ts'
import type { PrintTable } from './print-table.ts'

/** A table by itself as one section: its title and lines, the table, its notes. */
export function reportSections(table: PrintTable): readonly ISectionOptions[] {
  return [sectionOn(table.orientation, [...headingOf(table), ...tableWithNotes(table)])]
}

/** The lines above a table; the first is its title. */
function headingOf(table: PrintTable): readonly Paragraph[] {
  return table.heading.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        ...(index === 0 && { heading: HeadingLevel.HEADING_1 }),
        spacing: { after: index === table.heading.length - 1 ? 120 : 0 },
        children: runsOf(text, index === 0 ? { bold: true, size: 28 } : { size: 26 }),
      }),
  )
}

/** A table on its page and the notes under it. */
export function tableWithNotes(table: PrintTable): ISectionOptions['children'] {
  if (table.columns.length === 0) return notesOf(table)
  return [
    docxTable(table, { width: textWidth(table.orientation), fontSize: 11, padding: 15 }),
    afterTable(),
    ...notesOf(table),
  ]
}

/** The lines under a table. */
export function notesOf(table: PrintTable): readonly Paragraph[] {
  return table.notes.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        spacing: { before: 20 },
        children: runsOf(text, { italics: true, size: 24 }),
      }),
  )
}
