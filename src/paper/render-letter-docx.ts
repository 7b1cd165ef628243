import { type Decision, type Letter, ok } from '#kernel/index.ts'
import { tablesOf } from './letter-tables.ts'
import { refuseTooLong } from './page-limit.ts'
import { printLetter } from './print-letter.ts'

/**
 * The letter and its appendices as one DOCX laid out by decree 30/2020/NĐ-CP, Appendix I, each appendix on pages and in
 * an orientation of its own. The same letter gives the same bytes. Refused (`table-too-long-for-paper`) when its
 * tables have more than 2,000 rows together.
 */
export async function renderLetterDocx(letter: Letter): Promise<Decision<Uint8Array>> {
  const refusal = refuseTooLong(tablesOf(letter))
  if (refusal) return refusal
  const { letterSections } = await import('./docx-letter.ts')
  const { packDocx } = await import('./docx-package.ts')
  const printed = printLetter(letter)
  return ok(await packDocx(printed.title, letterSections(printed)))
}
