import { type Refusal, refuse, type Table } from '#kernel/index.ts'

/** Rows that one document for paper takes; time and memory are measured in docs/decisions/0041. */
const mostRows = 2_000

/** The refusal of tables that are together too long for a document of pages, or undefined. */
export function refuseTooLong(tables: readonly Table[]): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const rows = tables.reduce((total, table) => total + table.rows.length, 0)
  if (rows <= mostRows) return undefined
  return refuse('table-too-long-for-paper', {
    vi: `Bảng có ${rows} dòng; một tệp PDF hay DOCX in tối đa ${mostRows} dòng. Hãy xuất XLSX hoặc CSV, hoặc thu hẹp báo cáo.`,
    en: `The table has ${rows} rows; one PDF or DOCX prints at most ${mostRows}. Export XLSX or CSV, or narrow the report.`,
  })
}
