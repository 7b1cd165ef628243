import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Instant, instant } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { lookUpLimits } from './limits.ts'
import { proveReceipt } from './prove-receipt.ts'

let database: TestDatabase
let key: Uint8Array
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  key = await loadReceiptKey(database.db)
})
afterAll(() => database.drop())

const start = instant('2026-11-26T09:00:00+07:00')
const prove = (subject: string, secret: string, address = '10.0.0.1', now: Instant = start) =>
  proveReceipt({ db: database.db, clock: { now: () => now } }, { subject, secret, address })

describe('the secret of a receipt', () => {
  test('opens its dossier for an hour, typed as people type', async () => {
    const secret = receiptSecret(key, 'H18-1').toLowerCase().replace('-', ' ')
    expect(await prove('H18-1', secret)).toEqual({ ok: true, value: { subject: 'H18-1', until: start + 3_600_000 } })
  })

  test('does not open another one, and nobody is told which of the two was wrong', async () => {
    const known = await prove('H18-1', receiptSecret(key, 'H18-2'))
    const unknown = await prove('KHÔNG-CÓ', '7KQM-2X9D')
    expect(known).toMatchObject({ ok: false, refusal: { code: 'receipt-wrong' } })
    expect(unknown).toEqual(known)
  })
})

describe('guessing', () => {
  test('at one code ends after five, says how long to wait, and even the right secret waits', async () => {
    for (let tries = 0; tries < lookUpLimits.perCode; tries += 1) await prove('H18-3', '0000-0000', `10.0.1.${tries}`)
    const right = receiptSecret(key, 'H18-3')
    const refused = await prove('H18-3', right, '10.0.1.9', (start + 60_000) as Instant)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'locked-until' } })
    expect(refused.ok ? '' : refused.refusal.message.vi).toContain('Hãy đợi 14 phút nữa (đến 09:15)')
    expect((await prove('H18-3', right, '10.0.1.9', (start + 15 * 60_000) as Instant)).ok).toBe(true)
  })

  test('a thousand at once are not a thousand tries', async () => {
    const tries = Array.from({ length: 40 }, (_, index) => prove('H18-4', `0000-00${index}`, `10.0.2.${index}`))
    const judged = (await Promise.all(tries)).filter((each) => !each.ok && each.refusal.code === 'receipt-wrong')
    expect(judged).toHaveLength(lookUpLimits.perCode)
  })

  test('at many codes from one address ends too; what was right does not count', async () => {
    const address = '10.0.3.1'
    for (let tries = 0; tries < 40; tries += 1) await prove('H18-5', receiptSecret(key, 'H18-5'), address)
    for (let tries = 0; tries < lookUpLimits.perAddress; tries += 1)
      expect(await prove(`H18-A${tries}`, '0000-0000', address)).toMatchObject({ refusal: { code: 'receipt-wrong' } })
    expect(await prove('H18-B', '0000-0000', address)).toMatchObject({ refusal: { code: 'locked-until' } })
    expect((await prove('H18-5', receiptSecret(key, 'H18-5'), '10.0.3.2')).ok).toBe(true)
  })
})
