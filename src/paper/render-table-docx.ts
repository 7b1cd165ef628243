import { type Decision, ok, type Table } from '#kernel/index.ts'
import { refuseTooLong } from './page-limit.ts'
import { printTable } from './print-table.ts'

/**
 * The table as a DOCX on A4, heading rows repeated, rows unbroken, Times New Roman with its metric twin Tinos
 * embedded. The same table gives the same bytes. Refused (`table-too-long-for-paper`) beyond 2,000 rows.
 */
export async function renderTableDocx(table: Table): Promise<Decision<Uint8Array>> {
  const refusal = refuseTooLong([table])
  if (refusal) return refusal
  const { reportSections } = await import('./docx-report.ts')
  const { packDocx } = await import('./docx-package.ts')
  const printed = printTable(table)
  return ok(await packDocx(table.heading[0] ?? 'Báo cáo', reportSections(printed)))
}
