import { expect, test } from 'vitest'
import { plainDate } from '#kernel/index.ts'
import {
  type AnswerContext,
  type Answers,
  carriedAnswers,
  checkAnswers,
  checkPage,
  describeAnswers,
  type FormDefinition,
  keptAnswers,
  type PageAnswers,
  pagesOf,
  parseDefinition,
  prefilled,
  withOffers,
} from './index.ts'
import { householdBusiness } from './reference/household-business.ts'
import { referenceForms } from './reference/index.ts'

const places = { communes: ['xã Mường Ảng', 'phường Mường Thanh'] }
const context: AnswerContext = { today: plainDate('2026-11-26'), places }

const alone: Answers = {
  'ten-va-tru-so': {
    ten: 'Hộ kinh doanh Lò Thị Mẫu',
    'tru-so': { detail: 'Bản Ta', commune: 'xã Mường Ảng', province: 'Điện Biên' },
  },
  'nganh-nghe': { 'nganh-chinh': 'bán tạp hóa', von: '50.000.000', 'lao-dong': '2' },
  'ai-thanh-lap': { 'chu-the': 'ca-nhan' },
  'cam-ket': { 'dung-su-that': 'yes' },
}
const together: Answers = { ...alone, 'ai-thanh-lap': { 'chu-the': 'thanh-vien-ho' } }
const member = {
  'ho-ten': 'Lò Văn Mẫu',
  'so-dinh-danh': '011087000001',
  'ngay-sinh': '5/9/1987',
  'phan-von': '1000000',
}

test('every form that we ship can be filled in', () => {
  for (const { definition } of referenceForms)
    expect(parseDefinition(definition)).toEqual({ ok: true, value: definition })
})

test('a page is asked where its condition holds', () => {
  const keys = (answers: Answers) => pagesOf(householdBusiness, answers).map(({ key }) => key)
  expect(keys(alone)).toEqual(['ten-va-tru-so', 'nganh-nghe', 'ai-thanh-lap', 'cam-ket'])
  expect(keys(together)).toContain('thanh-vien')
})

test('whole answers have no fault; each that is missing or wrong has one beside its field, in both languages', () => {
  expect(checkAnswers(householdBusiness, alone, context)).toEqual([])
  const faults = checkAnswers(householdBusiness, {}, context)
  expect(faults.map(({ field }) => field)).toEqual([
    'ten-va-tru-so.ten',
    'ten-va-tru-so.tru-so.detail',
    'nganh-nghe.nganh-chinh',
    'nganh-nghe.von',
    'nganh-nghe.lao-dong',
    'ai-thanh-lap.chu-the',
    'cam-ket.dung-su-that',
  ])
  for (const { message } of faults) expect(message.vi && message.en).toBeTruthy()
})

test('a repeated page is checked entry by entry', () => {
  const on = (entries: Answers[string]) =>
    checkPage(householdBusiness, { page: 'thanh-vien', answers: { ...together, 'thanh-vien': entries } }, context)
  expect(on([]).map(({ field }) => field)).toEqual(['thanh-vien'])
  expect(on([member])).toEqual([])
  expect(on([member, { ...member, 'ngay-sinh': '31/02/1987' }]).map(({ field }) => field)).toEqual([
    'thanh-vien.1.ngay-sinh',
  ])
  expect(on(Array.from({ length: 11 }, () => member)).map(({ field }) => field)).toEqual(['thanh-vien'])
})

test('an address names a commune that exists at home, and anything elsewhere', () => {
  const at = (commune: string, province: string) => {
    const page = { ten: 'A', 'tru-so': { detail: 'Số 1', commune, province } }
    return checkPage(householdBusiness, { page: 'ten-va-tru-so', answers: { 'ten-va-tru-so': page } }, context).map(
      ({ field }) => field.split('.').at(-1),
    )
  }
  expect(at('xã Mường Ảng', 'Điện Biên')).toEqual([])
  expect(at('phường Ba Đình', 'Hà Nội')).toEqual([])
  expect(at('xã Tủa Ảng', 'Điện Biên')).toEqual(['commune'])
  expect(at('', '')).toEqual(['commune'])
  expect(at('xã Mường Ảng', '')).toEqual(['province'])
  expect(at('xã Mường Ảng', 'Pari')).toEqual(['province'])
})

test('what is not asked is never handed in', () => {
  const kept = keptAnswers(householdBusiness, { ...alone, 'thanh-vien': [member], other: { a: 'b' } })
  expect(kept).toEqual(alone)
})

test('answers are read as people read them', () => {
  const sections = describeAnswers(householdBusiness, { ...together, 'thanh-vien': [member] })
  const lines = sections.flatMap(({ title, rows }) =>
    rows.map((row) => `${title.vi}: ${row.lines.map(({ vi }) => vi)}`),
  )
  expect(lines).toContain('Tên và nơi kinh doanh: Bản Ta, xã Mường Ảng, Điện Biên')
  expect(lines).toContain('Buôn bán, làm nghề gì: 50.000.000 đồng')
  expect(lines).toContain('Buôn bán, làm nghề gì: 2 người')
  expect(lines).toContain('Người 1: 05/09/1987')
  expect(lines).toContain('Ai đứng ra thành lập: Tôi cùng người trong gia đình')
})

test('the account and earlier dossiers offer first answers, and typed ones stay', () => {
  const account = { fullName: 'Lò Thị Mẫu', address: 'Bản Ta, xã Mường Ảng, tỉnh Điện Biên' }
  const earlier = [{ definition: householdBusiness, answers: alone }]
  const offers = prefilled(householdBusiness, { account, earlier, places })
  expect(offers).toEqual({ 'ten-va-tru-so': alone['ten-va-tru-so'] })
  const typed = { 'ten-va-tru-so': { ten: 'Tên khác' } }
  expect(withOffers(householdBusiness, typed, offers)).toEqual({
    'ten-va-tru-so': { ...(offers['ten-va-tru-so'] as object), ten: 'Tên khác' },
  })
})

test('a definition that could not be filled in is told all that is wrong with it', () => {
  const early = { ...householdBusiness, pages: [...householdBusiness.pages].reverse() }
  const read = parseDefinition(early)
  expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual(['pages.1.when'])
  for (const value of [null, 'x', [], { pages: [] }, { title: { vi: 'a', en: 'a' }, pages: [] }])
    expect(parseDefinition(value)).toMatchObject({ ok: false })
})

test('answers go on to a new version where question and kind are the same, and nowhere else', () => {
  const after: FormDefinition = {
    ...householdBusiness,
    pages: householdBusiness.pages.map((page) => ({
      ...page,
      fields: page.fields.map((field) =>
        field.key === 'von' ? { key: 'von', kind: 'text', label: field.label } : field,
      ),
    })),
  }
  const { von: _, ...trade } = alone['nganh-nghe'] as PageAnswers
  expect(carriedAnswers({ before: householdBusiness, after }, alone)).toEqual({ ...alone, 'nganh-nghe': trade })
  expect(carriedAnswers({ before: householdBusiness, after: householdBusiness }, alone)).toEqual(alone)
  expect(carriedAnswers({ before: undefined, after }, alone)['nganh-nghe']).toEqual({})
})
