import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findDossier, verifyLog } from '#dossier/index.ts'
import { expectOk, type ProcedureId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, officer, secondUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  installFilingLaw,
  newFilingId,
  newKey,
  paperOf,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import { type AcceptDeps, type AcceptOrder, acceptFiling, emptyPerson, findFiling, saveDraft } from './index.ts'

let database: TestDatabase
let deps: AcceptDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = filingDeps(database.db)
})
afterAll(() => database.drop())

function order(change: Partial<AcceptOrder> = {}): AcceptOrder {
  const typed = { content: wholeContent, seenVersion: 0, actor: receiver() }
  return { key: newKey(), id: newFilingId(), unitId: firstUnit, ...typed, ...change }
}

async function countDossiers(): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM dossier`.execute(database.db)
  return rows[0]?.count ?? 0
}

test('a whole content becomes a dossier, and the filing keeps nothing personal', async () => {
  const content = {
    ...wholeContent,
    proxy: { ...emptyPerson(), fullName: 'Quàng Văn Ủy', authorityPaper: 'Số 12, UBND xã' },
    delivery: 'post',
    deliveryAddress: 'Bản Khác',
    subject: ' Khai sinh  cho con ',
    note: 'Hẹn gọi trước',
  } as const
  const sent = order({ content })
  const dossier = expectOk(await acceptFiling(deps, sent))
  const view = await findDossier(database.db, dossier.code)
  expect(view?.persons).toEqual([
    {
      role: 'owner',
      kind: 'person',
      fullName: 'Lò Thị Mẫu',
      identityNumber: '011095000001',
      address: 'Bản Ta',
      phone: '0900 000 000',
      deliveryAddress: 'Bản Khác',
    },
    { role: 'proxy', kind: 'person', fullName: 'Quàng Văn Ủy', authority: 'Số 12, UBND xã' },
  ])
  expect(view?.timeline[0]?.event).toMatchObject({
    channel: 'in_person',
    reception: {
      sets: 1,
      papers: [
        { number: 1, name: 'Tờ khai', originals: 1, copies: 0 },
        { number: 2, name: 'Giấy chứng sinh', originals: 2, copies: 0 },
      ],
      delivery: 'post',
      fee: { due: 8000, paid: 8000, receiptNumber: '0012' },
      subject: 'Khai sinh cho con',
      note: 'Hẹn gọi trước',
    },
  })
  expect(await findFiling(database.db, sent.id)).toMatchObject({
    state: 'accepted',
    content: null,
    version: 2,
    dossierId: dossier.dossierId,
    dossierCode: dossier.code,
    changedBy: sent.actor.id,
  })
  expect((await verifyLog(database.db)).different).toEqual([])
})

test('every fault is told at once, nothing becomes a dossier, and what was typed is kept', async () => {
  const before = await countDossiers()
  const content = {
    ...wholeContent,
    owner: emptyPerson(),
    sets: 'hai',
    papers: [paperOf(1, '1')],
    fee: { ...wholeContent.fee, paid: '9000' },
  }
  const sent = order({ content })
  const answer = await acceptFiling(deps, sent)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'fields-wrong' } })
  const faults = answer.ok ? [] : (answer.faults ?? [])
  expect(faults.map(({ field }) => field)).toEqual(['owner.fullName', 'papers.2.originals', 'fee.paid', 'sets'])
  expect(await countDossiers()).toBe(before)
  expect(await findFiling(database.db, sent.id)).toMatchObject({ state: 'draft', version: 1, content })
  expectOk(await acceptFiling(deps, { ...sent, content: wholeContent, seenVersion: 1 }))
})

test('an odd number of identity blocks nothing', async () => {
  const owner = { ...wholeContent.owner, identityNumber: '000000001', phone: '' }
  expectOk(await acceptFiling(deps, order({ content: { ...wholeContent, owner } })))
})

test('sixteen officers receiving at once get codes without a gap, in order of time', async () => {
  const accept = async (name: string) => {
    const actor = { ...receiver(name), unitId: secondUnit }
    for (let turn = 0; turn < 4; turn += 1) expectOk(await acceptFiling(deps, order({ actor, unitId: secondUnit })))
  }
  await Promise.all(Array.from({ length: 16 }, (_, index) => accept(`cán bộ ${index}`)))
  const rows = await database.db
    .selectFrom('dossier')
    .select(['code', 'accepted_at'])
    .where('unit_id', '=', secondUnit)
    .orderBy('code')
    .execute()
  expect(rows.map(({ code }) => Number(code.slice(-4)))).toEqual(Array.from({ length: 64 }, (_, index) => index + 1))
  expect(rows.map((row) => row.accepted_at)).toEqual(rows.map((row) => row.accepted_at).toSorted((a, b) => a - b))
})

test('the same submission twice, at once or later, is one dossier and one event', async () => {
  const [before, sent] = [await countDossiers(), order()]
  const twins = await Promise.all(Array.from({ length: 8 }, () => acceptFiling(deps, sent)))
  const codes = new Set(twins.map((twin) => expectOk(twin).code))
  expect(codes.size).toBe(1)
  expect(expectOk(await acceptFiling(deps, sent)).code).toBe([...codes][0])
  expect(await countDossiers()).toBe(before + 1)
  const events = await database.db.selectFrom('filing_event').selectAll().where('filing_id', '=', sent.id).execute()
  expect(events.map(({ kind, number }) => [number, kind])).toEqual([[1, 'accepted']])
  const other = await acceptFiling(deps, { ...sent, content: { ...wholeContent, note: 'khác' } })
  expect(other).toMatchObject({ ok: false, refusal: { code: 'key-used' } })
})

test('of two officers who accept one draft, the second is told the code and who has it', async () => {
  const id = newFilingId()
  const draft = { id, unitId: firstUnit, content: wholeContent, seenVersion: 0, actor: receiver('người lập') }
  expectOk(await saveDraft(deps, draft))
  const ask = (name: string) =>
    acceptFiling(deps, { key: newKey(), id, unitId: firstUnit, seenVersion: 1, actor: receiver(name) })
  const answers = await Promise.all([ask('một'), ask('hai')])
  const [winner] = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  const [refused] = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(refused?.code).toBe('changed-meanwhile')
  expect(refused?.message.vi).toContain(winner?.code)
  expect(refused?.message.vi).toMatch(/'(một|hai)'/u)
  const later = await saveDraft(deps, { ...draft, seenVersion: 1 })
  expect(later.ok || later.refusal.message.vi).toContain(winner?.code)
})

test('others than a receiving officer of the unit accept nothing', async () => {
  const codeOf = async (change: Partial<AcceptOrder>) => {
    const answer = await acceptFiling(deps, order(change))
    return answer.ok ? 'accepted' : answer.refusal.code
  }
  expect(await codeOf({ actor: { ...receiver(), unitId: secondUnit } })).toBe('not-permitted')
  expect(await codeOf({ actor: officer('processing-officer') })).toBe('not-permitted')
  expect(await codeOf({ actor: { id: 'dân', post: 'citizen' } })).toBe('not-permitted')
  expect(await codeOf({ content: { ...wholeContent, procedureId: -1 as ProcedureId } })).toBe('content-malformed')
  expect(await codeOf({ key: 'không phải khóa' })).toBe('key-malformed')
  expect(await codeOf({ seenVersion: 4 })).toBe('filing-unknown')
})

test('a procedure by a number that no column holds is refused in words', async () => {
  const content = { ...wholeContent, procedureId: (2 ** 31) as ProcedureId }
  const answer = await acceptFiling(deps, order({ content }))
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'content-malformed' } })
})
