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

const at = (of: string) => `/danh-gia/${of}`
const scan = (of: string, secret = receiptSecret(key, of)) => site.app.request(`${at(of)}?khoa=${secret}`)
/** The cookie of who has shown the secret. */
const hold = async (of: string) => ((await scan(of)).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const get = (path: string, cookie = '') => site.app.request(path, { headers: { cookie } })
const send = async (of: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.app.request(at(of), {
    method: 'POST',
    headers: { cookie: await hold(of), ...headers },
    body: new URLSearchParams(fields),
  })
const code = (index: number) => codes.finished[index] ?? ''
const ratings = () => site.deps.db.selectFrom('rating').selectAll().execute()
const links = async () =>
  (await site.deps.db.selectFrom('rating_ballot').select('rating_id').execute()).map(({ rating_id: id }) => id !== null)

test('who holds the receipt rates, changes it, and the last word counts once', async () => {
  const scanned = await scan(code(0))
  expect([scanned.status, scanned.headers.get('location')]).toEqual([303, at(code(0))])
  const page = await get(at(code(0)), await hold(code(0)))
  const html = await page.text()
  expect([page.status, page.headers.get('cache-control'), misplacedTags(html)]).toEqual([200, 'no-store', []])
  expect(textOf(html)).toContain('Bạn được phục vụ thế nào?')
  const sent = await send(code(0), { muc: 'satisfied', 'thai-do': 'yes', 'y-kien': ' Tốt.\r\n ' })
  const on = sent.headers.get('location') ?? ''
  expect([sent.status, on]).toEqual([303, `${at(code(0))}?xong=1`])
  const thanks = await (await get(on, await hold(code(0)))).text()
  expect(textOf(thanks)).toContain('Đã nhận đánh giá. Cảm ơn bạn! Bạn sửa được đến hết ngày 12/04/2020.')
  await send(code(0), { muc: 'dissatisfied', 'thoi-gian': 'no', 'y-kien': 'Chờ lâu.' })
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
  const answers = await Promise.all([1, 2, 3].map(() => send(code(1), { muc: 'neutral' })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await ratings()).length).toBe(before + 1)
})

test('while it is being resolved people are asked how they were received', async () => {
  await send(codes.running, { muc: 'very-satisfied' })
  expect((await ratings()).map(({ stage }) => stage)).toContain('reception')
})

test.each([
  ['nothing chosen', {}, 'Hãy chọn một mức hài lòng.'],
  ['no grade of ours', { muc: 'tuyệt' }, 'Hãy chọn một mức hài lòng.'],
  ['a pasted page', { muc: 'neutral', 'y-kien': 'ấ'.repeat(1001) }, 'Dài 1001 chữ cái, nhiều nhất là 1000.'],
])('%s is told beside the field, keeps what was typed, and stores nothing', async (_, fields, message) => {
  const before = await ratings()
  const answer = await send(code(2), { 'noi-tiep': 'no', ...fields })
  const html = await answer.text()
  expect([answer.status, textOf(html).split(message).length]).toEqual([422, 3])
  expect(html).toMatch(/<title>Cần sửa: /u)
  expect(html).toMatch(/name="noi-tiep" value="no" checked/u)
  expect(await ratings()).toEqual(before)
})

test('a wrong secret and a code that is none are answered alike; too many tries wait', async () => {
  const told = async (of: string) => {
    const answer = await scan(of, '7KQM-2X9D')
    return [answer.status, textOf(await answer.text()).replaceAll(/\S*H18\S*/gu, '')]
  }
  expect(await told(code(3))).toEqual(await told('H18.33.19-200110-9999'))
  expect((await told(code(3)))[0]).toBe(403)
  const asked = await get(at(code(3)))
  expect([asked.status, textOf(await asked.text()).includes('Mã bí mật')]).toEqual([200, true])
  for (let attempt = 0; attempt < 5; attempt += 1) await scan(code(3), '7KQM-2X9D')
  expect((await scan(code(3))).status).toBe(429)
  expect((await scan(code(4))).status).toBe(303)
  const body = new URLSearchParams({ khoa: receiptSecret(key, code(4)) })
  expect((await site.app.request(at(code(4)), { method: 'POST', body })).status).toBe(303)
})

test('no officer and no other site rates for anybody', async () => {
  const before = await ratings()
  const officer = await send(code(5), { muc: 'very-satisfied' }, { cookie: 'motcua=abc' })
  const foreign = await send(code(5), { muc: 'very-satisfied' }, { 'sec-fetch-site': 'cross-site' })
  const other = await send(code(5), { muc: 'very-satisfied' }, { cookie: await hold(code(4)) })
  expect([officer.status, foreign.status, other.status]).toEqual([403, 403, 200])
  expect(await ratings()).toEqual(before)
})

test('after ten days nothing leads from a dossier to its rating, and it cannot be rated again', async () => {
  const before = await ratings()
  now = atMinute(addDays(dayOf(now), 11), 60)
  const refused = await send(code(0), { muc: 'satisfied' })
  expect([refused.status, textOf(await refused.text()).includes('không còn gắn với hồ sơ')]).toEqual([409, true])
  expect(await sealBallots(site.deps.db, now)).toBe(before.length)
  expect(await links()).toEqual(before.map(() => false))
  expect((await send(code(0), { muc: 'satisfied' })).status).toBe(409)
  expect(await ratings()).toEqual(before)
})
