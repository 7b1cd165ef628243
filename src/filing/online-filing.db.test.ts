import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { FormDefinition } from '#form/index.ts'
import { expectOk, type FormVersionId } from '#kernel/index.ts'
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
  acceptFiling,
  deleteDraft,
  type Filing,
  type FilingActor,
  type FilingContent,
  findAnswers,
  findEarlierPerson,
  findFilingByReference,
  findFilingOfDossier,
  listFilings,
  listFilingsOf,
  saveDraft,
  submitFiling,
  supplyFiling,
  verifyFilings,
} from './index.ts'
import { requestSupplement } from './request-supplement.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  await sql`
    INSERT INTO form_version (procedure_id, number, definition, note, published_at, published_by)
      VALUES (${wholeContent.procedureId}, 1, ${JSON.stringify(definition)}::jsonb, 'thử', now(), 'motcua')
  `.execute(database.owner)
})
afterAll(() => database.drop())

const citizen: FilingActor = { id: 'citizen:0190a000-0000-7000-8000-000000000001', post: 'citizen' }
const form = {
  versionId: 1 as FormVersionId,
  answers: { 'ten-ho': { ten: 'Tạp hóa Mẫu' }, gop: [{ ten: 'Lò Văn Thử' }] },
}

const text = (vi: string) => ({ vi, en: vi })
const name = { key: 'ten', kind: 'text', label: text('Tên') } as const
const definition: FormDefinition = {
  title: text('Tờ khai'),
  pages: [
    { key: 'ten-ho', title: text('Tên hộ'), fields: [name] },
    { key: 'gop', title: text('Góp vốn'), repeat: { min: 1, max: 3, item: text('Người') }, fields: [name] },
  ],
}
const content: FilingContent = {
  ...wholeContent,
  channel: 'online',
  fee: { due: '', paid: '', receiptNumber: '', exemption: '' },
  form,
}

async function draft(actor: FilingActor = citizen): Promise<Filing> {
  const order = { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor }
  return expectOk(await saveDraft(filingDeps(database.db), order))
}

function seen({ id, version }: Filing, actor: FilingActor = citizen) {
  return { key: newKey(), id, seenVersion: version, actor }
}

async function submitted(): Promise<Filing> {
  return expectOk(await submitFiling(filingDeps(database.db), seen(await draft())))
}

test('what a citizen is still writing is nobody else’s to see or to touch', async () => {
  const filing = await draft()
  const queued = await listFilings(database.db, { unitIds: [firstUnit] }, { number: 1, size: 50 })
  expect(queued.map(({ id }) => id)).not.toContain(filing.id)
  const { identityNumber } = content.owner
  expect(await findEarlierPerson(database.db, { identityNumber, unitIds: [firstUnit] })).toBeUndefined()
  for (const deed of [
    saveDraft(filingDeps(database.db), { ...seen(filing, receiver()), unitId: firstUnit, content }),
    deleteDraft(filingDeps(database.db), seen(filing, receiver())),
    acceptFiling(filingDeps(database.db), { ...seen(filing, receiver()), unitId: firstUnit }),
  ])
    expect(await deed).toMatchObject({ ok: false, refusal: { code: 'filing-unknown' } })
})

test('what is handed in has a reference that finds it, however it is typed, and keeps it', async () => {
  const filing = await submitted()
  const reference = filing.reference ?? ''
  expect(reference).toMatch(/^MC-\d{6}-[0-9A-HJKMNP-TV-Z]{6}$/u)
  expect((await findFilingByReference(database.db, reference))?.id).toBe(filing.id)
  const spoken = ` ${reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `
  expect((await findFilingByReference(database.db, spoken))?.id).toBe(filing.id)
  expect(await findFilingByReference(database.db, 'MC-000000-000000')).toBeUndefined()
  expect(await findFilingByReference(database.db, "MC'; --")).toBeUndefined()
  const ask = { items: [{ ...item, number: 2 }], reason: 'Ảnh mờ', supplyBy: inDays(5) }
  const asked = expectOk(await requestSupplement(filingDeps(database.db), { ...seen(filing, receiver()), ...ask }))
  expect(expectOk(await supplyFiling(filingDeps(database.db), seen(asked))).reference).toBe(reference)
})

const item = { name: '', originals: '1', copies: '', why: 'Chữ mờ', legalGround: '' }

test('whose filings they are finds all of them, what changed last first', async () => {
  const own: FilingActor = { id: 'citizen:0190a000-0000-7000-8000-000000000002', post: 'citizen' }
  const [first, second] = [await draft(own), await draft(own)]
  expect((await listFilingsOf(database.db, own.id)).map(({ id }) => id)).toEqual([second.id, first.id])
  expect(await listFilingsOf(database.db, 'tiếp nhận')).toEqual([])
})

test('the answers go along with the dossier, and the log knows them', async () => {
  const filing = await submitted()
  const accepting = { ...seen(filing, receiver()), unitId: firstUnit }
  const whole = { ...content, fee: { due: '0', paid: '0', receiptNumber: '', exemption: 'Nộp trực tuyến' } }
  const dossier = expectOk(await acceptFiling(filingDeps(database.db), { ...accepting, content: whole }))
  const where = { unitId: firstUnit, dossierId: dossier.dossierId }
  expect(await findAnswers(database.db, where)).toEqual(form)
  expect(await findFilingOfDossier(database.db, where)).toMatchObject({ reference: filing.reference, content: null })
  expect((await findFilingByReference(database.db, filing.reference ?? ''))?.dossierCode).toBe(dossier.code)
  expect((await verifyFilings(database.db)).different).toEqual([])
  await sql`UPDATE dossier_answers SET answers = '{"ten-ho": {"ten": "Khác"}}' WHERE dossier_id = ${dossier.dossierId}`.execute(
    database.owner,
  )
  expect((await verifyFilings(database.db)).different).toEqual([
    { id: filing.id, differences: ['the answers of its dossier are not those that were accepted'] },
  ])
})

test('what has no shape of answers is refused before anything is stored', async () => {
  const shapeless = [{ trang: 'text' }, { trang: { o: 7 } }, [], { trang: { a: [[[[['quá sâu']]]]] } }]
  for (const answers of shapeless) {
    const broken = { ...content, form: { versionId: 1, answers } } as unknown as FilingContent
    const order = { id: newFilingId(), unitId: firstUnit, content: broken, seenVersion: 0, actor: citizen }
    const saved = await saveDraft(filingDeps(database.db), order)
    expect(saved).toMatchObject({ ok: false, refusal: { code: 'content-malformed' } })
  }
})

test('what is wrong with the answers keeps it from being handed in; the form itself is a paper of the list', async () => {
  const filing = await draft()
  const answers = { 'ten-ho': { ten: ' ' }, gop: [] }
  const order = { ...seen(filing), content: { ...content, form: { ...form, answers } } }
  const refused = await submitFiling(filingDeps(database.db), order)
  expect(!refused.ok && refused.faults?.map(({ field }) => field)).toEqual(['form.ten-ho.ten', 'form.gop'])
  const papers = [{ ...paperOf(1, ''), isElectronic: true }, paperOf(2, '2')]
  const whole = { ...content, papers, fee: { ...content.fee, exemption: 'Nộp trực tuyến' } }
  const waiting = expectOk(await submitFiling(filingDeps(database.db), { ...seen(filing), content: whole }))
  const accepted = acceptFiling(filingDeps(database.db, 9), { ...seen(waiting, receiver()), unitId: firstUnit })
  expectOk(await accepted)
})
