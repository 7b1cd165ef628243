import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { loadDemo } from '#demo/index.ts'
import { instantFromEpochMs } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { createApp, loadAssets, type RunningServer, startServer } from '#web/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { requireProgram } from '../programs.ts'

const program = requireProgram('chromium')
const period = 'tu=2020-01-01&den=2020-04-01'
const pages = [
  '/',
  '/bao-cao',
  ...['bieu-1', 'bieu-2', 'bieu-3', 'bieu-4', 'bang-cong-van', '06a'].map((form) => `/bao-cao/${form}?${period}`),
  `/bao-cao/bieu-2?tu=2020-04-01&den=2020-01-01`,
  `/bao-cao/cong-van?${period}`,
  '/ho-so',
  '/khong-co-trang-nay',
]

let database: TestDatabase
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  if (program.isMissing) return
  database = await createTestDatabase(inject('serverUrl'))
  const { db } = database
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  await loadDemo({ db, writers: [reportingWriter], ids: { uuid: randomUUID } }, 'tuan-giao-2020')
  const clock = { now: () => instantFromEpochMs(Date.UTC(2020, 3, 3, 1)) }
  const recordFault = ({ error }: { readonly error: unknown }) => {
    throw error
  }
  const app = createApp({ db, clock, assets: await loadAssets(), recordAccess: () => undefined, recordFault })
  server = await startServer({ app, port: 0, host: '127.0.0.1' })
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  browser = await chromium.launch({ executablePath: program.path, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}, 120_000)

afterAll(async () => {
  if (program.isMissing) return
  await browser.close()
  await server.close()
  await database.drop()
})

async function visit(path: string, options: { width: number; javaScriptEnabled?: boolean }): Promise<Page> {
  const { width, javaScriptEnabled = false } = options
  const context = await browser.newContext({ viewport: { width, height: 768 }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(server.url + path)
  return page
}

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each([1366, 360])('from the start to why a dossier was due, without JavaScript, %i wide', async (width) => {
    const page = await visit(`/bao-cao/bieu-2?${period}`, { width })
    await page
      .getByRole('row', { name: /Quài Tở/u })
      .getByRole('link', { name: /^57/u })
      .click()
    expect(await page.getByRole('main').textContent()).toContain('57')
    const dossiers = page.locator('main a[href*="/ho-so/H18."]')
    expect(await dossiers.count()).toBeGreaterThan(20)
    await dossiers.first().click()
    const text = await page.getByRole('main').textContent()
    expect(text).toMatch(/H18\.33\.\d\d-\d{6}-\d{4}/u)
    expect(text).toContain('Thời hạn theo quy định')
    await page.context().close()
  })

  test('by keyboard alone, from the first link to the first figure', async () => {
    const page = await visit(`/bao-cao/bieu-2?${period}`, { width: 1366, javaScriptEnabled: true })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate('document.activeElement.textContent')) === '466') break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/ho-so/u)
    expect(await page.getByRole('main').textContent()).toContain('466')
    await page.context().close()
  })

  test.each(pages)('%s fits a phone, and has nothing that axe finds serious', async (path) => {
    const page = await visit(path, { width: 360, javaScriptEnabled: true })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    await page.context().close()
  })

  test('prints whole: no column of the widest report is cut off', async () => {
    const page = await visit(`/bao-cao/bieu-3?${period}`, { width: 1366 })
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf({ format: 'A4', landscape: true })
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    const table = await page.locator('main table').first().boundingBox()
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(1366)
    await page.context().close()
  })
})
