import { expect, test } from 'vitest'
import { expectOk } from '#kernel/index.ts'
import { renderTablePdf } from '#paper/index.ts'
import { requireProgram } from '../programs.ts'
import { pageSizesOf, pagesOf } from './converted.ts'
import { expectLikePictures } from './pictures.ts'
import { sampleBook } from './sample-book.ts'

const pdftotext = requireProgram('pdftotext')
const pdftoppm = requireProgram('pdftoppm')
const render = async () => expectOk(await renderTablePdf(sampleBook))

test.skipIf(pdftotext.isMissing)(`form 07 has its cover, and its headings on every page${pdftotext.hint}`, async () => {
  const pdf = await render()
  const pages = pagesOf(pdf)
  expect(new Set(pageSizesOf(pdf))).toEqual(new Set(['842 x 595']))
  expect(pages.length).toBeGreaterThan(1)
  for (const part of ['SỔ THEO DÕI HỒ SƠ', 'Quyển số: 01/2026. Từ ngày 01/11/2026 đến ngày 30/11/2026', '(Mẫu số 07)'])
    expect(pages[0]).toContain(part)
  for (const [index, page] of pages.entries()) {
    expect(page).toMatch(/Mã hồ sơ[\s\S]+Ghi chú/u)
    if (index > 0) expect(page).toMatch(new RegExp(`^\\s*${index + 1}\\n`, 'u'))
  }
  expect(pages.join('\n')).not.toMatch(/undefined|null|NaN|□/u)
})

test.skipIf(pdftoppm.isMissing)(`form 07 looks as it did${pdftoppm.hint}`, async () => {
  expectLikePictures('mau-07', await render())
})
