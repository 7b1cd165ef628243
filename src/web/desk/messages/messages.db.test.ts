import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { queueMessage } from '#notification/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let administrator: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
  await hire(site.deps, 'quan.tri', [{ post: 'administrator', unitId: null }])
  administrator = await signInAs(site, 'quan.tri')
})
afterAll(() => site.close())

const at = '/lam-viec/tin-nhan'

async function giveUp(key: string): Promise<void> {
  const to = { phone: '0912345678', language: 'vi' } as const
  const order = { key, to, kind: 'complaint-answered', values: { code: 'GY-1', path: '/gop-y' } } as const
  await site.deps.db.transaction().execute((tx) => queueMessage(tx, order))
  await sql`
    UPDATE message SET state = 'given-up', attempts = 12, next_attempt_at = NULL, settled_at = now(), last_fault = 'HTTP 404'
    WHERE key = ${key}
  `.execute(site.database.owner)
}

const page = async (query = '') => textOf(await (await administrator.get(at + query)).text())

test('an administrator sees what did not reach people and why, not who they are and what they were told', async () => {
  expect(await page()).toContain('Không có tin nào ở mục này.')
  await giveUp('G-1')
  const shown = await page()
  expect(shown).toContain('Không gửi được 1')
  expect(shown).toMatch(/Đã trả lời góp ý, phản ánh Tin nhắn 0912 \S+ 678 – .* 12 HTTP 404 Gửi lại/u)
  expect(shown).not.toMatch(/345|GY-1/u)
})

test('what was given up is sent again once, however often that is asked', async () => {
  const [one, two] = [await administrator.send(at, {}), await administrator.send(at, { tin: '1' })]
  expect(one.headers.get('location')).toBe(`${at}?xong=gui-lai`)
  expect(two.headers.get('location')).toBe(`${at}?xong=khong`)
  expect(await page('?xong=gui-lai&loai=waiting')).toMatch(/Đã xếp tin vào hàng chờ gửi lại\..* 0912 \S+ 678/u)
  const row = await site.deps.db.selectFrom('message').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'waiting', attempts: 0, settled_at: null })
})

test('nonsense in the address or the form harms nothing', async () => {
  expect(await page('?loai=x&trang=-1')).toContain('Không có tin nào ở mục này.')
  for (const tin of ['', 'x', '-1', '9'.repeat(30), "1' OR '1'='1"])
    expect((await administrator.send(at, { tin })).headers.get('location')).toBe(`${at}?xong=khong`)
})
