import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, instantFromEpochMs } from '#kernel/index.ts'
import { isGenuine, readNotice, signNotice } from './bank-notice.ts'

const now = instant('2026-11-26T08:00:00+07:00')
const secret = 'một bí mật dài'
const body = '{"transactions":[]}'
const timestamp = `${now / 1000}`
const signature = signNotice(secret, { timestamp, body })

test('a notice is genuine when whoever knows the secret signed these bytes just now', () => {
  const told = { secret, now }
  expect(isGenuine({ timestamp, body, signature }, told)).toBe(true)
  expect(isGenuine({ timestamp, body: `${body} `, signature }, told)).toBe(false)
  expect(isGenuine({ timestamp: `${now / 1000 + 1}`, body, signature }, told)).toBe(false)
  expect(isGenuine({ timestamp, body, signature: signature.toUpperCase() }, told)).toBe(false)
  expect(isGenuine({ timestamp, body, signature: '' }, told)).toBe(false)
  expect(isGenuine({ timestamp, body, signature }, { secret: 'khác', now })).toBe(false)
})

test('sent again later it is a copy', () => {
  for (const [minutes, isFresh] of [
    [5, true],
    [5.1, false],
    [-5, true],
    [-6, false],
  ] as const)
    expect(isGenuine({ timestamp, body, signature }, { secret, now: instantFromEpochMs(now + minutes * 60_000) })).toBe(
      isFresh,
    )
  const odd = signNotice(secret, { timestamp: '', body })
  expect(isGenuine({ timestamp: '', body, signature: odd }, { secret, now })).toBe(false)
})

const good = {
  bankBin: '999999',
  transactionId: 'FT26330123456',
  accountNumber: '0001112223',
  amount: 100_000,
  currency: 'VND',
  memo: 'MC2611267KQM2X',
  bookedAt: '2026-11-26T08:00:00+07:00',
}
const noticeOf = (...transactions: readonly unknown[]) => JSON.stringify({ transactions })

test('a notice tells of credits', () => {
  const { currency: _, ...credit } = good
  expect(readNotice(noticeOf(good))).toEqual({ ok: true, value: [{ ...credit, bookedAt: now }] })
})

test.each([
  ['', 'JSON'],
  ['null', 'JSON'],
  ['{"transactions":[]}', 'transactions'],
  [noticeOf({ ...good, amount: 0 }), 'transactions.0.amount'],
  [noticeOf(good, { ...good, amount: 1.5 }), 'transactions.1.amount'],
  [noticeOf({ ...good, amount: '100000' }), 'transactions.0.amount'],
  [noticeOf({ ...good, currency: 'USD' }), 'transactions.0.currency'],
  [noticeOf({ ...good, memo: 'a\0b' }), 'transactions.0.memo'],
  [noticeOf({ ...good, memo: '\ud800' }), 'transactions.0.memo'],
  [noticeOf({ ...good, bookedAt: '2026-11-26' }), 'transactions.0.bookedAt'],
  [noticeOf({ ...good, more: 1 }), 'transactions.0'],
])('%s is refused, with the place of the fault', (text, place) => {
  const read = readNotice(text)
  expect(read).toMatchObject({ ok: false, refusal: { code: 'notice-malformed' } })
  expect(!read.ok && read.refusal.message.en).toContain(`'${place}'`)
})

test('whatever is sent is read or refused, never a fault of ours', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.anything().map((any) => `${JSON.stringify({ transactions: [any] })}`),
      ),
      (text) => {
        expect(typeof readNotice(text).ok).toBe('boolean')
      },
    ),
  )
})
