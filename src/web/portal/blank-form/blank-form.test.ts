import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Procedure } from '#catalogue/index.ts'
import type { FormDefinition } from '#form/index.ts'
import { plainDate } from '#kernel/index.ts'
import { renderBlankFormPdf } from '#paper/index.ts'
import { definitions } from '../../../../test/form/random-form.ts'
import { factsOf, pageSizesOf, pagesOf } from '../../../../test/papers/converted.ts'
import { requireProgram } from '../../../../test/programs.ts'
import { blankForm } from './blank-form.ts'

const pdftotext = requireProgram('pdftotext')
const procedure = { code: '9.999999', name: 'Đăng ký thử', levels: ['commune'] } as unknown as Procedure
const day = plainDate('2026-11-26')
const address = 'https://motcua.example/thu-tuc/9.999999'

const print = (definition: FormDefinition) => renderBlankFormPdf(blankForm({ procedure, definition, day, address }))
const squeezed = (text: string) => text.normalize('NFC').replaceAll(/[\s.…]+/gu, '')

const text = (vi: string) => ({ vi, en: 'not printed' })
const own: FormDefinition = {
  title: text('Tờ khai thử'),
  pages: [
    {
      key: 'mot',
      title: text('Phần một'),
      fields: [
        { key: 'ai', kind: 'choice', label: text('Ai làm?'), options: [{ value: 'toi', label: text('Chỉ mình tôi') }] },
        { key: 'von', kind: 'money', label: text('Số vốn'), isOptional: true },
        { key: 'giay', kind: 'file', label: text('Ảnh cửa hàng') },
        {
          key: 'hang',
          kind: 'table',
          label: text('Các mặt hàng'),
          columns: [{ key: 'ten', kind: 'text', label: text('Tên hàng') }],
        },
      ],
    },
    {
      key: 'hai',
      title: text('Phần hai'),
      when: { is: 'equals', field: 'mot.ai', value: 'toi' },
      repeat: { min: 1, max: 5, item: text('Người góp vốn') },
      fields: [{ key: 'so', kind: 'identity-number', label: text('Số định danh'), hint: text('Ghi 12 số.') }],
    },
    {
      key: 'ba',
      title: text('Cam kết'),
      fields: [{ key: 'cam', kind: 'declaration', label: text('Tôi cam đoan đúng') }],
    },
  ],
}

test.skipIf(pdftotext.isMissing)(
  `the sheet asks everything in order, numbered, with conditions in words${pdftotext.hint}`,
  async () => {
    const pdf = await print(own)
    expect(new Set(pageSizesOf(pdf))).toEqual(new Set(['595 x 842']))
    expect(factsOf(pdf)).toMatchObject({ Tagged: 'yes', Title: 'TỜ KHAI THỬ' })
    const printed = squeezed(pagesOf(pdf).join('\n'))
    const inOrder = [
      'Độc lập - Tự do - Hạnh phúc',
      'TỜ KHAI THỬ',
      'Kính gửi: Trung tâm Phục vụ hành chính công',
      'I. Người đứng tên hồ sơ',
      '1. Họ và tên',
      'II. Phần một',
      '7. Ai làm:',
      'Chỉ mình tôi',
      '8. Số vốn (nếu có):',
      'đồng',
      '9. Ảnh cửa hàng',
      '10. Các mặt hàng:',
      'Tên hàng',
      'III. Phần hai',
      'Chỉ ghi phần này khi “Ai làm?” là “Chỉ mình tôi”. Ghi cho từng người góp vốn. Có thể ghi đến 5',
      'Người góp vốn 1',
      '11. Số định danh (Ghi 12 số):',
      'Người góp vốn 2',
      '12. Số định danh',
      'IV. Cam kết',
      'Tôi cam đoan đúng',
      'NGƯỜI KHAI',
    ].map(squeezed)
    const places = inOrder.map((part) => printed.indexOf(part))
    expect(inOrder.filter((_, index) => places[index] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await print(own)).toEqual(pdf)
  },
)

test.skipIf(pdftotext.isMissing)(`any form can be printed, with each of its questions${pdftotext.hint}`, async () => {
  await fc.assert(
    fc.asyncProperty(definitions(), async (definition) => {
      const printed = squeezed(pagesOf(await print(definition)).join('\n'))
      const labels = definition.pages.flatMap(({ fields }) => fields.map(({ label }) => label.vi))
      expect(labels.filter((label) => !printed.includes(squeezed(label)))).toEqual([])
    }),
    { numRuns: 12 },
  )
})
