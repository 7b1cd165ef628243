import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listFilingsOf } from '#filing/index.ts'
import { requireProgram } from '../programs.ts'
import { enterAsCitizen } from '../web/citizen-client.ts'
import { hiddenFields } from '../web/desk-client.ts'
import { runningClock } from '../web/desk-world.ts'
import { declaration, fillForm, openPhone, sendPapers, tellMe } from './household-filing.ts'
import { keyboardOn } from './keyboard-meter.ts'
import { beginJourney, type Journey } from './open-browser.ts'

/** The portal by keyboard alone, and at 200 % and 400 % zoom. */

const program = requireProgram('chromium')
const phone = '0900400001'
const begun = '0900400002'

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

const everybodys = [
  '/',
  '/thu-tuc?tim=giay+khai+sinh',
  '/thu-tuc/1.001193',
  '/ho-so',
  '/so-lieu',
  '/du-lieu-mo',
  '/gop-y',
  '/xac-minh',
  '/tai-khoan/dang-nhap',
]

const begin = '/nop/bat-dau?thu-tuc=1.001612'

/** Pages of somebody who has begun a filing. */
async function citizens(): Promise<readonly string[]> {
  const citizen = await enterAsCitizen(journey.site, begun)
  const page = await (await citizen.get(`${begin}&moi=1`)).text()
  const unit = /<option value="([^"]+)"[^>]*>UBND xã/u.exec(page)?.[1] ?? ''
  await citizen.post(begin, { ...hiddenFields(page, begin), 'nop-cho': 'toi', 'noi-nhan': unit })
  const [filing] = await listFilingsOf(journey.site.deps.db, citizen.id)
  if (filing === undefined) throw new Error('nothing was begun')
  const at = `/nop/${filing.id}`
  const filingPages = [
    at,
    `${at}/muc/chu-ho-so`,
    `${at}/muc/mau-ten-va-tru-so`,
    `${at}/muc/giay-to-2`,
    `${at}/kiem-tra`,
  ]
  return ['/tai-khoan', '/tai-khoan/thong-tin', '/ho-so-cua-toi', begin, ...filingPages]
}

describe.skipIf(program.isMissing)(`for everyone${program.hint}`, () => {
  test('a filing from the first page to the receipt by keyboard alone', async () => {
    const page = await openPhone(journey, { path: '/thu-tuc/1.001612', phone, hasScript: true })
    const keys = keyboardOn(page)
    await keys.go('Nộp trực tuyến')
    await keys.choose('Tôi')
    await keys.select('Nộp cho nơi nào?', 'UBND xã Tuần Giáo')
    await keys.go('Bắt đầu')
    await tellMe(keys)
    await fillForm(keys)
    await sendPapers(keys)
    await keys.choose(declaration)
    await keys.go('Nộp hồ sơ')
    expect(await page.locator('main').textContent()).toMatch(/MC-\d{6}-[0-9A-Z]{6}/u)
    await page.context().close()
  }, 240_000)

  test.each([
    ['200 %', 640, 512],
    ['400 %', 320, 256],
  ])(
    'at %s of a window 1280 wide nothing is cut off and nothing moves sideways',
    async (_, width, height) => {
      const page = await openPhone(journey, { path: '/', phone: begun, width, height })
      for (const path of [...everybodys, ...(await citizens())]) {
        await page.goto(new URL(path, page.url()).href)
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
        expect([path, await cutOff(page)]).toEqual([path, []])
      }
      await page.context().close()
    },
    120_000,
  )

  test('with letters twice as large nothing moves sideways on a phone', async () => {
    const page = await openPhone(journey, { path: '/', phone: begun })
    for (const path of [...everybodys, ...(await citizens())]) {
      await page.goto(new URL(path, page.url()).href)
      await page.evaluate("document.documentElement.style.fontSize = '200%'")
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360])
    }
    await page.context().close()
  }, 120_000)
})

/** What hides a part of its own text. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`[...document.querySelectorAll('main *, header *')]
    .filter((element) => !element.matches('.unseen, .unseen *, .govuk-visually-hidden, input, select, textarea, svg *'))
    .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 200))`)
}
