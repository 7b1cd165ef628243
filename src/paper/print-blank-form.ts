import type { BlankForm, BlankFormBlock } from '#kernel/index.ts'
import { type PrintedQr, printQr } from './print-qr.ts'

/** A blank form in the lines that stand on paper; questions are numbered through, parts by Roman figures. */
export interface PrintBlankForm extends Omit<BlankForm, 'blocks' | 'qr'> {
  readonly blocks: readonly PrintBlankBlock[]
  readonly qr: PrintedQr
}

export type PrintBlankBlock = BlankFormBlock & { readonly mark: string }

export async function printBlankForm(form: BlankForm): Promise<PrintBlankForm> {
  return { ...form, blocks: numbered(form.blocks), qr: await printQr(form.qr) }
}

function numbered(blocks: readonly BlankFormBlock[]): readonly PrintBlankBlock[] {
  let part = 0
  let question = 0
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, mark: `${romanFigure(++part)}.` }
    return { ...block, mark: block.kind === 'question' ? `${++question}.` : '' }
  })
}

/** I to XXXIX: a form of more parts would not be filled in by hand. */
function romanFigure(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.trunc(number / 10)) + (ones[number % 10] ?? '')
}
