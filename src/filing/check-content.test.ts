import { expect, test } from 'vitest'
import type { Procedure } from '#catalogue/index.ts'
import { dong, type FieldId, type ProcedureId, type ProcedureVersionId, plainDate, type UnitId } from '#kernel/index.ts'
import { type ContentContext, checkContent, emptyContent, emptyPerson, type FilingContent } from './index.ts'

const procedure: Procedure = {
  id: 1 as ProcedureId,
  versionId: 1 as ProcedureVersionId,
  code: 'MC-T',
  name: 'Đăng ký khai sinh',
  fieldId: 1 as FieldId,
  levels: ['commune'],
  listOrder: 1,
  limit: { kind: 'same-day' },
  policy: 'exclude-first-day',
  onlineService: 'full',
  resultName: 'Giấy khai sinh',
  legalBasis: null,
  papers: [
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, copies: 0, isRequired: true },
    { name: 'Giấy chứng sinh', originals: 1, copies: 1, isRequired: true },
    { name: 'Văn bản ủy quyền (nếu có)', originals: 1, copies: 0, isRequired: false },
  ],
  fees: [
    { name: 'Lệ phí đăng ký', kind: 'le-phi', channel: null, amount: dong(8000), countedBy: null },
    { name: 'Lệ phí đăng ký', kind: 'le-phi', channel: 'online', amount: dong(0), countedBy: null },
  ],
  processCode: 'standard',
  dueSoonPercent: 20,
  validFrom: plainDate('2025-07-01'),
  validTo: null,
}

const context: ContentContext = {
  procedure,
  unit: {
    id: 1 as UnitId,
    agencyCode: 'T1',
    statisticalCode: null,
    name: 'UBND xã Một',
    level: 'commune',
    parentId: null,
    listOrder: 1,
    validFrom: plainDate('2025-07-01'),
    validTo: null,
  },
  today: plainDate('2026-11-24'),
  filed: [],
  isDraft: true,
}

function paper(number: number, originals: string, copies = '') {
  return { number, name: '', originals, copies, isElectronic: false, legalGround: '' }
}

const whole: FilingContent = {
  ...emptyContent(),
  procedureId: procedure.id,
  owner: { ...emptyPerson(), fullName: ' Lò  Thị\u202eMẫu ', address: 'Bản Ta, xã Tuần Giáo', phone: '0900 000 000' },
  papers: [paper(1, '1'), paper(2, '2')],
  fee: { due: '8.000', paid: '8000', receiptNumber: '0012', exemption: '' },
}

function errorsOf(change: Partial<FilingContent>, around: Partial<ContentContext> = {}): readonly string[] {
  const { errors, value } = checkContent({ ...whole, ...change }, { ...context, ...around })
  expect(value === undefined).toBe(errors.length > 0)
  for (const { message } of errors) expect(message.vi && message.en).toBeTruthy()
  return errors.map(({ field }) => field)
}

test('a whole content has no error, and its names are tidy', () => {
  const { errors, value } = checkContent(whole, context)
  expect(errors).toEqual([])
  expect(value?.persons).toEqual([
    { role: 'owner', kind: 'person', fullName: 'Lò Thị Mẫu', address: 'Bản Ta, xã Tuần Giáo', phone: '0900 000 000' },
  ])
  expect(value?.fee).toEqual({ due: 8000, paid: 8000, receiptNumber: '0012' })
  expect(value?.papers.map(({ number, originals }) => [number, originals])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('everything that is missing is told at once, beside its field', () => {
  expect(errorsOf({ ...emptyContent() })).toEqual(['procedureId', 'owner.fullName'])
  expect(errorsOf({ ...emptyContent(), procedureId: procedure.id })).toEqual([
    'owner.fullName',
    'papers.1.originals',
    'papers.2.originals',
    'fee.due',
  ])
})

test('an original stands for a copy, a file for an electronic paper; a paper of the law’s list alone is no extra', () => {
  expect(errorsOf({ papers: [paper(1, '1'), paper(2, '1')] })).toEqual(['papers.2.originals'])
  expect(errorsOf({ papers: [paper(1, '1'), paper(2, '1', '1')] })).toEqual([])
  const electronic = { ...paper(2, ''), isElectronic: true }
  expect(errorsOf({ papers: [paper(1, '1'), electronic] })).toEqual(['papers.2.file', 'papers.2.originals'])
  expect(errorsOf({ papers: [paper(1, '1'), electronic] }, { filed: [2] })).toEqual([])
  expect(errorsOf({ papers: [...whole.papers, paper(4, '1')] })).toEqual(['papers.4.name'])
  expect(errorsOf({ papers: [...whole.papers, paper(1, '1')] })).toEqual(['papers.1.name'])
  expect(errorsOf({ papers: [paper(1, 'một'), paper(2, '2')] })).toEqual(['papers.1.originals', 'papers.1.originals'])
})

test('a paper outside the list needs its ground in law', () => {
  const extra = { ...paper(0, '1'), name: 'Xác nhận của trưởng bản' }
  expect(errorsOf({ papers: [...whole.papers, extra] })).toEqual(['papers.more1.legalGround'])
  expect(errorsOf({ papers: [...whole.papers, { ...extra, legalGround: 'Nghị định thử, Điều 1' }] })).toEqual([])
})

test('owner, filer and proxy are kept apart', () => {
  const organisation = { ...whole.owner, kind: 'organisation' as const }
  expect(errorsOf({ owner: organisation })).toEqual(['filer.fullName'])
  expect(errorsOf({ proxy: { ...emptyPerson(), fullName: 'Quàng Văn Ủy' } })).toEqual(['proxy.authorityPaper'])
  expect(
    errorsOf({ filer: { ...emptyPerson(), fullName: '123', phone: '12', email: 'a@b', birthDate: '31/02/2000' } }),
  ).toEqual(['filer.fullName', 'filer.birthDate', 'filer.phone', 'filer.email'])
  expect(errorsOf({ owner: { ...whole.owner, birthDate: '25/11/2026' } })).toEqual(['owner.birthDate'])
})

test('money: nothing outside the catalogue, nothing taken without a receipt, nothing waived without a ground', () => {
  const fee = (change: Partial<FilingContent['fee']>) => ({ fee: { ...whole.fee, ...change } })
  expect(errorsOf(fee({ due: '', paid: '' }))).toEqual(['fee.due'])
  expect(errorsOf(fee({ due: '0', paid: '0', exemption: 'Người thuộc hộ nghèo' }))).toEqual([])
  expect(errorsOf(fee({ due: 'tám nghìn' }))).toEqual(['fee.due'])
  expect(errorsOf(fee({ paid: '9000' }))).toEqual(['fee.paid'])
  expect(errorsOf(fee({ receiptNumber: ' ' }))).toEqual(['fee.receiptNumber'])
  expect(errorsOf({}, { procedure: { ...procedure, fees: [] } })).toEqual(['fee.due'])
})

test('the channel is said as it was', () => {
  expect(errorsOf({ isAssisted: true })).toEqual(['channel'])
  expect(errorsOf({ channel: 'online' })).toEqual(['fee.due', 'channel'])
  const assisted = {
    channel: 'online',
    isAssisted: true,
    fee: { ...whole.fee, due: '0', paid: '0', exemption: 'NQ' },
  } as const
  expect(errorsOf(assisted)).toEqual([])
  expect(errorsOf({ ...assisted, isAssisted: false }, { isDraft: false })).toEqual([])
})

test('a procedure of another day or level is refused, and what is too long is too long', () => {
  expect(errorsOf({}, { today: plainDate('2025-06-30') })).toEqual(['procedureId'])
  expect(errorsOf({}, { unit: undefined })).toEqual(['procedureId'])
  expect(errorsOf({}, { procedure: { ...procedure, levels: ['province'] } })).toEqual(['procedureId'])
  expect(errorsOf({ note: 'a'.repeat(2001), sets: '0' })).toEqual(['sets', 'note'])
  expect(errorsOf({ delivery: 'post', owner: { ...whole.owner, address: '' } })).toEqual(['deliveryAddress'])
})

test('an odd number is a warning, never an error, and is kept as digits', () => {
  const warningsOf = (owner: Partial<typeof whole.owner>) => {
    const { errors, warnings } = checkContent({ ...whole, owner: { ...whole.owner, ...owner } }, context)
    expect(errors).toEqual([])
    return warnings.map(({ field }) => field)
  }
  const woman = { birthDate: '05/09/1987', sex: 'female', identityNumber: '011 187 000 001' }
  expect(warningsOf(woman)).toEqual([])
  expect(warningsOf({ ...woman, sex: 'male' })).toEqual(['owner.identityNumber'])
  expect(warningsOf({ ...woman, birthDate: '05/09/1988' })).toEqual(['owner.identityNumber'])
  expect(warningsOf({ identityNumber: '123456789' })).toEqual([])
  for (const odd of ['000000001', '1234', '111111111111', 'ABC', '0111 x'])
    expect(warningsOf({ identityNumber: odd })).toEqual(['owner.identityNumber'])
  expect(warningsOf({ taxCode: '5600123456' })).toEqual([])
  expect(warningsOf({ taxCode: '5600123456-001' })).toEqual([])
  expect(warningsOf({ taxCode: '56' })).toEqual(['owner.taxCode'])
  const { value } = checkContent({ ...whole, owner: { ...whole.owner, ...woman } }, context)
  expect(value?.persons[0]?.identityNumber).toBe('011187000001')
})
