import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Instant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { openMailServer, type TestMailServer } from '../../../test/notification/stations.ts'
import { mailServer, queueMessage, type SendDeps, sendMessages, type Transport } from '../index.ts'

let database: TestDatabase
let mail: TestMailServer
let transport: Transport
let deps: SendDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  mail = await openMailServer()
  transport = mailServer({ url: mail.url, from: 'Một Cửa Điện Biên <mot-cua@dienbien.example>' })
  const site = { address: 'https://motcua.example.vn', smsMarks: true }
  deps = { db: database.db, transports: { email: transport }, site }
})
afterAll(async () => {
  transport.close()
  await mail.close()
  await database.drop()
})
beforeEach(async () => {
  await database.owner.deleteFrom('message').execute()
  mail.received.length = 0
  mail.refusal = () => undefined
})

const tomorrow = instantFromEpochMs(Date.now() + 86_400_000)
const code = 'H18.33.19-261120-0007'

async function queue(key: string, email: string): Promise<void> {
  const values = {
    code,
    procedure: 'Đăng ký thành lập hộ kinh doanh'.normalize('NFD'),
    unit: 'UBND xã Mường Mươn',
    path: `/ho-so/${code}?khoa=7KQM-2X9D`,
    dueAt: instant('2026-11-25T17:00:00+07:00'),
    reason: '',
  }
  const order = { key, to: { email, language: 'vi' }, kind: 'dossier-accepted', values } as const
  await database.db.transaction().execute((tx) => queueMessage(tx, order))
}

async function stateOf(key: string) {
  const row = database.db.selectFrom('message').select(['state', 'attempts', 'last_fault']).where('key', '=', key)
  return row.executeTakeFirstOrThrow()
}

const send = (now: Instant = tomorrow) => sendMessages(deps, now)

test('an e-mail arrives as it was meant: Vietnamese, in NFC, from us, to one, with an identity of its own', async () => {
  await queue('A', 'lo.mau@example.vn')
  expect(await send()).toMatchObject({ sent: 1 })
  const [{ email, to, raw } = { email: undefined, to: [], raw: '' }] = mail.received
  expect(to).toEqual(['lo.mau@example.vn'])
  expect(email).toMatchObject({
    from: { name: 'Một Cửa Điện Biên', address: 'mot-cua@dienbien.example' },
    to: [{ address: 'lo.mau@example.vn' }],
    subject: `Đã tiếp nhận hồ sơ: ${code}`,
    messageId: expect.stringMatching(/^<[0-9a-f]{32}@dienbien\.example>$/u),
  })
  expect(email?.text).toBe(`Kính gửi ông/bà,

Hồ sơ của ông/bà đã được tiếp nhận. Trả kết quả: 17:00 thứ Tư 25/11/2026.

Hồ sơ: ${code}
Thủ tục: Đăng ký thành lập hộ kinh doanh
Nơi giải quyết: UBND xã Mường Mươn

Xem hồ sơ:
https://motcua.example.vn/ho-so/${code}?khoa=7KQM-2X9D

Một Cửa
https://motcua.example.vn

Thư tự động, xin đừng trả lời. Một Cửa không bao giờ hỏi mã đăng nhập hay số tài khoản của ông/bà.
`)
  expect(email?.text).toBe(email?.text?.normalize('NFC'))
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/mu)
  expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true)
})

test('sent again, it has the same Message-ID', async () => {
  await queue('A', 'lo.mau@example.vn')
  await send()
  await database.owner
    .updateTable('message')
    .set({ state: 'sending', settled_at: null, next_attempt_at: '2026-11-26T00:00:00Z' })
    .execute()
  await send(instantFromEpochMs(Date.now() + 2 * 86_400_000))
  expect(mail.received).toHaveLength(2)
  expect(new Set(mail.received.map(({ email }) => email.messageId)).size).toBe(1)
})

test.each([
  [550, 'given-up', 1, '5.1.1 no such user lo.mau@example.vn', 'SMTP 550 5.1.1'],
  [451, 'failed', 1, 'greylisted', 'SMTP 451'],
  [421, 'failed', 0, '4.3.2 shutting down', 'SMTP 421 4.3.2'],
])(
  'a mailbox refused with %i is %s, and its address stands in no fault',
  async (status, state, attempts, text, fault) => {
    mail.refusal = () => ({ code: status, text })
    await queue('A', 'lo.mau@example.vn')
    await send()
    expect(await stateOf('A')).toEqual({ state, attempts, last_fault: fault })
  },
)

test('where there is no mail server the message waits, and that is found before', async () => {
  const nowhere = mailServer({ url: 'smtp://127.0.0.1:1', from: 'x@example.vn' })
  expect(await nowhere.check()).toBe('SMTP ESOCKET')
  expect(await transport.check()).toBeUndefined()
  await queue('A', 'lo.mau@example.vn')
  expect(await sendMessages({ ...deps, transports: { email: nowhere } }, tomorrow)).toMatchObject({
    unreachable: ['email'],
  })
  expect(await stateOf('A')).toMatchObject({ state: 'failed', attempts: 0 })
  nowhere.close()
})
