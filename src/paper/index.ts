export { renderTableDocx } from './render-table-docx.ts'
export { renderTablePdf } from './render-table-pdf.ts'
export { renderXlsx } from './render-xlsx.ts'
