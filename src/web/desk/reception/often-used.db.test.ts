import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { countByProcedure } from '#dossier/index.ts'
import { type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { signInAs } from '../../../../test/web/desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk } from '../../../../test/web/desk-world.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

const minute = 60_000
let time = Date.now()
let site: TestSite
let world: DeskWorld
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => instantFromEpochMs(time) })
  world = await furnishDesk(site)
})
afterAll(() => site.close())

test('what the unit received lately is counted by procedure; another unit’s is not', async () => {
  await acceptDossier(world)
  const { acceptedAt } = await acceptDossier(world)
  const { db } = site.deps
  const count = (unitId: DeskWorld['unit'], since: number) => countByProcedure(db, { unitId, since: since as Instant })
  expect(await count(world.unit, acceptedAt - minute)).toEqual(new Map([[world.procedure, 2]]))
  expect(await count(world.unit, acceptedAt + 1)).toEqual(new Map())
  expect(await count(world.neighbour, acceptedAt - minute)).toEqual(new Map())
})

test('what is received most is offered first, and found anew after ten minutes', async () => {
  const [receiver, leader] = [await signInAs(site, 'quang.thom'), await signInAs(site, 'vang.sua')]
  const often = async () =>
    /Hay dùng(.*?)<\/section>/u.exec(await (await receiver.get('/lam-viec/tiep-nhan')).text())?.[1] ?? ''
  expect(textOf(await often())).toContain('Xác định, xác định lại mức độ khuyết tật')
  expect((await leader.get('/lam-viec/tiep-nhan')).status).toBe(403)
  const found = await (await receiver.get('/lam-viec/tiep-nhan?tim=khai+sinh')).text()
  expect(found).not.toContain('Hay dùng')
  time += 91 * 24 * 60 * minute
  const later = await signInAs(site, 'quang.thom')
  expect(await (await later.get('/lam-viec/tiep-nhan')).text()).not.toContain('Hay dùng')
})
