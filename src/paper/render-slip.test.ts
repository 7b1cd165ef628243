import { expect, test } from 'vitest'
import { expectOk, type Slip } from '#kernel/index.ts'
import { factsOf, fontsOf, pageSizesOf, pagesOf } from '../../test/papers/converted.ts'
import { sampleSlip } from '../../test/papers/sample-slip.ts'
import { requireProgram } from '../../test/programs.ts'
import { renderSlipPdf } from './index.ts'

const pdftotext = requireProgram('pdftotext')
const render = async (slip: Slip) => expectOk(await renderSlipPdf(slip))
const textOf = (pdf: Uint8Array) => pagesOf(pdf).join('\n')

test.skipIf(pdftotext.isMissing)(`every part of a slip stands on one sheet, in order${pdftotext.hint}`, async () => {
  const pdf = await render(sampleSlip)
  expect(pagesOf(pdf)).toHaveLength(1)
  expect(pageSizesOf(pdf)).toEqual(['595 x 842'])
  expect(fontsOf(pdf).every(({ name, isEmbedded }) => isEmbedded && name.includes('Tinos'))).toBe(true)
  expect(factsOf(pdf)).toMatchObject({ Tagged: 'yes', Title: expect.stringContaining('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN') })
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
  const inOrder = [
    'Mẫu số 01',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 0004/TNHS',
    'Tuần Giáo, ngày 09 tháng 11 năm 2026',
    'GIẤY TIẾP NHẬN HỒ SƠ',
    '7KQM-2X9D',
    'BẢN THAY THẾ',
    'Kính gửi: Ông Lò Văn Pánh',
    'Mã hồ sơ: H18.33.19-261109-0004',
    '1. Tờ khai',
    '2. Giấy chứng sinh',
    'Vào Sổ theo dõi hồ sơ, quyển số: ...',
    'NGƯỜI NỘP HỒ SƠ',
    'Quàng Thị Thanh',
    'Giấy này lập thành hai liên.',
  ]
  const text = textOf(pdf).replace(/[ \n]+/gu, ' ')
  const places = inOrder.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test.skipIf(pdftotext.isMissing)(
  `later pages are numbered and say what they belong to, and signatures have company${pdftotext.hint}`,
  async () => {
    const items = Array.from({ length: 40 }, (_, index) => `Giấy tờ thứ ${index + 1} với một tên khá dài `.repeat(2))
    const pages = pagesOf(await render({ ...sampleSlip, blocks: [{ kind: 'list', items }] }))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]).not.toMatch(/^\s*1\s/u)
    expect(pages[1]).toMatch(/^\s*Số: 0004\/TNHS\s+2\s+Mẫu số 01/u)
    expect(pages.at(-1)).toMatch(/40\.[\s\S]+NGƯỜI NỘP HỒ SƠ/u)
  },
)

const strange = '#x *y* _z_ $a$ @b `c` \\ <d> ﷽ 😀漢\u0000\u202E\r\n="e"'

test.skipIf(pdftotext.isMissing)(`hostile text is only text${pdftotext.hint}`, async () => {
  const slip: Slip = {
    issuer: strange,
    place: strange,
    date: sampleSlip.date,
    title: strange,
    formName: strange,
    blocks: [
      { kind: 'line', label: strange, value: strange },
      { kind: 'list', items: [strange] },
      { kind: 'paragraph', text: 'ẵ'.repeat(4_000) },
    ],
    signatures: [{ title: strange, name: strange }, { title: strange }, { title: strange }],
    notes: [strange],
  }
  const text = textOf(await render(slip))
  expect(text).toContain('#x *y* _z_ $a$ @b `c` \\ <d>')
  expect(text.match(/ẵ/gu)).toHaveLength(4_000)
  expect(text).not.toMatch(/ẵ{100}/u)
  expect(text).toContain('□')
})

test('the barest slip is printed', async () => {
  const bare = { issuer: '', place: '', date: sampleSlip.date, title: '', formName: '' }
  await render({ ...bare, blocks: [], signatures: [], notes: [] })
})

test('the same slip gives the same bytes', async () => {
  expect(Buffer.from(await render(sampleSlip)).equals(Buffer.from(await render(sampleSlip)))).toBe(true)
})
