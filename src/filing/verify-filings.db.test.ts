import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, instantFromEpochMs } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import {
  acceptFiling,
  changeFiling,
  type Filing,
  findFiling,
  forgetDrafts,
  forgetFilingCommands,
  saveDraft,
  submitFiling,
  verifyFilings,
} from './index.ts'

let database: TestDatabase
let changed: Filing
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  changed = await makeHistory()
})
afterAll(() => database.drop())

const online = { ...wholeContent, channel: 'online', isAssisted: true } as const

async function draft(): Promise<Filing> {
  const order = { id: newFilingId(), unitId: firstUnit, content: online, seenVersion: 0, actor: receiver() }
  return expectOk(await saveDraft(filingDeps(database.db), order))
}

function seen({ id, version }: Filing) {
  return { key: newKey(), id, seenVersion: version, actor: receiver() }
}

/** A filing with two events, one that was accepted, and a draft. */
async function makeHistory(): Promise<Filing> {
  const deps = filingDeps(database.db)
  const waiting = expectOk(
    await changeFiling(deps, {
      ...seen(expectOk(await submitFiling(deps, seen(await draft())))),
      content: { ...online, note: 'đã xem bản chính' },
    }),
  )
  expectOk(await acceptFiling(deps, { ...seen(await draft()), unitId: firstUnit, content: wholeContent }))
  await draft()
  return waiting
}

test('an untouched log is whole', async () => {
  expect(await verifyFilings(database.db)).toEqual({ filings: 3, events: 3, different: [], differentCount: 0 })
})

test.each([
  ['a body', sql`UPDATE filing_event SET body = replace(body, 'online', 'postal')`],
  ['an actor', sql`UPDATE filing_event SET actor = 'khác'`],
  ['a time', sql`UPDATE filing_event SET at = at - interval '1 day' WHERE number = 2`],
  ['the first event', sql`DELETE FROM filing_event WHERE number = 1 AND kind = 'submitted'`],
  ['the newest event', sql`DELETE FROM filing_event WHERE kind = 'accepted'`],
  ['a state', sql`UPDATE filing SET state = 'withdrawn' WHERE state = 'submitted'`],
  ['a content', sql`UPDATE filing SET content = jsonb_set(content, '{note}', '"khác"') WHERE state = 'submitted'`],
])('%s that was tampered with is found', async (_what, statement) => {
  const tampering = database.owner.transaction().execute(async (tx) => {
    await sql`ALTER TABLE filing_event DISABLE TRIGGER filing_event_append_only`.execute(tx)
    await statement.execute(tx)
    const { differentCount } = await verifyFilings(tx)
    throw new Error(`${differentCount} different`)
  })
  await expect(tampering).rejects.toThrow(/^[1-9] different$/u)
})

test('abandoned drafts and old keys are forgotten, what was handed in is kept', async () => {
  const { db } = database
  const [row] = (await sql<{ at: Filing['changedAt'] }>`SELECT max(changed_at) AS at FROM filing`.execute(db)).rows
  const now = row?.at ?? instantFromEpochMs(0)
  expect(await forgetDrafts(db, now)).toBe(0)
  expect(await forgetDrafts(db, instantFromEpochMs(now + 1))).toBe(1)
  expect(await findFiling(db, changed.id)).toMatchObject({ state: 'submitted' })
  expect(await forgetFilingCommands(db, instantFromEpochMs(now + 1))).toBe(3)
  expect((await verifyFilings(db)).filings).toBe(2)
})
