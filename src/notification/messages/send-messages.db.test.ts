import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { formatInstant, type Instant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { openGateway, type TestGateway } from '../../../test/notification/stations.ts'
import { forgetMessages, type MessageOrder, queueMessage, type SendDeps, sendMessages, smsGateway } from '../index.ts'
import { render } from './render.ts'
import { leaseUntil } from './send-rules.ts'
import { claimMessages } from './send-store.ts'

const site = { address: 'https://motcua.example.vn', smsMarks: false }
const morning = instant('2026-11-26T08:00:00+07:00')
const night = instant('2026-11-26T22:30:00+07:00')

let database: TestDatabase
let gateway: TestGateway
let deps: SendDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner.deleteFrom('message').execute()
  gateway = await openGateway()
  const transports = {
    sms: smsGateway({ url: gateway.url, token: 'bí-mật'.normalize('NFD').replace(/\P{ASCII}/gu, '') }),
  }
  deps = { db: database.db, transports, site }
})
afterEach(() => gateway.close())

const later = (from: Instant, minutes: number): Instant => instantFromEpochMs(from + minutes * 60_000)

/** Queued at `at`, whatever the clock of the database says. */
async function queue(
  at: Instant,
  ...orders: readonly MessageOrder<'complaint-answered' | 'sign-in-code'>[]
): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    for (const order of orders) await queueMessage(tx, order)
  })
  const keys = orders.map(({ key }) => key)
  await sql`
    UPDATE message SET queued_at = ${formatInstant(at)}, next_attempt_at = ${formatInstant(at)} WHERE key = ANY(${keys}) AND next_attempt_at IS NOT NULL
  `.execute(database.owner)
}

function news(key: string, phone = '0912000001'): MessageOrder<'complaint-answered'> {
  return { key, to: { phone, language: 'vi' }, kind: 'complaint-answered', values: { code: key, path: '/gop-y' } }
}

function code(key: string, phone = '0912000001'): MessageOrder<'sign-in-code'> {
  return { key, to: { phone, language: 'vi' }, kind: 'sign-in-code', values: { code: key, minutes: 5 } }
}

/** Rounds until nothing is due. */
async function sendAll(now: Instant, by: SendDeps = deps): Promise<void> {
  for (
    let report = await sendMessages(by, now);
    report.sent + report.dropped > 0;
    report = await sendMessages(by, now)
  );
}

async function stateOf(key: string) {
  const columns = ['state', 'attempts', 'next_attempt_at', 'settled_at', 'last_fault'] as const
  return database.db.selectFrom('message').select(columns).where('key', '=', key).executeTakeFirstOrThrow()
}

const texts = () => gateway.received.map(({ text }) => /(?:gop y|la|ban:|ba:) (\S+?),? /u.exec(text)?.[1])

test('a message is handed over as JSON, under a key that stays the same, and is sent once', async () => {
  await queue(morning, news('G-1'))
  expect(await sendMessages(deps, morning)).toMatchObject({ sent: 1, failed: 0, unreachable: [] })
  await sendAll(later(morning, 600))
  expect(gateway.received).toEqual([
    {
      to: '0912000001',
      text: 'Mot Cua: gop y G-1 da co tra loi: https://motcua.example.vn/gop-y',
      id: expect.stringMatching(/^[0-9a-f]{32}$/u),
      authorization: 'Bearer bi-mat',
      idempotencyKey: gateway.received[0]?.id,
    },
  ])
  expect(await stateOf('G-1')).toEqual({
    state: 'sent',
    attempts: 1,
    next_attempt_at: null,
    settled_at: morning,
    last_fault: null,
  })
})

test('to one address messages go in order, also when the first has to be tried again', async () => {
  let refusals = 2
  gateway.answer = () => (refusals-- > 0 ? 503 : 200)
  await queue(morning, news('G-1'), news('G-2'), news('G-3'), news('G-9', '0912000009'))
  await sendAll(morning)
  await sendAll(later(morning, 1))
  await sendAll(later(morning, 3))
  const toFirst = gateway.received.filter(({ to }) => to === '0912000001').map(({ text }) => text.slice(9, 20))
  expect([...new Set(toFirst)]).toEqual(['gop y G-1 d', 'gop y G-2 d', 'gop y G-3 d'])
  expect(gateway.received).toHaveLength(6)
})

test('at night only what somebody waits for is sent, and past the rest', async () => {
  await queue(night, news('G-1'), code('111111'))
  await sendAll(night)
  expect(texts()).toEqual(['111111'])
  await sendAll(later(night, 8 * 60 + 29))
  expect(texts()).toEqual(['111111'])
  await sendAll(later(night, 8 * 60 + 30))
  expect(texts()).toEqual(['111111', 'G-1'])
})

test('a failure is tried again after 1, 2, 4 minutes, at last every six hours, and given up after twelve', async () => {
  gateway.answer = () => 500
  await queue(morning, news('G-1'))
  const waits: number[] = []
  let now = morning
  for (let attempts = 1; attempts < 12; attempts += 1) {
    await sendMessages(deps, now)
    const { next_attempt_at: next, state, last_fault } = await stateOf('G-1')
    expect([state, last_fault]).toEqual(['failed', 'HTTP 500'])
    waits.push(((next ?? now) - now) / 60_000)
    await sql`UPDATE message SET next_attempt_at = ${formatInstant(morning)}`.execute(database.owner)
    now = later(now, 1)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  expect(await sendMessages(deps, now)).toMatchObject({ givenUp: 1 })
  expect(await stateOf('G-1')).toMatchObject({ state: 'given-up', attempts: 12, last_fault: 'HTTP 500' })
})

test.each([400, 404, 413, 422])(
  'what the gateway answers with %i is given up at once, and holds nobody up',
  async (status) => {
    gateway.answer = ({ text }) => (text.includes('G-1') ? status : 200)
    await queue(morning, news('G-1'), news('G-2'))
    await sendAll(morning)
    await sendAll(morning)
    expect(await stateOf('G-1')).toMatchObject({ state: 'given-up', last_fault: `HTTP ${status}` })
    expect(await stateOf('G-2')).toMatchObject({ state: 'sent' })
  },
)

test.each([401, 403])(
  'credentials that the gateway refuses with %i are nobody’s fault: no attempt is counted',
  async (status) => {
    gateway.answer = () => status
    await queue(morning, news('G-1'))
    expect(await sendMessages(deps, morning)).toMatchObject({ failed: 1, unreachable: ['sms'], isMore: false })
    expect(await stateOf('G-1')).toMatchObject({ state: 'failed', attempts: 0, next_attempt_at: later(morning, 1) })
  },
)

test('while the gateway is away everything waits, and goes out when it is back', async () => {
  await gateway.close()
  await queue(
    morning,
    ...Array.from({ length: 30 }, (_, index) => news(`G-${index}`, `09120001${String(index).padStart(2, '0')}`)),
  )
  expect(await sendMessages(deps, morning)).toMatchObject({ failed: 10, unreachable: ['sms'] })
  expect(await stateOf('G-0')).toMatchObject({ state: 'failed', attempts: 0, last_fault: 'HTTP: ECONNREFUSED' })
  gateway = await openGateway()
  await sendAll(later(morning, 1), { ...deps, transports: { sms: smsGateway({ url: gateway.url, token: undefined }) } })
  expect(gateway.received).toHaveLength(30)
})

test('credentials are not carried to where a gateway redirects', async () => {
  const elsewhere = await openGateway()
  gateway.answer = () => 307
  await queue(morning, news('G-1'))
  await sendMessages(deps, morning)
  expect(elsewhere.received).toEqual([])
  await elsewhere.close()
})

test('a process that dies after handing over sends it again, under the same key; before that nobody else does', async () => {
  await queue(morning, news('G-1'))
  const [claimed] = await claimMessages(database.db, {
    channel: 'sms',
    now: morning,
    lease: leaseUntil(morning),
    isQuiet: false,
  })
  if (claimed === undefined) throw new Error('nothing was due')
  await deps.transports.sms?.send(render(claimed, site))
  await sendAll(later(morning, 4))
  expect(gateway.received).toHaveLength(1)
  await sendAll(later(morning, 5))
  expect(gateway.received).toHaveLength(2)
  expect(new Set(gateway.received.map(({ id }) => id)).size).toBe(1)
  expect(await stateOf('G-1')).toMatchObject({ state: 'sent', attempts: 2 })
})

test('one that kills its process each time is given up in the end', async () => {
  await queue(morning, news('G-1'))
  for (let death = 0; death < 12; death += 1) {
    const now = later(morning, death * 5)
    await claimMessages(database.db, { channel: 'sms', now, lease: leaseUntil(now), isQuiet: false })
  }
  expect(await sendMessages(deps, later(morning, 60))).toMatchObject({ givenUp: 1, sent: 0 })
  expect(await stateOf('G-1')).toMatchObject({ state: 'given-up', last_fault: 'too-many-attempts' })
})

test('several processes at once send thousands, each once', async () => {
  const count = 3_000
  const phone = (index: number) => `0912${String(index % 700).padStart(6, '0')}`
  await queue(morning, ...Array.from({ length: count }, (_, index) => news(`G-${index}`, phone(index))))
  await Promise.all(Array.from({ length: 4 }, () => sendUntilNothingIsOpen()))
  expect(gateway.received).toHaveLength(count)
  expect(new Set(gateway.received.map(({ id }) => id)).size).toBe(count)
  const toOne = gateway.received
    .filter(({ to }) => to === phone(5))
    .map(({ text }) => Number(/G-(\d+)/u.exec(text)?.[1]))
  expect(toOne).toEqual(toOne.toSorted((one, other) => one - other))
})

async function sendUntilNothingIsOpen(): Promise<void> {
  for (let open = 1; open > 0; ) {
    await sendMessages(deps, morning)
    const { rows } = await sql<{
      open: number
    }>`SELECT count(*) AS open FROM message WHERE next_attempt_at IS NOT NULL`.execute(database.db)
    open = rows[0]?.open ?? 0
  }
}

test('what came too late is dropped: a code after ten minutes, news after three days', async () => {
  await queue(morning, code('111111'), news('G-1'))
  await sendAll(later(morning, 11), { ...deps, transports: {} })
  await sendAll(later(morning, 11))
  expect(await stateOf('111111')).toMatchObject({ state: 'dropped', last_fault: 'too-late' })
  expect(await stateOf('G-1')).toMatchObject({ state: 'sent' })
  await queue(morning, news('G-2'))
  await sendAll(later(morning, 3 * 24 * 60 + 1))
  expect(await stateOf('G-2')).toMatchObject({ state: 'dropped' })
  expect(texts()).toEqual(['G-1'])
})

test('what nobody can read is given up without a word of it', async () => {
  await queue(morning, news('G-1'))
  await sql`UPDATE message SET said = '{"phone":"0912000001"}'`.execute(database.owner)
  expect(await sendMessages(deps, morning)).toMatchObject({ givenUp: 1 })
  expect(await stateOf('G-1')).toMatchObject({ state: 'given-up', last_fault: 'unreadable' })
})

test('a channel without a transport keeps its messages waiting', async () => {
  await queue(morning, news('G-1'))
  expect(await sendMessages({ ...deps, transports: {} }, morning)).toMatchObject({ sent: 0, failed: 0, isMore: false })
  expect(await stateOf('G-1')).toMatchObject({ state: 'waiting', attempts: 0 })
})

test('to whom it went and what it said is forgotten after 30 days, a code after an hour; that it was sent is not', async () => {
  await queue(morning, code('111111'), news('G-1'), news('G-2'))
  await sendAll(morning)
  await sql`UPDATE message SET state = 'waiting', settled_at = NULL, next_attempt_at = now() WHERE key = 'G-2'`.execute(
    database.owner,
  )
  const left = async () =>
    (await database.db.selectFrom('message').select('key').where('said', 'is not', null).orderBy('key').execute()).map(
      ({ key }) => key,
    )
  expect(await forgetMessages(database.db, later(morning, 60))).toBe(0)
  expect(await forgetMessages(database.db, later(morning, 61))).toBe(1)
  expect(await left()).toEqual(['G-1', 'G-2'])
  expect(await forgetMessages(database.db, later(morning, 30 * 24 * 60 + 1))).toBe(1)
  expect(await left()).toEqual(['G-2'])
  await queue(morning, news('G-1'))
  await sendAll(morning)
  expect(gateway.received.filter(({ text }) => text.includes('G-1'))).toHaveLength(1)
})
