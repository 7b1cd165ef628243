import { expect, test } from 'vitest'
import type { Procedure } from '#catalogue/index.ts'
import { dong, type FieldId, type ProcedureId, type ProcedureVersionId, plainDate } from '#kernel/index.ts'
import { formOf } from '../../shared/form.ts'
import { differences } from './differences.ts'
import { fieldName } from './field-names.ts'
import { contentOf, newContent, withAllPapers } from './filing-form.ts'

const procedure: Procedure = {
  id: 7 as ProcedureId,
  versionId: 7 as ProcedureVersionId,
  code: 'MC-T',
  name: 'Thủ tục thử',
  fieldId: 1 as FieldId,
  levels: ['commune'],
  listOrder: 1,
  limit: { kind: 'same-day' },
  policy: 'exclude-first-day',
  onlineService: 'full',
  resultName: null,
  legalBasis: null,
  papers: [
    { name: 'Tờ khai', originals: 1, copies: 0, isRequired: true },
    { name: 'Giấy tờ', originals: 0, copies: 2, isRequired: true },
    { name: 'Nếu có', originals: 1, copies: 0, isRequired: false },
  ],
  fees: [{ name: 'Lệ phí', kind: 'le-phi', channel: null, amount: dong(8000), countedBy: null }],
  processCode: 'standard',
  dueSoonPercent: 20,
  validFrom: plainDate('2025-07-01'),
  validTo: null,
}

/** The form as the screen of this content sends it. */
function sent(content: ReturnType<typeof newContent>, more: readonly (readonly [string, string])[] = []) {
  const papers = content.papers.flatMap(({ number, originals, copies }): [string, string][] => [
    [`papers.${number}.originals`, originals],
    [`papers.${number}.copies`, copies],
  ])
  return formOf([
    ['procedureId', String(content.procedureId)],
    ['sets', content.sets],
    ['fee.due', content.fee.due],
    ...papers,
    ...more,
  ])
}

test('a form that nobody has touched says what it was opened with', () => {
  const opened = newContent(procedure)
  expect(opened.fee.due).toBe('8.000')
  expect(contentOf(sent(opened), [])).toEqual(opened)
})

test('where an officer counts, no sum stands there by itself', () => {
  const [fee] = procedure.fees
  const more = (countedBy: string | null) => ({
    ...procedure,
    fees: fee ? [fee, { ...fee, name: 'Thêm', countedBy }] : [],
  })
  expect(newContent(more(null)).fee.due).toBe('16.000')
  expect(newContent(more('officer')).fee.due).toBe('')
})

test('a section in which only the kind is chosen is nobody; a file makes its paper electronic', () => {
  const form = sent(newContent(procedure), [
    ['filer.kind', 'person'],
    ['filer.fullName', ' '],
    ['proxy.fullName', 'Quàng Văn Ủy'],
  ])
  const { filer, proxy, papers } = contentOf(form, [2])
  expect([filer, proxy?.fullName]).toEqual([null, 'Quàng Văn Ủy'])
  expect(papers.map(({ isElectronic }) => isElectronic)).toEqual([false, true, false])
})

test('help is said as an online filing with help, a strange channel as in person', () => {
  expect(contentOf(formOf([['channel', 'assisted']]), [])).toMatchObject({ channel: 'online', isAssisted: true })
  expect(contentOf(formOf([['channel', 'fax']]), [])).toMatchObject({ channel: 'in_person', isAssisted: false })
})

test('empty rows outside the list are none, and the others are numbered as they come', () => {
  const row = (number: number, name: string) => [[`papers.more${number}.name`, name]] as const
  const { papers } = contentOf(formOf([...row(1, ''), ...row(4, 'Đơn khác')]), [])
  expect(papers).toMatchObject([{ number: 0, name: 'Đơn khác' }])
})

test('taking everything as listed fills what is required and empty, and nothing else', () => {
  const typed = contentOf(sent(newContent(procedure)), [])
  const touched = {
    ...typed,
    papers: typed.papers.map((paper) => (paper.number === 1 ? { ...paper, originals: '3' } : paper)),
  }
  const filled = withAllPapers(touched, procedure)
  expect(filled.papers.map(({ originals, copies }) => [originals, copies])).toEqual([
    ['3', ''],
    ['', '2'],
    ['', ''],
  ])
})

test('two contents differ where people would say so, by the names of fields', () => {
  const opened = newContent(procedure)
  const changed = { ...opened, note: 'x', filer: { ...opened.owner, phone: '0900' } }
  const found = differences(changed, opened)
  expect(found).toEqual([
    { field: 'filer.kind', value: 'person' },
    { field: 'filer.phone', value: '0900' },
    { field: 'note', value: 'x' },
  ])
  expect(found.map(({ field }) => fieldName(field).vi)).toEqual([
    'Người nộp không phải chủ hồ sơ: Là',
    'Người nộp không phải chủ hồ sơ: Điện thoại',
    'Ghi chú',
  ])
  expect(fieldName('papers.more1.legalGround').vi).toBe('Giấy tờ more1: Căn cứ pháp luật')
})
