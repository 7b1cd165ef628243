import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { type MessageOrder, queueMessage } from '../index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())

const code = {
  key: 'sign-in:1',
  to: { phone: '+84 912.345.678', language: 'vi' },
  kind: 'sign-in-code',
  values: { code: '123456', minutes: 5 },
} as const satisfies MessageOrder<'sign-in-code'>

const queue = (order: MessageOrder<'sign-in-code'>) =>
  database.db.transaction().execute((tx) => queueMessage(tx, order))

async function queued(key: string) {
  const columns = ['channel', 'recipient', 'said', 'state', 'language', 'kind'] as const
  return database.db.selectFrom('message').select(columns).where('key', '=', key).orderBy('message_id').execute()
}

test('a message waits, by each way that reaches its addressee, once under one key', async () => {
  const both = { ...code, to: { ...code.to, email: ' Lo.Mau@Example.vn ' } }
  expect(await queue(code)).toBe(1)
  expect(await queue(code)).toBe(0)
  expect(await queue(both)).toBe(1)
  const common = { kind: 'sign-in-code', language: 'vi', state: 'waiting', said: code.values }
  expect(await queued(code.key)).toEqual([
    { channel: 'sms', recipient: '0912345678', ...common },
    { channel: 'email', recipient: 'lo.mau@example.vn', ...common },
  ])
})

test('of twins at once, one is queued', async () => {
  const twins = await Promise.all(Array.from({ length: 8 }, () => queue({ ...code, key: 'sign-in:twins' })))
  expect(twins.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
})

test('where the transaction fails, nothing was queued', async () => {
  const failing = database.db.transaction().execute(async (tx) => {
    await queueMessage(tx, { ...code, key: 'sign-in:failing' })
    throw new Error('power cut')
  })
  await expect(failing).rejects.toThrow('power cut')
  expect(await queued('sign-in:failing')).toEqual([])
})
