import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../test/web/desk-world.ts'
import { textOf } from '../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
})
afterAll(() => site.close())

test('anybody sees that it waits and on which ground, not whose papers and in whose words', async () => {
  const lacking = { name: 'Căn cước của Vàng Thị Mỷ', originals: 1, copies: 0, why: 'ảnh mờ' }
  const accepted = await acceptDossier(world)
  const halted = await goOn(world, accepted, {
    by: 'lo.bien',
    post: 'processing-officer',
    command: { kind: 'suspend', ground: 'supplement', reason: 'Bà Vàng Thị Mỷ, 011148004821', items: [lacking] },
  })
  const resumed = await goOn(world, halted, {
    by: 'lo.bien',
    post: 'processing-officer',
    command: { kind: 'resume', received: [lacking.name] },
  })
  const end = { kind: 'finish', outcome: 'withdrawn', reason: 'Vàng Thị Mỷ xin rút' } as const
  await goOn(world, resumed, { by: 'lo.bien', post: 'processing-officer', command: end })
  const html = await (await site.app.request(`/ho-so/${accepted.code}`)).text()
  expect(textOf(html)).toContain('Tạm dừng: chờ bổ sung hồ sơ')
  expect(textOf(html)).toContain('Tiếp tục giải quyết')
  expect(html).toContain('V. T. M.')
  for (const kept of ['Vàng', 'Mỷ', '011148004821', 'lo.bien', 'ảnh mờ']) expect(html).not.toContain(kept)
})
