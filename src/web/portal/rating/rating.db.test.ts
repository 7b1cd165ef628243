import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sealBallots } from '#feedback/index.ts'
import { addDays, atMinute, dayOf, type Instant, instant } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let now: Instant = instant('2020-04-03T08:12:00+07:00')
let key: Uint8Array
const codes: { finished: readonly string[]; running: string } = { finished: [], running: '' }
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), 'tuan-giao-2020', { now: () => now })
  key = await loadReceiptKey(site.deps.db)
  const inState = async (state: string) =>
    (
      await site.deps.db
        .selectFrom('dossier')
        .select('code')
        .where('state', '=', state)
        .orderBy('code')
        .limit(10)
        .execute()
    ).map(({ code }) => code)
  codes.finished = await inState('finished')
  codes.running = (await inState('running'))[0] ?? ''
})
afterAll(() => site.close())

const at = (code: string, secret = receiptSecret(key, code)) =>
  `/danh-gia/${code}?${new URLSearchParams({ khoa: secret })}`
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
const code = (index: number) => codes.finished[index] ?? ''
const ratings = () => site.deps.db.selectFrom('rating').selectAll().execute()
const links = async () =>
  (await site.deps.db.selectFrom('rating_ballot').select('rating_id').execute()).map(({ rating_id: id }) => id !== null)

test('who holds the receipt rates, changes it, and the last word counts once', async () => {
  const page = await site.app.request(at(code(0)))
  const html = await page.text()
  expect([page.status, page.headers.get('cache-control'), misplacedTags(html)]).toEqual([200, 'no-store', []])
  expect(textOf(html)).toContain('Bạn được phục vụ thế nào?')
  const sent = await send(at(code(0)), { muc: 'satisfied', 'thai-do': 'yes', 'y-kien': ' Tốt.\r\n ' })
  const on = sent.headers.get('location') ?? ''
  expect([sent.status, on]).toEqual([303, `${at(code(0))}&xong=1`])
  const thanks = await (await site.app.request(on)).text()
  expect(textOf(thanks)).toContain('Đã nhận đánh giá. Cảm ơn bạn! Bạn sửa được đến hết ngày 12/04/2020.')
  await send(at(code(0)), { muc: 'dissatisfied', 'thoi-gian': 'no', 'y-kien': 'Chờ lâu.' })
  expect(await ratings()).toEqual([
    expect.objectContaining({
      stage: 'result',
      quarter: '2020-04-01',
      grade: 'dissatisfied',
      time_good: false,
      attitude_good: null,
      words: 'Chờ lâu.',
    }),
  ])
})

test('sent twice at once it is one rating', async () => {
  const before = (await ratings()).length
  const answers = await Promise.all([1, 2, 3].map(() => send(at(code(1)), { muc: 'neutral' })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await ratings()).length).toBe(before + 1)
})

test('while it is being resolved people are asked how they were received', async () => {
  await send(at(codes.running), { muc: 'very-satisfied' })
  expect((await ratings()).map(({ stage }) => stage)).toContain('reception')
})

test.each([
  ['nothing chosen', {}, 'Hãy chọn một mức hài lòng.'],
  ['no grade of ours', { muc: 'tuyệt' }, 'Hãy chọn một mức hài lòng.'],
  ['a pasted page', { muc: 'neutral', 'y-kien': 'ấ'.repeat(1001) }, 'Dài 1001 chữ cái, nhiều nhất là 1000.'],
])('%s is told beside the field, keeps what was typed, and stores nothing', async (_, fields, message) => {
  const before = await ratings()
  const answer = await send(at(code(2)), { 'noi-tiep': 'no', ...fields })
  const html = await answer.text()
  expect([answer.status, textOf(html).split(message).length]).toEqual([422, 3])
  expect(html).toMatch(/<title>Cần sửa: /u)
  expect(html).toMatch(/name="noi-tiep" value="no" checked/u)
  expect(await ratings()).toEqual(before)
})

test('a wrong secret and a code that is none are answered alike; too many tries wait an hour', async () => {
  const told = async (path: string) => {
    const answer = await site.app.request(path)
    return [answer.status, textOf(await answer.text()).replaceAll(/\S*H18\S*/gu, '')]
  }
  expect(await told(at(code(3), '7KQM-2X9D'))).toEqual(await told(at('H18.33.19-200110-9999', '7KQM-2X9D')))
  expect((await told(`/danh-gia/${code(3)}`))[0]).toBe(200)
  for (let attempt = 0; attempt < 30; attempt += 1) await site.app.request(at(code(3), '7KQM-2X9D'))
  expect((await told(at(code(3))))[0]).toBe(429)
  expect((await told(at(code(4))))[0]).toBe(200)
  now = (now + 3_600_000) as Instant
  expect((await told(at(code(3))))[0]).toBe(200)
})

test('no officer and no other site rates for anybody', async () => {
  const before = await ratings()
  const officer = await send(at(code(5)), { muc: 'very-satisfied' }, { cookie: 'motcua=abc' })
  const foreign = await send(at(code(5)), { muc: 'very-satisfied' }, { 'sec-fetch-site': 'cross-site' })
  const guess = await send(at(code(5), 'AAAA-AAAA'), { muc: 'very-satisfied' })
  expect([officer.status, foreign.status, guess.status]).toEqual([403, 403, 404])
  expect(await ratings()).toEqual(before)
})

test('after ten days nothing leads from a dossier to its rating, and it cannot be rated again', async () => {
  const before = await ratings()
  now = atMinute(addDays(dayOf(now), 11), 60)
  const refused = await send(at(code(0)), { muc: 'satisfied' })
  expect([refused.status, textOf(await refused.text()).includes('không còn gắn với hồ sơ')]).toEqual([409, true])
  expect(await sealBallots(site.deps.db, now)).toBe(before.length)
  expect(await links()).toEqual(before.map(() => false))
  expect((await send(at(code(0)), { muc: 'satisfied' })).status).toBe(409)
  expect(await ratings()).toEqual(before)
})
