import { describe, expect, test } from 'vitest'
import { expectOk, type Slip } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { requireProgram } from '../programs.ts'
import { pagesOf } from './converted.ts'
import { expectLikePictures } from './pictures.ts'
import { sampleSlips } from './sample-slips.ts'

const pdftotext = requireProgram('pdftotext')
const pdftoppm = requireProgram('pdftoppm')

/** Every text that a slip holds, apart from what is only in its square code. */
function textsOf(slip: Slip): readonly string[] {
  const blocks = slip.blocks.flatMap((block): readonly (string | number | null)[] => {
    if (block.kind === 'line') return [block.label, block.value]
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'list') return block.items
    const { columns, rows } = block.table
    return [
      ...columns.flatMap(({ heading }) => heading),
      ...rows.flatMap((row) => (row.kind === 'group' ? [] : row.cells)),
    ]
  })
  const { superior, issuer, number, place, formName, addressee, title, replaces, qr, notes } = slip
  const signatures = slip.signatures.flatMap((each) => [each.title, each.hint, each.name])
  const all = [
    superior,
    issuer,
    number,
    place,
    formName,
    addressee,
    title,
    replaces,
    qr?.caption,
    ...signatures,
    ...notes,
  ]
  return [...all, ...blocks].flatMap((text) => (typeof text === 'string' ? text.split('\n') : []))
}

/** Words alone: lines of a cell stand between those of its neighbours. */
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '')

describe.each(Object.entries(sampleSlips))('%s', (name, slip) => {
  test.skipIf(pdftotext.isMissing)(`the PDF holds every field${pdftotext.hint}`, async () => {
    const pages = pagesOf(expectOk(await renderSlipPdf(slip))).join('\n')
    const printed = new Set(wordsOf(pages.replaceAll(/(?<=\S)[:,;]/gu, ' ')))
    const wanted = textsOf(slip).flatMap((text) => wordsOf(text.replaceAll(/(?<=\S)[:,;]/gu, ' ')))
    expect(wanted.length).toBeGreaterThan(60)
    expect(wanted.filter((word) => !printed.has(word))).toEqual([])
    expect(pages).not.toMatch(/undefined|null|NaN|□/u)
  })

  test.skipIf(pdftoppm.isMissing)(`looks as it did${pdftoppm.hint}`, async () => {
    expectLikePictures(name, expectOk(await renderSlipPdf(slip)))
  })
})

test('the forms of a day are those of its circular', () => {
  expect(sampleSlips['mau-01-dai']).toMatchObject({
    superior: 'ỦY BAN NHÂN DÂN\nXÃ PHÌNH SÁNG',
    issuer: 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ',
    number: '1117/TNHS',
    place: 'Phình Sáng',
  })
  expect(sampleSlips['mau-01']).toMatchObject({ issuer: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG', number: '04/TNHS' })
})
