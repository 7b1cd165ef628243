import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findFilingOfNationalCode, takeInNational } from '#exchange/index.ts'
import { acceptFiling, findFiling } from '#filing/index.ts'
import { lookUpLimits } from '#following/index.ts'
import { expectOk } from '#kernel/index.ts'
import { nationalRecord } from '../../../../test/exchange/national-record.ts'
import { paperOf, wholeContent } from '../../../../test/filing/filing-world.ts'
import { type CitizenClient, enterAsCitizen } from '../../../../test/web/citizen-client.ts'
import { furnishDesk, runningClock } from '../../../../test/web/desk-world.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  await takeInNational(site.deps, { isUpdating: 'False', data: [nationalRecord] })
})
afterAll(() => site.close())

const { MaHoSo: code, SoDienThoai: phone, ChuHoSo: owner } = nationalRecord
const address = (typed: string) => `/ho-so-quoc-gia?${new URLSearchParams({ 'ma-quoc-gia': typed })}`
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function ask(client: Pick<CitizenClient, 'get'>, typed: string) {
  const response = await client.get(address(typed))
  const html = await response.text()
  expect(misplacedTags(html)).toEqual([])
  return { status: response.status, text: textOf(html), response }
}

test('the look-up page asks for it, and a code alone shows nothing', async () => {
  const html = await (await site.app.request('/ho-so')).text()
  expect(html).toMatch(/action="\/ho-so-quoc-gia"[\s\S]*name="ma-quoc-gia"/u)
  const asked = await site.app.request(address(code))
  expect([asked.status, asked.headers.get('location')]).toEqual([
    303,
    `/tai-khoan/dang-nhap?${new URLSearchParams({ ve: address(code) })}`,
  ])
  expect((await site.app.request(`/ho-so?ma=${code}`)).status).toBe(400)
})

test('who has proved the number that it names follows it, however the code was typed', async () => {
  const me = await enterAsCitizen(site, phone)
  const { response } = await ask(me, ` ${code.toLowerCase()} `)
  const to = response.headers.get('location') ?? ''
  expect([response.status, to]).toEqual([303, expect.stringMatching(/^\/ho-so\/MC-\d{6}-\w{6}$/u)])
  const shown = await site.app.request(to, { headers: { cookie: cookieOf(response) } })
  expect(textOf(await shown.text())).toContain('đang chờ UBND xã Tuần Giáo tiếp nhận')
})

test('the identity number opens it only to whom the national identity has proved it', async () => {
  const me = await enterAsCitizen(site, '0912345670')
  const told = site.deps.db.updateTable('citizen').where('citizen_id', '=', me.id)
  await told.set({ identity_number: nationalRecord.SoGiayToChuHoSo }).execute()
  expect((await ask(me, code)).status).toBe(403)
  await told.set({ assurance: 'national', national_subject: 'x' }).execute()
  expect((await ask(me, code)).status).toBe(303)
})

test('tracking by guess is refused: an unknown code like another’s, and not often', async () => {
  const guesser = await enterAsCitizen(site, '0912345671')
  const foreign = await ask(guesser, code)
  const unknown = await ask(guesser, code.replace(/.$/u, '9'))
  expect([foreign.status, unknown.status, unknown.text]).toEqual([403, 403, foreign.text])
  expect(foreign.text).not.toContain(owner)
  expect((await ask(guesser, '')).status).toBe(400)
  for (let tries = 2; tries < lookUpLimits.perCode; tries += 1) await ask(guesser, `G22.99-261126-100${tries}`)
  const locked = await ask(guesser, code)
  expect([locked.status, locked.text]).toEqual([429, expect.stringContaining('Đã thử quá nhiều lần')])
  expect((await ask(await enterAsCitizen(site, phone), code)).status, 'nobody else is locked out by it').toBe(303)
})

test('what has become a dossier is opened as that, by the number that its owner has there', async () => {
  const accepted = await acceptOf(code)
  const me = await enterAsCitizen(site, wholeContent.owner.phone.replaceAll(' ', ''))
  const { response } = await ask(me, code)
  expect(response.headers.get('location')).toBe(`/ho-so/${accepted}`)
  const shown = await site.app.request(`/ho-so/${accepted}`, { headers: { cookie: cookieOf(response) } })
  expect(textOf(await shown.text())).toContain('Cơ quan đã nhận hồ sơ')
  expect((await ask(await enterAsCitizen(site, '0912345672'), code)).status).toBe(403)
})

test('who signs out leaves no dossier open to whoever sits there next', async () => {
  const me = await enterAsCitizen(site, wholeContent.owner.phone.replaceAll(' ', ''))
  const opened = cookieOf((await ask(me, code)).response)
  const left = await me.send('/tai-khoan/dang-xuat', {}, '/tai-khoan')
  const forgotten = left.headers.getSetCookie().filter((cookie) => cookie.includes('Max-Age=0'))
  expect(forgotten.map((cookie) => cookie.split('=')[0])).toEqual(['motcua-dan', opened.split('=')[0]])
})

/** An officer puts the number right and accepts it. */
async function acceptOf(national: string): Promise<string> {
  const { unit } = await furnishDesk(site)
  const id = await findFilingOfNationalCode(site.deps.db, national)
  const filing = id && (await findFiling(site.deps.db, id))
  if (!filing?.content) throw new Error(`${national} does not wait`)
  const fee = { due: '', paid: '', receiptNumber: '', exemption: 'Đã nộp trên Cổng quốc gia' }
  const content = {
    ...filing.content,
    owner: wholeContent.owner,
    papers: [1, 2, 3].map((at) => paperOf(at, '1')),
    fee,
  }
  const actor = { id: 'quang.thom', post: 'receiving-officer', unitId: unit } as const
  const order = { key: randomUUID(), id: filing.id, seenVersion: filing.version, actor, unitId: unit, content }
  return expectOk(await acceptFiling(site.deps, order)).code
}
