import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bankAddress, signedNotice } from '../../../test/web/bank-notice.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
})
afterAll(() => site.close())

const credit = {
  bankBin: '999999',
  transactionId: 'FT1',
  accountNumber: '0001112223',
  amount: 100_000,
  currency: 'VND',
  memo: 'le phi',
  bookedAt: '2020-04-03T08:00:00+07:00',
}
const noticeOf = (...transactions: readonly unknown[]) => JSON.stringify({ transactions })

async function send(body: string, signing: Parameters<typeof signedNotice>[2] = {}) {
  const response = await site.app.request(bankAddress, signedNotice(site, body, signing))
  return [response.status, await response.json()] as const
}

const kept = async () =>
  (await site.deps.db.selectFrom('bank_credit').select('transaction_id').execute()).map((row) => row.transaction_id)

test('whoever does not share the secret, or repeats an old notice, is told nothing', async () => {
  const refused = [401, { error: 'unauthorized' }]
  expect(await send(noticeOf(credit), { secret: 'đoán mò' })).toEqual(refused)
  expect(await send(noticeOf(credit), { seconds: -301 })).toEqual(refused)
  expect(await send('không phải JSON', { secret: '' })).toEqual(refused)
  const bare = await site.app.request(bankAddress, { method: 'POST', body: noticeOf(credit) })
  expect([bare.status, await kept()]).toEqual([401, []])
  expect((await site.app.request(bankAddress)).status).toBe(405)
})

test('a notice with one fault leaves nothing behind', async () => {
  const [status, told] = await send(noticeOf(credit, { ...credit, amount: -1 }))
  expect([status, await kept()]).toEqual([400, []])
  expect(told).toEqual({ error: expect.stringContaining("'transactions.1.amount'") })
  expect((await send('{'))[0]).toBe(400)
  expect((await send(`"${'x'.repeat(2_000_001)}"`))[0]).toBe(413)
})

test('credits are taken in once, however often they are told; one told otherwise is named', async () => {
  const two = noticeOf(credit, { ...credit, transactionId: 'FT2' })
  expect(await send(two)).toEqual([200, { new: 2, known: 0, contradicting: [] }])
  expect(await send(two)).toEqual([200, { new: 0, known: 2, contradicting: [] }])
  const other = noticeOf({ ...credit, amount: 5 }, { ...credit, transactionId: 'FT3' })
  expect(await send(other)).toEqual([409, { new: 1, known: 0, contradicting: ['FT1'] }])
  expect(await kept()).toEqual(['FT1', 'FT2', 'FT3'])
})
