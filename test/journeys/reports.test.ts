import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pagesOf } from '../papers/converted.ts'
import { requireProgram } from '../programs.ts'
import { axeFaults } from './axe-faults.ts'
import { foreignWords } from './foreign-words.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')
const pdftotext = requireProgram('pdftotext')
const period = 'tu=2020-01-01&den=2020-04-01'
const cell = `/bao-cao/bieu-2/ho-so?${period}&measure`

const reports = ['bieu-1', 'bieu-2', 'bieu-3', 'bieu-4', 'bang-cong-van', '06a'].map(
  (form) => `/bao-cao/${form}?${period}`,
)
/** One of each kind of page and state, none longer than it must be: axe takes its time with long tables. */
const kinds = [
  '/tinh-hinh',
  '/tinh-hinh?tu=x&den=y',
  '/bao-cao',
  `/bao-cao/bieu-2?${period}`,
  `/bao-cao/bieu-3?${period}&don-vi=H18.33.19`,
  '/bao-cao/bieu-2?tu=2030-01-01&den=2030-03-31',
  '/bao-cao/bieu-2?tu=2020-04-01&den=2020-01-01',
  `/bao-cao/bieu-2?${period}&don-vi=${'khong-co '.repeat(12)}`,
  `${cell}=suspended`,
  '/bao-cao/cong-van?so=x',
  '/ho-so?ma=H18',
  '/ho-so/H18.33.05-200115-0001',
  '/khong-co-trang-nay',
]
const others = [
  ...reports,
  `${cell}=total&trang=2`,
  `/bao-cao/cong-van?${period}&so=394%2FUBND-VP&ngay=2020-04-03`,
  '/ho-so',
  '/ho-so/KHONG-CO',
]

let journey: Journey
let empty: Journey
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { demo: 'tuan-giao-2020' })
  empty = await beginJourney(inject('serverUrl'), program.path)
}, 120_000)
afterAll(async () => {
  if (program.isMissing) return
  await journey.close()
  await empty.close()
})

const textOf = async (place: Locator) => ((await place.textContent()) ?? '').replace(/\s+/gu, ' ')
const main = (page: Page) => textOf(page.getByRole('main'))

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each([1366, 360])('from the start to why a dossier was due, without JavaScript, %i wide', async (width) => {
    const page = await journey.open('/tinh-hinh', { width })
    await page
      .getByRole('link', { name: /^Biểu 2/u })
      .first()
      .click()
    await page
      .getByRole('row', { name: /Quài Tở/u })
      .getByRole('link', { name: /^57$/u })
      .click()
    expect(await main(page)).toContain('Hồ sơ giải quyết trễ hạn: 57')
    const dossiers = page.locator('main a[href*="/ho-so/H18."]')
    expect(await dossiers.count()).toBe(57)
    const code = await textOf(dossiers.nth(20))
    await dossiers.nth(20).click()
    const text = await main(page)
    expect(text).toContain(code)
    expect(text).toMatch(/Vì sao là ngày nàyNhận .* tính từ/u)
    await page.getByRole('link', { name: 'Danh sách hồ sơ' }).click()
    expect(await main(page)).toContain('Hồ sơ giải quyết trễ hạn: 57')
    await page.context().close()
  })

  test('by keyboard alone: another period is typed, and a figure of it opened', async () => {
    const page = await journey.open(`/bao-cao/bieu-2?${period}`, { hasScript: true })
    const focused = () => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent')
    const tabTo = async (wanted: string) => {
      for (let press = 0; press < 80 && (await focused()) !== wanted; press += 1) await page.keyboard.press('Tab')
      expect(await focused()).toBe(wanted)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    await tabTo('den')
    await page.keyboard.type('31/01/2020')
    await page.keyboard.press('Enter')
    await page.waitForURL(/tu=2020-01-01&den=2020-01-31$/u)
    const total = await textOf(page.locator('tfoot a').first())
    expect(Number(total)).toBeLessThan(873)
    await page.locator('tfoot a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/measure=total/u)
    expect(await main(page)).toContain(`Hồ sơ nhận giải quyết: ${total}`)
    await page.context().close()
  })

  test.each(kinds)('%s fits a phone and has nothing that axe finds', async (path) => {
    const page = await journey.open(path, { width: 360, hasScript: true })
    await expectSound(page)
    await page.context().close()
  })

  test('a system without a dossier is sound, too', async () => {
    for (const path of ['/tinh-hinh', `/bao-cao/bieu-2?${period}`]) {
      const page = await empty.open(path, { width: 360, hasScript: true })
      await expectSound(page)
      await page.context().close()
    }
  })

  test('every page fits a phone, and in English has no Vietnamese word that is not a name', async () => {
    const page = await journey.open('/en/tinh-hinh', { width: 360, hasScript: true })
    for (const path of [...kinds, ...others]) {
      await page.goto(new URL(`/en${path.replace(/^\/(?=\?|$)/u, '')}`, page.url()).href)
      expect([path, await foreignWords(page), await pageWidth(page)]).toEqual([path, [], 360])
      await page.goto(new URL(path, page.url()).href)
      expect([path, await pageWidth(page)]).toEqual([path, 360])
    }
    await page.context().close()
  })

  test.skipIf(pdftotext.isMissing).each(reports)(`%s prints whole${pdftotext.hint}`, async (path) => {
    const page = await journey.open(path, { hasScript: true })
    const cells = await page.locator('main :is(td, th, .choices a)').allTextContents()
    const words = new Set(
      cells
        .join(' ')
        .split(/\s+/u)
        .filter((word) => word !== ''),
    )
    const printed = pagesOf(await page.pdf({ preferCSSPageSize: true })).join(' ')
    const onPaper = new Set(printed.split(/\s+/u))
    expect([...words].filter((word) => !onPaper.has(word))).toEqual([])
    await page.context().close()
  })
})

async function expectSound(page: Page): Promise<void> {
  expect(await pageWidth(page)).toBe(360)
  expect(await axeFaults(page)).toEqual([])
}

function pageWidth(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth')
}
