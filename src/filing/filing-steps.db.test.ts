import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttachments, keepFile } from '#attachment/index.ts'
import { expectOk } from '#kernel/index.ts'
import { pdf } from '../../test/attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  inDays,
  installFilingLaw,
  newFilingId,
  newKey,
  paperOf,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import {
  type AcceptDeps,
  acceptFiling,
  attachToFiling,
  changeFiling,
  deleteDraft,
  detachFromFiling,
  type Filing,
  type FilingActor,
  type FilingContent,
  type FormDecision,
  findFiling,
  refuseFiling,
  requestSupplement,
  saveDraft,
  submitFiling,
  supplyFiling,
  withdrawFiling,
} from './index.ts'

let database: TestDatabase
let deps: AcceptDeps & { readonly folder: string }
const folder = mkdtempSync(join(tmpdir(), 'motcua-filing-'))
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = { ...filingDeps(database.db), folder }
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const citizen: FilingActor = { id: 'dân 1', post: 'citizen' }
const noFee = { due: '0', paid: '0', receiptNumber: '', exemption: '' }
const online: FilingContent = { ...wholeContent, channel: 'online', fee: noFee }
const lacking: FilingContent = { ...wholeContent, papers: [paperOf(1, '1')] }

async function draft(content: FilingContent, actor: FilingActor = receiver()): Promise<Filing> {
  return expectOk(await saveDraft(deps, { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor }))
}

/** What every order says of the filing as it stands. */
function seen({ id, version }: Filing, actor: FilingActor = receiver()) {
  return { key: newKey(), id, seenVersion: version, actor }
}

function fieldsOf(answer: FormDecision<unknown>): readonly string[] {
  return answer.ok ? [] : (answer.faults?.map(({ field }) => field) ?? [answer.refusal.code])
}

async function kindsOf({ id }: Filing): Promise<readonly string[]> {
  const events = database.db.selectFrom('filing_event').select('kind').where('filing_id', '=', id).orderBy('number')
  return (await events.execute()).map(({ kind }) => kind)
}

async function request(filing: Filing, change: Partial<Parameters<typeof requestSupplement>[1]> = {}) {
  const asked = { items: [], reason: 'Hồ sơ chưa đủ', supplyBy: inDays(5), ...change }
  return requestSupplement(deps, { ...seen(filing), ...asked })
}

test('a citizen files, is asked once for all that is missing, supplies it, and gets a dossier', async () => {
  const begun = await draft({ ...online, papers: [paperOf(1, '1')] }, citizen)
  expect(fieldsOf(await submitFiling(deps, { ...seen(begun, citizen), content: wholeContent }))).toEqual(['channel'])
  expect(
    fieldsOf(await submitFiling(deps, { ...seen(begun, citizen), content: { ...online, isAssisted: true } })),
  ).toEqual(['isAssisted'])
  const submitted = expectOk(await submitFiling(deps, seen(begun, citizen)))
  expect(submitted).toMatchObject({ state: 'submitted', isByCitizen: true, version: 2 })
  const asked = expectOk(await request(submitted))
  expect(asked).toMatchObject({
    state: 'awaiting-supplement',
    answerBy: null,
    requests: [{ event: 2, items: [{ name: 'Giấy chứng sinh', originals: 1, copies: 1, why: 'Chưa nộp đủ' }] }],
  })
  const supplied = expectOk(await supplyFiling(deps, { ...seen(asked, citizen), content: online }))
  expect(supplied).toMatchObject({ state: 'submitted', submittedAt: submitted.submittedAt })
  const { code } = expectOk(
    await acceptFiling(deps, {
      ...seen(supplied),
      unitId: firstUnit,
      content: { ...online, fee: { ...noFee, exemption: 'NQ' } },
    }),
  )
  expect(await findFiling(database.db, begun.id)).toMatchObject({ state: 'accepted', dossierCode: code })
  expect(await kindsOf(begun)).toEqual(['submitted', 'supplement-requested', 'submitted', 'accepted'])
})

test('at the counter: what lacks is asked for, what is not in the list only on a ground, nothing new the second time', async () => {
  const begun = await draft(lacking)
  const extra = {
    number: 0,
    name: 'Xác nhận',
    originals: '1',
    copies: '',
    why: 'Để đối chiếu',
    legalGround: 'NĐ 1, Điều 2',
  }
  expect(fieldsOf(await request(begun, { reason: ' ', supplyBy: '31/02/2026' }))).toEqual(['reason', 'supplyBy'])
  expect(fieldsOf(await request(begun, { items: [{ ...extra, legalGround: '', name: '', why: '' }] }))).toEqual([
    'items.more1.name',
    'items.more1.why',
    'items.more1.legalGround',
  ])
  expect(fieldsOf(await request(begun, { items: [{ ...extra, number: 9 }] }))).toEqual(['items.9.name'])
  expect(fieldsOf(await request(await draft(wholeContent)))).toEqual(['items'])
  const whole = { ...extra, number: 2, originals: '2', copies: 'x', why: 'Bản scan mờ' }
  expect(fieldsOf(await request(begun, { items: [whole] }))).toEqual(['items.2.copies'])
  const asked = expectOk(await request(begun, { items: [{ ...whole, copies: '' }, extra] }))
  expect(asked.requests[0]?.items).toEqual([
    { name: 'Giấy chứng sinh', originals: 2, copies: 1, why: 'Bản scan mờ' },
    { name: 'Xác nhận', originals: 1, copies: 0, why: 'Để đối chiếu', legalGround: 'NĐ 1, Điều 2' },
  ])
  expect(asked.submittedAt).toBe(asked.changedAt)
  const supplied = expectOk(await supplyFiling(deps, { ...seen(asked), content: wholeContent }))
  expect(fieldsOf(await request(supplied, { items: [{ ...extra, number: 1 }] }))).toEqual(['items.1.name'])
  expectOk(await request(supplied, { items: [{ ...extra, number: 2, why: 'Sai họ tên' }] }))
})

test('refused with reason and ground, withdrawn with reason; then nothing more', async () => {
  const begun = await draft(lacking)
  expect(fieldsOf(await refuseFiling(deps, { ...seen(begun), reason: '', legalBasis: ' ' }))).toEqual([
    'reason',
    'legalBasis',
  ])
  const order = { ...seen(begun), reason: 'Không thuộc thẩm quyền', legalBasis: 'Luật thử, Điều 3' }
  const refused = expectOk(await refuseFiling(deps, order))
  expect(refused).toMatchObject({ state: 'refused', refusal: { event: 1, reason: order.reason } })
  expect(expectOk(await refuseFiling(deps, order))).toEqual(refused)
  expect(fieldsOf(await refuseFiling(deps, { ...order, reason: 'khác' }))).toEqual(['key-used'])
  expect(fieldsOf(await withdrawFiling(deps, { ...seen(refused), reason: 'thôi' }))).toEqual(['not-while-refused'])

  const submitted = expectOk(await submitFiling(deps, seen(await draft(online, citizen), citizen)))
  expect(fieldsOf(await withdrawFiling(deps, { ...seen(submitted, citizen), reason: '' }))).toEqual(['reason'])
  const stranger: FilingActor = { id: 'dân 2', post: 'citizen' }
  expect(fieldsOf(await withdrawFiling(deps, { ...seen(submitted, stranger), reason: 'x' }))).toEqual([
    'filing-unknown',
  ])
  const withdrawn = expectOk(await withdrawFiling(deps, { ...seen(submitted, citizen), reason: 'Không cần nữa' }))
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawal: { reason: 'Không cần nữa', by: citizen.id } })
})

test('the same step sent eight times at once is one event; who saw an older version is told', async () => {
  const order = seen(await draft({ ...online, isAssisted: true }))
  const twins = await Promise.all(Array.from({ length: 8 }, () => submitFiling(deps, order)))
  expect(new Set(twins.map((twin) => expectOk(twin).version))).toEqual(new Set([2]))
  const submitted = expectOk(await submitFiling(deps, order))
  expect(await kindsOf(submitted)).toEqual(['submitted'])
  const faster = expectOk(await changeFiling(deps, { ...seen(submitted, receiver('nhanh')), content: online }))
  expect(faster.content?.isAssisted).toBe(false)
  const late = await refuseFiling(deps, { ...seen(submitted), reason: 'x', legalBasis: 'y' })
  expect(late.ok || late.refusal.message.vi).toContain("'nhanh'")
  expect(await kindsOf(submitted)).toEqual(['submitted', 'changed'])
})

test('files: attached to papers that there are, told once it is no draft, moved to the dossier', async () => {
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'chứng sinh.pdf' }))
  const electronic = { ...paperOf(2, ''), isElectronic: true }
  const begun = await draft({ ...online, isAssisted: true, papers: [paperOf(1, '1'), electronic] })
  expect(fieldsOf(await attachToFiling(deps, { ...seen(begun), file, paper: 4 }))).toEqual(['paper-unknown'])
  const attached = expectOk(await attachToFiling(deps, { ...seen(begun), file, paper: 2 }))
  const submitted = expectOk(await submitFiling(deps, seen(attached)))
  const more = expectOk(await attachToFiling(deps, { ...seen(submitted), file, paper: 0 }))
  const bearer = { unitId: firstUnit, filingId: begun.id }
  const [extra] = (await findAttachments(database.db, bearer)).filter(({ paper }) => paper === 0)
  expect(fieldsOf(await detachFromFiling(deps, { ...seen(more), attachmentId: newKey() }))).toEqual([
    'file-not-attached',
  ])
  expect(fieldsOf(await detachFromFiling(deps, { ...seen(more), attachmentId: 'x' }))).toEqual(['file-not-attached'])
  const less = expectOk(await detachFromFiling(deps, { ...seen(more), attachmentId: extra?.id ?? '' }))
  expect(await kindsOf(begun)).toEqual(['submitted', 'attached', 'detached'])
  const content = {
    ...online,
    isAssisted: true,
    papers: [paperOf(1, '1'), electronic],
    fee: { ...noFee, exemption: 'NQ' },
  }
  const { dossierId } = expectOk(await acceptFiling(deps, { ...seen(less), unitId: firstUnit, content }))
  const moved = await findAttachments(database.db, { unitId: firstUnit, dossierId })
  expect(moved.map(({ paper, hash }) => [paper, hash])).toEqual([[2, file.hash]])
})

test('a draft is deleted with its files, what was handed in is not', async () => {
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'a.pdf' }))
  const begun = await draft(lacking)
  const attached = expectOk(await attachToFiling(deps, { ...seen(begun), file, paper: 1 }))
  expect(fieldsOf(await deleteDraft(deps, seen(begun)))).toEqual(['changed-meanwhile'])
  expect(fieldsOf(await deleteDraft(deps, seen(attached, { ...receiver(), post: 'monitor' })))).toEqual([
    'not-permitted',
  ])
  expectOk(await deleteDraft(deps, seen(attached)))
  expectOk(await deleteDraft(deps, seen(attached)))
  expect(await findFiling(database.db, begun.id)).toBeUndefined()
  expect(await findAttachments(database.db, { unitId: firstUnit, filingId: begun.id })).toEqual([])
  const submitted = expectOk(await submitFiling(deps, seen(await draft(online, citizen), citizen)))
  expect(fieldsOf(await deleteDraft(deps, seen(submitted)))).toEqual(['not-while-submitted'])
  expect(readdirSync(folder).length).toBeGreaterThan(0)
})
