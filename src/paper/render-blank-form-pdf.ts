import type { BlankForm } from '#kernel/index.ts'
import { compileTypst } from './compile-typst.ts'
import { printBlankForm } from './print-blank-form.ts'

/** The form as a tagged PDF/A-2a on A4, to be printed and filled in by hand. The same form gives the same bytes. */
export async function renderBlankFormPdf(form: BlankForm): Promise<Uint8Array> {
  const data = { form: await printBlankForm(form) }
  return compileTypst({ template: 'blank-form.typ', data, standard: 'a-2a' })
}
