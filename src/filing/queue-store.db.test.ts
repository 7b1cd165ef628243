import { ExplainNode, type KyselyPlugin, SelectQueryNode, sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, type ProcedureId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, secondUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import { acceptFiling, countFilings, emptyPerson, type FilingQuery, listFilings, saveDraft } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
})
afterAll(() => database.drop())

const page = { number: 1, size: 50 }

async function draft(fullName: string, change: Partial<typeof wholeContent> = {}) {
  const content = { ...wholeContent, owner: { ...wholeContent.owner, fullName }, ...change }
  const order = { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor: receiver() }
  return expectOk(await saveDraft(filingDeps(database.db), order))
}

async function namesOf(query: Partial<FilingQuery>, from = page) {
  const asked = { unitIds: [firstUnit], ...query }
  const rows = await listFilings(database.db, asked, from)
  if (from === page) expect(await countFilings(database.db, asked)).toBe(rows.length)
  return rows.map(({ ownerName }) => ownerName)
}

test('a queue is read in order of what is to be answered first, searched by name and number, page by page', async () => {
  await draft('Đặng Thị Ước')
  await draft('Lò Văn Ướt', {
    filer: { ...emptyPerson(), fullName: 'Quàng Thị Nộp', identityNumber: '011 095 000 777' },
  })
  await draft('', { procedureId: (2 ** 31 - 1) as ProcedureId })
  const urgent = await draft('Vàng A Gấp', { procedureId: null })
  await sql`UPDATE filing SET state = 'submitted', answer_by = now() WHERE filing_id = ${urgent.id}`.execute(
    database.db,
  )
  expect(await namesOf({})).toEqual(['Vàng A Gấp', 'Đặng Thị Ước', 'Lò Văn Ướt', ''])
  expect(await namesOf({}, { number: 2, size: 3 })).toEqual([''])
  expect(await namesOf({ states: ['draft'] })).toEqual(['Đặng Thị Ước', 'Lò Văn Ướt', ''])
  expect(await namesOf({ text: 'dang uoc' })).toEqual(['Đặng Thị Ước'])
  expect(await namesOf({ text: 'ướ' })).toEqual(['Đặng Thị Ước', 'Lò Văn Ướt'])
  expect(await namesOf({ text: 'Thị Nộp' })).toEqual(['Lò Văn Ướt'])
  expect(await namesOf({ text: '011 095 000 7' })).toEqual(['Lò Văn Ướt'])
  expect(await namesOf({ text: "' | !lo:* \\ %" })).toEqual(['Lò Văn Ướt'])
  expect(await namesOf({ text: '!!!' })).toEqual([])
  expect(await namesOf({ procedureId: 1 as ProcedureId })).toEqual(['Đặng Thị Ước', 'Lò Văn Ướt'])
  expect(await namesOf({ unitIds: [secondUnit] })).toEqual([])
  expect(await namesOf({ unitIds: [] })).toEqual([])
})

test('what was accepted is found by its state, and tells no name', async () => {
  const { id, version, unitId } = await draft('Sùng Thị Xong')
  expectOk(
    await acceptFiling(filingDeps(database.db), { key: newKey(), id, unitId, seenVersion: version, actor: receiver() }),
  )
  const [row] = await listFilings(database.db, { unitIds: [firstUnit], states: ['accepted'] }, page)
  expect(row).toMatchObject({ id, state: 'accepted', ownerName: null, procedureId: null, channel: null })
})

test('many filings are searched and listed by their indexes', async () => {
  await sql`
    INSERT INTO filing (filing_id, unit_id, state, version, content, content_salt, drafted_by, drafted_at, changed_by, changed_at)
    SELECT gen_random_uuid(), ${secondUnit}, CASE WHEN n % 100 = 0 THEN 'draft' ELSE 'refused' END, 1,
      jsonb_build_object('procedureId', 1, 'owner', jsonb_build_object('fullName', 'Nguyễn ' || md5(n::text), 'identityNumber', n)),
      '\\x00', 'x', now() - n * interval '1 minute', 'x', now()
    FROM generate_series(1, 20000) AS n
  `.execute(database.owner)
  await sql`ANALYZE filing`.execute(database.owner)
  const plans: string[] = []
  const explaining: KyselyPlugin = {
    transformQuery: ({ node }) => (SelectQueryNode.is(node) ? { ...node, explain: ExplainNode.create() } : node),
    transformResult: async ({ result }) => {
      plans.push(JSON.stringify(result.rows))
      return { ...result, rows: [] }
    },
  }
  for (const query of [{ states: ['draft', 'submitted'] as const }, { text: 'nguyen c4ca' }, { text: '19999' }])
    await listFilings(database.db.withPlugin(explaining), { unitIds: [secondUnit], ...query }, page)
  expect(plans).toHaveLength(3)
  for (const plan of plans) {
    expect(plan).toContain('Index')
    expect(plan).not.toContain('Seq Scan on filing')
  }
})
