import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import { pagesOf } from '../papers/converted.ts'
import { requireProgram } from '../programs.ts'
import { misplacedTags } from '../web/html.ts'
import { axeFaults } from './axe-faults.ts'
import { foreignWords } from './foreign-words.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')
const pdftotext = requireProgram('pdftotext')

/** One of each kind of page and state. */
const kinds = [
  '/',
  '/thu-tuc?tim=giay+khai+sinh',
  '/thu-tuc?tim=sang+t%C3%AAn+%C4%91%E1%BA%A5t',
  '/thu-tuc?tim=khong+co+gi+nhu+the',
  '/thu-tuc?viec=sinh-con',
  '/thu-tuc?doi-tuong=kinh-doanh',
  '/thu-tuc/1.001193',
  '/thu-tuc/2.000815',
  '/thu-tuc/1.012753',
  '/thu-tuc/KHONG-CO',
]

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  const clock = { now: () => instant('2026-11-25T09:00:00+07:00') }
  journey = await beginJourney(inject('serverUrl'), program.path, { clock })
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

describe.skipIf(program.isMissing)(`the portal in a browser${program.hint}`, () => {
  test.each([360, 1366])('from everyday words to what to bring, without JavaScript, %i wide', async (width) => {
    const page = await journey.open('/tinh-hinh', { width })
    if (width === 360) await page.getByText('Mục lục').click()
    await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
    await page.getByLabel('Tìm thủ tục').fill('lam giay khai sinh')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
    const text = (await page.getByRole('main').textContent()) ?? ''
    expect(text).toContain('Tờ khai đăng ký khai sinh 1 bản chính')
    await page.getByText('Cả 45 nơi').click()
    await page.getByText('UBND xã Tuần Giáo').waitFor({ state: 'visible' })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tờ hướng dẫn' }).click()
    expect((await download).suggestedFilename()).toBe('huong-dan-1.001193.pdf')
    const form = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tờ khai đăng ký khai sinh' }).click()
    expect((await form).suggestedFilename()).toBe('to-khai-1.001193.pdf')
    if (width === 360) await page.getByText('Mục lục').click()
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })

  test('by keyboard alone, from the first page to a life event and its first procedure', async () => {
    const page = await journey.open('/', { hasScript: true })
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
    const enter = async (name: string) => {
      for (let press = 0; press < 60 && (await focused()) !== name; press += 1) await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    }
    await enter('Người thân qua đời')
    await enter('Đăng ký khai tử')
    expect(page.url()).toContain('/thu-tuc/1.000656')
    await page.context().close()
  })

  test.each(kinds)('%s is sound on a phone, in both languages', async (path) => {
    const page = await journey.open(path, { width: 360, hasScript: true })
    await expectSound(page)
    await page.goto(new URL(`/en${path}`, page.url()).href)
    await expectSound(page)
    expect(await foreignWords(page)).toEqual([])
    await page.context().close()
  })

  test('what must be touched is large enough, and nothing falls out of a wide window either', async () => {
    for (const path of kinds) {
      const page = await journey.open(path, { width: 360, hasScript: true })
      expect([path, await smallTargets(page)]).toEqual([path, []])
      await page.setViewportSize({ width: 1366, height: 768 })
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 1366])
      await page.context().close()
    }
  })

  test('every letter is drawn by the typeface of the page', async () => {
    const page = await journey.open('/', { hasScript: true })
    for (const path of kinds) {
      await page.goto(new URL(path, page.url()).href)
      expect([path, await strangeLetters(page)]).toEqual([path, []])
    }
    await page.context().close()
  })

  test.skipIf(pdftotext.isMissing)(`every guide is one page and says what to bring${pdftotext.hint}`, async () => {
    for (const code of ['1.001193', '1.012753', '2.000815', '2.001035', 'MC-DD-03', '1.001776']) {
      const response = await journey.site.app.request(`/thu-tuc/${code}/huong-dan.pdf`)
      const pages = pagesOf(new Uint8Array(await response.arrayBuffer()))
      expect([code, pages.length]).toEqual([code, 1])
      expect(pages[0]).toContain('Cần mang')
    }
  })
})

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), 360])
  expect(misplacedTags(await (await page.request.get(page.url())).text())).toEqual([])
  expect(await axeFaults(page)).toEqual([])
}

/** Links and buttons, those within a sentence apart, that are lower than 44 px, also in what has to be opened first. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
  return page.evaluate<readonly string[]>(`[...document.querySelectorAll('main a, header a, button, input, summary')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => getComputedStyle(element, '::after').position !== 'absolute')
    .filter((element) => element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML)`)
}

/** Letters outside the subsets of the typeface: the browser would take them from another. */
function strangeLetters(page: Page): Promise<readonly string[]> {
  const known =
    '\\u0020-\\u007e\\u00a0\\u00ab\\u00b0\\u00b7\\u00bb\\u00c0-\\u00c3\\u00c8-\\u00ca\\u00cc\\u00cd\\u00d2-\\u00d5\\u00d7\\u00d9\\u00da\\u00dd\\u00e0-\\u00e3\\u00e8-\\u00ea\\u00ec\\u00ed\\u00f2-\\u00f5\\u00f9\\u00fa\\u00fd\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01a0\\u01a1\\u01af\\u01b0\\u1ea0-\\u1ef9\\u20ab\\u2013\\u2014\\u2018-\\u201d\\u2026\\u2190-\\u2193'
  return page.evaluate<readonly string[]>(
    `[...new Set(document.body.innerText.normalize('NFC').match(/[^\\s${known}]/gu) ?? [])]`,
  )
}
