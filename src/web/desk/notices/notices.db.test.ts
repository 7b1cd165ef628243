import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addDays, atMinute, today } from '#kernel/index.ts'
import { countUnseen, raiseNotices } from '#notification/index.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
const leader = 'lanhdao'
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  const { db, clock } = site.deps
  // Nobody is warned on a day off: on the last working morning, then.
  for (let days = 1; days < 14 && (await countUnseen(db, leader)) === 0; days += 1)
    await raiseNotices(db, { now: atMinute(addDays(today(clock), -days), 10 * 60) })
})
afterAll(() => site.close())

test('the masthead counts what is new; what the page shows is seen from then on', async () => {
  const unseen = await countUnseen(site.deps.db, leader)
  expect(unseen).toBeGreaterThan(0)
  const client = await enterDesk(site, leader)
  expect(textOf(await (await client.get('/lam-viec/quyen')).text())).toContain(`Thông báo ${unseen}`)
  const html = await (await client.get('/lam-viec/thong-bao')).text()
  expect(html.split('>Mới<')).toHaveLength(unseen + 1)
  expect(linksOf(html).filter(([href]) => /^\/lam-viec\/(?:ho-so|gop-y)\/./u.test(href))).toHaveLength(unseen)
  const again = await (await client.get('/lam-viec/thong-bao')).text()
  expect([again.includes('>Mới<'), textOf(again).includes('Thông báo 0')]).toEqual([false, true])
})

test('who was warned of nothing is told what would stand here', async () => {
  const client = await enterDesk(site, 'thanhtra')
  expect(textOf(await (await client.get('/lam-viec/thong-bao')).text())).toContain('Chưa có thông báo nào.')
})
