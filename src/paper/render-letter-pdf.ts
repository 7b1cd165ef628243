import { type Decision, type Letter, ok } from '#kernel/index.ts'
import { compileTypst } from './compile-typst.ts'
import { tablesOf } from './letter-tables.ts'
import { refuseTooLong } from './page-limit.ts'
import { printLetter } from './print-letter.ts'

/**
 * The letter and its appendices as one tagged PDF/A-2a laid out by decree 30/2020/NĐ-CP, Appendix I; the letter's date
 * is the document's. The same letter gives the same bytes. Refused (`table-too-long-for-paper`) when its tables have
 * more than 2,000 rows together.
 */
export async function renderLetterPdf(letter: Letter): Promise<Decision<Uint8Array>> {
  const refusal = refuseTooLong(tablesOf(letter))
  if (refusal) return refusal
  const data = { date: letter.date, letter: printLetter(letter) }
  return ok(await compileTypst({ template: 'letter.typ', data, standard: 'a-2a' }))
}
