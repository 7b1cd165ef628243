import { type Decision, ok, refuse, type Table } from '#kernel/index.ts'
import { fixedZip } from './fixed-zip.ts'
import { printableTable } from './printable-table.ts'
import { printSetup } from './xlsx-print-setup.ts'
import { sheetOf } from './xlsx-sheet.ts'

/** What one sheet of the format holds. */
const sheetRows = 1_048_576

/**
 * The table as one XLSX sheet: counts and rates as numbers, text never as a formula, merged headings that stay on
 * screen and repeat on paper, A4 in the table's orientation fitted to the width. The same table gives the same bytes.
 * Refused (`table-too-long`) beyond the 1,048,576 rows of a sheet.
 */
export async function renderXlsx(table: Table): Promise<Decision<Uint8Array>> {
  const sheet = sheetOf(printableTable(table))
  if (sheet.rows.length > sheetRows) return refuseTooLong(table)
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const data = sheet.rows.map((row) => [...row])
  const columns = sheet.columnWidths.map((width) => ({ width }))
  const view = { showGridLines: false, stickyRowsCount: sheet.titleRows.last, orientation: 'landscape' } as const
  const features = [printSetup({ ...sheet, orientation: table.orientation })]
  const font = { fontFamily: 'Times New Roman', fontSize: 11 }
  const file = writeXlsxFile([{ data, sheet: 'Báo cáo', columns, ...view }], { ...font, features })
  return ok(fixedZip(await file.toBuffer()))
}

function refuseTooLong(table: Table): Decision<never> {
  return refuse('table-too-long', {
    vi: `Bảng có ${table.rows.length} dòng, nhiều hơn số dòng một trang tính XLSX chứa được. Hãy xuất CSV hoặc thu hẹp báo cáo.`,
    en: `The table has ${table.rows.length} rows, more than one XLSX sheet can hold. Export CSV, or narrow the report.`,
  })
}
