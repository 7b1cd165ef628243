import { type Decision, ok, type Slip } from '#kernel/index.ts'
import { compileTypst } from './compile-typst.ts'
import { refuseTooLong } from './page-limit.ts'
import { printSlip } from './print-slip.ts'

/**
 * The slip as a tagged PDF/A-2a on A4; its date is the document's. From the second page on each page says which slip it
 * belongs to and has its number above. The same slip gives the same bytes. Refused (`table-too-long-for-paper`) when
 * its tables have more than 2,000 rows together.
 */
export async function renderSlipPdf(slip: Slip): Promise<Decision<Uint8Array>> {
  const refusal = refuseTooLong(slip.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])))
  if (refusal) return refusal
  const data = { date: slip.date, slip: await printSlip(slip) }
  return ok(await compileTypst({ template: 'slip.typ', data, standard: 'a-2a' }))
}
