import { expect, test } from 'vitest'
import { expectOk, type Letter, type LetterBlock, plainDate } from '#kernel/index.ts'
import { letterReports, reportsOf } from '../../test/directive/letter-reports.ts'
import { composeUrgingLetter, officeOn, parseLetterNumber, type UrgingReports } from './index.ts'

const tuanGiao = expectOk(officeOn(plainDate('2020-04-01')))

function composed(reports: UrgingReports, office = tuanGiao): Letter {
  return composeUrgingLetter({ reports, number: '394/UBND-VP', date: plainDate('2020-04-03'), office })
}

function textOf(letter: Letter): string {
  return letter.body.map((block) => (block.kind === 'table' ? '[bảng]' : block.text)).join('\n')
}

function isItem(block: LetterBlock): boolean {
  return block.kind === 'item'
}

test('the letter of 2020 says what letter 394 says', () => {
  const letter = composed(letterReports())
  const text = textOf(letter)
  for (const said of [
    'Thực hiện Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ, UBND huyện đã tổng hợp kết quả',
    'từ ngày 01/01/2020 đến ngày 01/04/2020',
    '873 hồ sơ nhận giải quyết, gồm 868 hồ sơ mới tiếp nhận và 05 hồ sơ từ kỳ trước chuyển qua',
    'Đã giải quyết 775 hồ sơ, trong đó 690 hồ sơ đúng hạn, 85 hồ sơ trễ hạn (9,74%)',
    'đang giải quyết 96 hồ sơ, trong đó 93 hồ sơ trong hạn, 03 hồ sơ quá hạn (0,34%); 02 hồ sơ đang tạm dừng',
    'Chưa có hồ sơ nào được nộp trực tuyến: tỷ lệ 0%, không đạt chỉ tiêu từ 20% trở lên',
    'UBND các xã: Phình Sáng (154 hồ sơ), Quài Tở (73 hồ sơ), Mường Thín (66 hồ sơ), Quài Cang (50 hồ sơ), Chiềng Sinh (30 hồ sơ).',
    'tỷ lệ trễ hạn còn cao tại UBND Xã Quài Tở (78,08%)',
    'Còn 09 đơn vị không phát sinh hồ sơ nào trên hệ thống: UBND Thị trấn; UBND các xã: Nà Tông, Mường Mùn, Pú Xi, Pú Nhung, Tỏa Tình, Nà Sáy, Mường Khong, Tênh Phong.',
    'chịu trách nhiệm trước Chủ tịch UBND huyện',
    'Bảo đảm 100% hồ sơ TTHC được tiếp nhận, giải quyết',
    'đạt từ 20% trở lên',
    'Giải quyết dứt điểm 03 hồ sơ đang quá hạn.',
    'rà soát danh mục TTHC',
    'điện thoại (0215) 3827 668',
  ]) {
    expect(text).toContain(said)
  }
  expect(letter.body.filter(isItem)).toHaveLength(6)
})

test('its table is that of the units in trouble, its appendices are Biểu 1 to 4', () => {
  const letter = composed(letterReports())
  const table = letter.body.find((block) => block.kind === 'table')
  const rows = table?.kind === 'table' ? table.table.rows : []
  expect(rows.map((row) => (row.kind === 'group' ? '' : row.cells[1]))).toHaveLength(12)
  expect(rows.at(-1)).toMatchObject({ kind: 'total', cells: [null, 'Tổng', 873, 85, 3, '9,74', '0,34'] })
  expect(letter.appendices.map(({ label }) => label)).toEqual(['Biểu 1', 'Biểu 2', 'Biểu 3', 'Biểu 4'])
  expect(letter.appendices.map(({ table: { orientation } }) => orientation)).toEqual(Array(4).fill('landscape'))
})

test('what there is no occasion for is not mentioned', () => {
  const clean = reportsOf(
    ({ measures }) => measures.total > 0,
    (figures) => ({
      ...figures,
      resolved: figures.resolved,
      resolved_on_time: figures.resolved,
      resolved_late: 0,
      open_in_time: figures.open,
      open_overdue: 0,
      suspended: 0,
      online: figures.total,
      in_person: 0,
      carried_over: 0,
    }),
  )
  const text = textOf(composed(clean))
  expect(text).toContain('Trong kỳ không có cơ quan, đơn vị nào để hồ sơ trễ hạn, quá hạn.')
  expect(text).toContain('Để duy trì và nâng cao kết quả đạt được')
  expect(text).toContain('873 hồ sơ trên 873 hồ sơ mới tiếp nhận, đạt tỷ lệ 100%, đạt chỉ tiêu từ 20% trở lên')
  for (const unsaid of [
    'không phát sinh',
    'tạm dừng',
    'xin lỗi',
    'dứt điểm',
    'báo cáo nguyên nhân',
    '[bảng]',
    'chấn chỉnh',
  ])
    expect(text).not.toContain(unsaid)
})

test('a period without any dossier is the gravest finding, and no sentence divides by it', () => {
  const reports = reportsOf(
    () => true,
    (figures) => Object.fromEntries(Object.keys(figures).map((key) => [key, 0])) as typeof figures,
  )
  const text = textOf(composed(reports))
  expect(text).toContain('toàn huyện không có hồ sơ nào')
  expect(text).toContain('Còn 20 đơn vị không phát sinh hồ sơ')
  expect(text).not.toMatch(/NaN|Infinity|undefined|Ghi nhận/u)
})

test('targets are data, and are met by whole numbers', () => {
  const reports = reportsOf(
    ({ unit }) => unit?.name === 'UBND Xã Quài Cang',
    (figures) => ({ ...figures, online: 10, in_person: 40, total: 50 }),
  )
  const office = (online: number) => ({ ...tuanGiao, targets: { ...tuanGiao.targets, online } })
  expect(textOf(composed(reports, office(20)))).toContain('đạt tỷ lệ 20%, đạt chỉ tiêu từ 20% trở lên')
  expect(textOf(composed(reports, office(21)))).toContain('đạt tỷ lệ 20%, thấp hơn chỉ tiêu từ 21% trở lên')
})

test('no figure of the letter is anywhere but in its reports', () => {
  const reports = letterReports()
  const known = new Set(
    [reports.bieu1, reports.bieu2, reports.bieu3, reports.bieu4, reports.letterTable].flatMap((report) =>
      [...report.rows.map((row) => row.measures), report.total].flatMap((measures) => Object.values(measures)),
    ),
  )
  const said = [...textOf(composed(reports)).matchAll(/(?<![\d/,.])(\d[\d.]*) hồ sơ/gu)].map(([, count = '']) =>
    Number(count.replaceAll('.', '')),
  )
  expect(said.length).toBeGreaterThan(15)
  expect(said.filter((count) => !known.has(count))).toEqual([])
})

test('reports of different periods make no letter', () => {
  const reports = letterReports()
  const other = { ...reports.bieu4, period: { ...reports.bieu4.period, to: plainDate('2020-06-30') } }
  expect(() => composed({ ...reports, bieu4: other })).toThrow('different periods')
})

test('after the districts it is the province that urges, and it speaks of no district', () => {
  const office = expectOk(officeOn(plainDate('2026-01-31')))
  const text = JSON.stringify({ ...composed(letterReports(), office), appendices: [] }).replaceAll(
    /UBND huyện Tuần Giáo/gu,
    '',
  )
  expect(office.issuer).toContain('TỈNH ĐIỆN BIÊN')
  expect(text).not.toMatch(/huyện|thị trấn/u)
  expect(text).toContain('từ 50% trở lên')
})

test.each([
  ['394/UBND-VP', '394/UBND-VP'],
  [' 7 / UBND-TTPVHCC ', '07/UBND-TTPVHCC'],
  ['Số: 012/UBND-VP', '12/UBND-VP'],
  ['3/VPUBND', '03/VPUBND'],
])('the number %j is written %s', (text, number) => {
  expect(parseLetterNumber(text)).toEqual({ ok: true, value: number })
})

test.each(['', '394', 'UBND-VP', '394/', '0/UBND-VP', '394/ubnd-vp', '394/UBND-VP; x', '3/4/2020 UBND'])(
  'the number %j is refused with an example',
  (text) => {
    expect(parseLetterNumber(text)).toMatchObject({ ok: false, refusal: { code: 'letter-number' } })
  },
)

test('a period before the first office is refused', () => {
  expect(officeOn(plainDate('2015-12-31'))).toMatchObject({ ok: false, refusal: { code: 'no-issuing-office' } })
})
