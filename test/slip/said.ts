import { expect } from 'vitest'
import { dayOf, expectOk, formatTime, type Instant, officialDate, type Slip } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { pagesOf } from '../papers/converted.ts'
import { requireProgram } from '../programs.ts'

const pdftotext = requireProgram('pdftotext')

/** Label and value of each line, every other text, rows of tables and signatures, line by line. */
export function said({ blocks, signatures }: Slip): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'line') return [`${block.label}: ${block.value}`]
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'list') return block.items
    return block.table.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join(' | ')))
  })
  return [...lines, ...signatures.map(({ title, name }) => `${title}: ${name ?? ''}`)].join('\n')
}

/** `08 giờ 15 phút, ngày 09 tháng 11 năm 2026`. */
export function momentOnPaper(at: Instant): string {
  return `${formatTime(at).replace(':', ' giờ ')} phút, ${officialDate(dayOf(at))}`
}

/** Every word that the slip says stands in its PDF, where there is a program to read one. */
export async function expectOnPaper(slip: Slip): Promise<void> {
  const pdf = expectOk(await renderSlipPdf(slip))
  if (pdftotext.isMissing) return
  const printed = new Set(wordsOf(pagesOf(pdf).join('\n')))
  expect(wordsOf(said(slip)).filter((word) => !printed.has(word))).toEqual([])
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]{2,}/gu) ?? []
}
