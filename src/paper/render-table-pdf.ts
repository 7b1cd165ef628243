import { type Decision, ok, type Table } from '#kernel/index.ts'
import { compileTypst } from './compile-typst.ts'
import { refuseTooLong } from './page-limit.ts'
import { printTable } from './print-table.ts'

/**
 * The table as a tagged PDF/UA-1 on A4, heading rows repeated, Tinos embedded, page numbers above from the second
 * page on. The same table gives the same bytes. Refused (`table-too-long-for-paper`) beyond 2,000 rows.
 */
export async function renderTablePdf(table: Table): Promise<Decision<Uint8Array>> {
  const refusal = refuseTooLong([table])
  if (refusal) return refusal
  const printed = printTable(table)
  const title = table.heading[0]?.trim() || 'Báo cáo'
  return ok(await compileTypst({ template: 'report.typ', data: { title, table: printed }, standard: 'ua-1' }))
}
