import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoOfficers } from '#demo/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'
import { createApp } from '../../index.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
})
afterAll(() => site.close())

const at = 'https://motcua.example.vn/hop-thu-mau'
const from = { origin: 'https://motcua.example.vn', 'content-type': 'application/x-www-form-urlencoded' }

async function askCode(phone: string): Promise<Response> {
  const body = new URLSearchParams({ 'dien-thoai': phone })
  return site.app.request('https://motcua.example.vn/tai-khoan/dang-nhap', { method: 'POST', headers: from, body })
}

test('it is nowhere but in a demonstration that sends nothing', async () => {
  const closed = await site.app.request(at)
  expect(closed.status).toBe(404)
  expect(await closed.text()).toContain('chỉ có trong bản trình diễn')
  await openDemo()
  expect((await site.app.request(at)).status).toBe(200)
  const sending = createApp({ ...site.deps, mailbox: undefined })
  expect((await sending.request(at)).status).toBe(404)
})

/** What makes an installation a demonstration: its accounts, and no others. */
async function openDemo(): Promise<void> {
  for (const { account } of demoOfficers) await hire(site.deps, account, [{ post: 'administrator', unitId: null }])
}

test('a code that somebody asked for is there, and the page that waits for it leads to it', async () => {
  expect(await (await site.app.request(at)).text()).toContain('Chưa có tin nhắn nào.')
  const asked = await askCode('0912 345 678')
  const waiting = await site.app.request(new URL(asked.headers.get('location') ?? '', at))
  const link = /href="(\/hop-thu-mau\?[^"]+)"/u.exec(await waiting.text())?.[1]
  expect(link).toBe('/hop-thu-mau?gui=0912345678')
  const page = await (await site.app.request(new URL(link ?? '', at))).text()
  expect(page).toContain('Tin nhắn đến 0912 345 678')
  expect(page).toMatch(/Một Cửa: Mã đăng nhập của ông\/bà: \d{6}/u)
  expect(page).toContain('tính tiền 2 tin')
})

test('it shows those of one number, however it is typed, and says so where there are none', async () => {
  await askCode('0987654321')
  const of = async (typed: string) => (await site.app.request(`${at}?gui=${encodeURIComponent(typed)}`)).text()
  expect(await of('+84 987.654.321')).not.toContain('0912 345 678')
  expect(await of('+84 987.654.321')).toContain('0987 654 321')
  expect(await of('<script>')).toContain('&lt;script>')
  expect(await of('0900000000')).toContain('Chưa có tin nhắn nào gửi đến số hoặc địa chỉ này.')
})
