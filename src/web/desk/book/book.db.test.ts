import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listDossiers } from '#dossier/index.ts'
import { addDays, dayOf } from '#kernel/index.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let period: string
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  const today = dayOf(site.deps.clock.now())
  period = `tu=${addDays(today, -60)}&den=${today}`
})
afterAll(() => site.close())

const page = async (account: string, path: string) => (await (await enterDesk(site, account)).get(path)).text()

test('form 07 of one’s unit, page by page, each code a link', async () => {
  const html = await page('tiepnhan', `/lam-viec/so-theo-doi?${period}`)
  const codes = linksOf(html).flatMap(([href, text]) => (href.startsWith('/lam-viec/ho-so/') ? [text] : []))
  expect(codes).toHaveLength(50)
  expect(await listDossiers(site.deps.db, codes)).toHaveLength(50)
  const next = await page('tiepnhan', `/lam-viec/so-theo-doi?${period}&trang=2`)
  expect(textOf(next)).toMatch(/Ký nhận 51 H18\.76/u)
})

test('as files it is whole', async () => {
  const client = await enterDesk(site, 'lanhdao')
  for (const [format, magic] of [
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
  ] as const) {
    const answer = await client.get(`/lam-viec/so-theo-doi.${format}?${period}`)
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`so-theo-doi-ho-so-[\\d-]+\\.${format}"$`, 'u'),
    )
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, magic.length)
        .toString('latin1'),
    ).toBe(magic)
  }
})

test('another unit’s book is refused by name, and a wrong day keeps what was typed', async () => {
  const client = await enterDesk(site, 'tiepnhan.quaito')
  const other = await client.get(`/lam-viec/so-theo-doi?${period}&don-vi=H18.76`)
  expect([other.status, linksOf(await other.text()).some(([href]) => href.includes('H18.76-'))]).toEqual([422, false])
  const wrong = await client.get('/lam-viec/so-theo-doi?tu=31/02/2026&den=1/3/2026')
  const html = await wrong.text()
  expect([wrong.status, textOf(html).includes('“31/02/2026” không phải là ngày')]).toEqual([422, true])
  expect(html).toContain('value="31/02/2026"')
})

test('a period in which nothing was accepted says so; one before the unit was there, too', async () => {
  const said = async (days: string) => textOf(await page('tiepnhan', `/lam-viec/so-theo-doi?${days}`))
  expect(await said('tu=2025-07-01&den=2025-07-31')).toContain('không tiếp nhận hồ sơ nào trong kỳ này')
  expect(await said('tu=2001-01-01&den=2001-01-31')).toContain('chưa có đơn vị nào mà bạn được in sổ')
})
