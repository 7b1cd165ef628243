import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, type FilingId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds, firstUnit, installSmallLaw, officer, secondUnit } from '../../test/dossier/small-law.ts'
import { countedBytes } from '../../test/filing/counted-bytes.ts'
import { type DraftDeps, type DraftOrder, emptyContent, findFiling, saveDraft } from './index.ts'

let database: TestDatabase
let deps: DraftDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = { db: database.db, random: countedBytes() }
})
afterAll(() => database.drop())

const ids = countedIds(7)

function order(change: Partial<DraftOrder> = {}): DraftOrder {
  const actor = { ...officer('receiving-officer'), unitId: firstUnit }
  return { id: ids.uuid() as FilingId, unitId: firstUnit, content: emptyContent(), seenVersion: 0, actor, ...change }
}

test('a draft is kept as typed, however wrong, and comes back', async () => {
  const typed = { ...emptyContent(), sets: 'hai bộ', note: 'e\u0302 “\\ud800”', papers: [] }
  const wanted = order({ content: typed })
  const saved = expectOk(await saveDraft(deps, wanted))
  expect(saved).toMatchObject({ state: 'draft', version: 1, draftedBy: 'test-receiving-officer', requests: [] })
  expect(saved.content).toEqual({ ...typed, note: 'ê “\\ud800”' })
  expect(await findFiling(database.db, wanted.id)).toEqual(saved)
  expect(await findFiling(database.db, ids.uuid() as FilingId)).toBeUndefined()
})

test('a save sent twice, even at once, is one', async () => {
  const wanted = order()
  const twins = await Promise.all([saveDraft(deps, wanted), saveDraft(deps, wanted), saveDraft(deps, wanted)])
  expect(twins.map((saved) => expectOk(saved).version)).toEqual([1, 1, 1])
})

test('the second of two officers is told who was faster, and nothing of the first is lost', async () => {
  const wanted = order()
  await saveDraft(deps, wanted)
  const [first, second] = [
    { ...emptyContent(), note: 'a' },
    { ...emptyContent(), note: 'b' },
  ]
  const faster = { ...wanted.actor, id: 'nhanh' }
  expectOk(await saveDraft(deps, { ...wanted, content: first, seenVersion: 1, actor: faster }))
  const refused = await saveDraft(deps, { ...wanted, content: second, seenVersion: 1 })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
  expect(refused.ok || refused.refusal.message.vi).toContain("'nhanh'")
  expect((await findFiling(database.db, wanted.id))?.content?.note).toBe('a')
})

test('nothing unreadable, endless, of another unit or by another post is kept', async () => {
  const wanted = order()
  const codeOf = async (change: Partial<DraftOrder>) => {
    const saved = await saveDraft(deps, { ...wanted, ...change })
    return saved.ok ? 'saved' : saved.refusal.code
  }
  expect(await codeOf({ content: { ...emptyContent(), note: 'a\0' } })).toBe('text-unreadable')
  expect(await codeOf({ content: { ...emptyContent(), note: '\ud800' } })).toBe('text-unreadable')
  expect(await codeOf({ content: { ...emptyContent(), note: 'a'.repeat(200_000) } })).toBe('content-too-large')
  expect(await codeOf({ unitId: secondUnit })).toBe('not-permitted')
  expect(await codeOf({ actor: officer('auditor') })).toBe('not-permitted')
  expect(await codeOf({ seenVersion: 3 })).toBe('filing-unknown')
  expect(await findFiling(database.db, wanted.id)).toBeUndefined()
})
