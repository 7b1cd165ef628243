import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { instant, plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { type AuditEntry, type AuditLog, createAuditLog, searchAudit, verifyAudit } from './index.ts'

let database: TestDatabase
let log: AuditLog

beforeEach(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  log = createAuditLog({ db: database.db })
})
afterEach(async () => {
  await log.close()
  await database.drop()
})

function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at: instant('2026-11-24T08:00:00.125+07:00'),
    account: 'thuly.tuangiao',
    post: 'processing-officer',
    sessionId: '01890000-0000-7000-8000-000000000001',
    event: 'dossier.viewed',
    path: '/mot-cua/ho-so/H18.77-261124-0001',
    status: 200,
    subject: 'H18.77-261124-0001',
    address: '10.0.0.7',
    ...change,
  }
}

async function recordTen(): Promise<void> {
  for (let count = 1; count <= 10; count++) await log.record(entry({ subject: `H-${count}` }))
}

describe('recording', () => {
  test('is durable when it resolves, and says what was told', async () => {
    await log.record(entry({ details: { to: 5, from: 'a' } }))
    const { entries, hasNext } = await searchAudit(database.owner, { page: 1 })
    expect(hasNext).toBe(false)
    expect(entries).toEqual([{ ...entry(), number: 1, details: '{"from":"a","to":5}', hash: expect.any(Buffer) }])
  })

  test('two hundred at once from two programs make one chain, in few transactions', async () => {
    const other = createAuditLog({ db: database.db })
    const before = await transactionsOf(database)
    await Promise.all(
      Array.from({ length: 200 }, (_, place) =>
        (place % 2 === 0 ? log : other).record(entry({ subject: `H-${place}` })),
      ),
    )
    expect((await transactionsOf(database)) - before).toBeLessThan(40)
    expect(await verifyAudit(database.db)).toMatchObject({ entries: 200, differences: [] })
    const { entries } = await searchAudit(database.db, { page: 1, perPage: 300 })
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(200)
    await other.close()
  })

  test('keeps whatever visitors send, without the chain taking it for tampering', async () => {
    const odd = ['\uD800 nửa chữ', 'nul\0', 'x'.repeat(5000), 'Đ\u0323\r\n', '']
    for (const path of odd) await log.record(entry({ path, account: path, details: { typed: path } }))
    expect(await verifyAudit(database.db)).toMatchObject({ entries: odd.length, differences: [] })
  })

  test('rejects what could not be stored: it must not be shown', async () => {
    await sql`REVOKE INSERT ON audit_entry FROM motcua_app`.execute(database.owner)
    const answers = await Promise.allSettled([log.record(entry()), log.record(entry())])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await sql`GRANT INSERT ON audit_entry TO motcua_app`.execute(database.owner)
    await log.record(entry())
    expect(await verifyAudit(database.db)).toMatchObject({ entries: 1, differences: [] })
  })

  test('when closing, what was asked is stored and nothing more is taken', async () => {
    const asked = [log.record(entry()), log.record(entry())]
    await log.close()
    await Promise.all(asked)
    await expect(log.record(entry())).rejects.toThrow(/closed/u)
  })
})

test('the search is by account, event, subject and days, the newest first', async () => {
  await log.record(entry({ subject: 'A', event: 'dossier.printed' }))
  await log.record(entry({ account: 'lanhdao.tuangiao', subject: 'B' }))
  await log.record(entry({ at: instant('2026-11-25T00:00:00+07:00'), subject: 'C' }))
  const found = async (search: object) =>
    (await searchAudit(database.db, { page: 1, ...search })).entries.map(({ subject }) => subject).join('')
  expect(await found({})).toBe('CBA')
  expect(await found({ account: 'thuly.tuangiao' })).toBe('CA')
  expect(await found({ event: 'dossier.printed' })).toBe('A')
  expect(await found({ subject: 'B' })).toBe('B')
  expect(await found({ from: plainDate('2026-11-25') })).toBe('C')
  expect(await found({ to: plainDate('2026-11-24') })).toBe('BA')
  expect(await searchAudit(database.db, { page: 2, perPage: 2 })).toMatchObject({ entries: [{ subject: 'A' }] })
  expect((await searchAudit(database.db, { page: 1, perPage: 2 })).hasNext).toBe(true)
})

describe('the table', () => {
  test.each(['UPDATE audit_entry SET status = 500', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'refuses %s to the application and to the owner',
    async (statement) => {
      await log.record(entry())
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/permission denied/u)
      await expect(sql.raw(statement).execute(database.owner)).rejects.toThrow(/append-only/u)
    },
  )
})

describe('tampering by an owner who switches the triggers off', () => {
  async function tamper(statement: string): Promise<void> {
    await database.owner.transaction().execute(async (tx) => {
      await sql`ALTER TABLE audit_entry DISABLE TRIGGER USER`.execute(tx)
      await sql.raw(statement).execute(tx)
      await sql`ALTER TABLE audit_entry ENABLE TRIGGER USER`.execute(tx)
    })
  }

  test.each([
    ['a subject', "UPDATE audit_entry SET subject = 'H-0' WHERE number = 5"],
    ['an account taken away', 'UPDATE audit_entry SET account = NULL WHERE number = 5'],
    ['a time', "UPDATE audit_entry SET at = at - interval '1 day' WHERE number = 5"],
    ['the first entry', 'DELETE FROM audit_entry WHERE number = 1'],
    ['one in the middle', 'DELETE FROM audit_entry WHERE number = 5'],
    [
      'one in the middle, with those after it moved up',
      'DELETE FROM audit_entry WHERE number = 5; UPDATE audit_entry SET number = -number WHERE number > 5; UPDATE audit_entry SET number = -number - 1 WHERE number < 0',
    ],
    [
      'two that changed places',
      'UPDATE audit_entry SET number = 100 WHERE number = 4; UPDATE audit_entry SET number = 4 WHERE number = 5; UPDATE audit_entry SET number = 5 WHERE number = 100',
    ],
    ['a hash', 'UPDATE audit_entry SET hash = sha256(hash) WHERE number = 10'],
    [
      'one put in',
      'INSERT INTO audit_entry SELECT 11, at, account, post, session_id, event, path, status, subject, address, details, hash FROM audit_entry WHERE number = 10',
    ],
  ])('%s is found', async (_what, statement) => {
    await recordTen()
    expect(await verifyAudit(database.db)).toMatchObject({ entries: 10, differences: [] })
    await sql`ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_number_positive`.execute(database.owner)
    await tamper(statement)
    expect((await verifyAudit(database.db)).differences).not.toEqual([])
  })

  test('a cut end, and a chain made anew, are found against a head written down outside, and only so', async () => {
    await recordTen()
    const { head } = await verifyAudit(database.db)
    await tamper('DELETE FROM audit_entry WHERE number > 7')
    expect(await verifyAudit(database.db)).toMatchObject({ entries: 7, differences: [] })
    expect((await verifyAudit(database.db, head)).differences[0]?.vi).toMatch(/chỉ còn đến mục 7/u)
    for (let count = 8; count <= 12; count++) await log.record(entry({ subject: 'another story' }))
    expect((await verifyAudit(database.db)).differences).toEqual([])
    expect((await verifyAudit(database.db, head)).differences[0]?.vi).toMatch(/lập lại/u)
  })
})

async function transactionsOf({ owner }: TestDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(DISTINCT xmin::text)::integer AS count FROM audit_entry
  `.execute(owner)
  return rows[0]?.count ?? 0
}
