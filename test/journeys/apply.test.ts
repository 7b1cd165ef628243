import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findFilingByReference } from '#filing/index.ts'
import { instantFromEpochMs } from '#kernel/index.ts'
import { jpeg } from '../attachment/sample-files.ts'
import { hire } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { misplacedTags } from '../web/html.ts'
import { unitToday } from '../web/unit-today.ts'
import { axeFaults } from './axe-faults.ts'
import { declaration, fillForm, openPhone, sendPapers, tellMe } from './household-filing.ts'
import { beginJourney, type Journey } from './open-browser.ts'
import { meterOn } from './typing-meter.ts'

/** Filing online in a browser as wide as a cheap phone: from the search to the receipt, on two devices, for others, with an officer. */

const program = requireProgram('chromium')
const procedure = 'Đăng ký thành lập hộ kinh doanh'
const mostPages = 12
const mostSeconds = 180

let journey: Journey
let phones = 900_200_000
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, {
    clock: { now: () => instantFromEpochMs(Date.now()) },
  })
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

function newPhone(): string {
  phones += 1
  return `0${phones}`
}

describe.skipIf(program.isMissing)(`filing online in a browser${program.hint}`, () => {
  test.each([false, true])(
    'from the search to the receipt on a phone, with script: %s',
    async (hasScript) => {
      const page = await openPhone(journey, { path: '/thu-tuc', phone: newPhone(), hasScript })
      await page.getByLabel('Tìm thủ tục').fill('mo cua hang tap hoa ho kinh doanh')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: procedure, exact: true }).click()
      const meter = meterOn(page, { hasScript, arrived: () => expectSound(page, hasScript) })
      await meter.go('Nộp trực tuyến')
      await meter.choose('Tôi')
      await meter.select('Nộp cho nơi nào?', 'UBND xã Tuần Giáo')
      await meter.go('Bắt đầu')
      await tellMe(meter)
      await fillForm(meter)
      await sendPapers(meter)
      await meter.choose(declaration)
      await meter.go('Nộp hồ sơ')
      const told = meter.told()
      tell(
        `${procedure}: ${told.pages} pages, ${told.seconds} s of typing (${told.signs} keys, ${told.choices} choices)`,
      )
      expect(told.pages).toBeLessThanOrEqual(mostPages)
      expect(told.seconds).toBeLessThanOrEqual(mostSeconds)
      const reference = /MC-\d{6}-[0-9A-Z]{6}/u.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
      expect(await findFilingByReference(journey.site.deps.db, reference)).toMatchObject({
        state: 'submitted',
        isByCitizen: true,
        content: { channel: 'online', isAssisted: false, owner: { fullName: 'Lò Thị Mẫu' } },
      })
      await page.context().close()
    },
    240_000,
  )

  test('begun on one phone, gone on with on another', async () => {
    const phone = newPhone()
    const first = await openPhone(journey, { path: '/nop/bat-dau?thu-tuc=1.001612', phone })
    const meter = meterOn(first, { hasScript: false, arrived: () => expectSound(first, false) })
    await meter.choose('Tôi')
    await meter.select('Nộp cho nơi nào?', 'UBND xã Tuần Giáo')
    await meter.go('Bắt đầu')
    await tellMe(meter)
    await first.context().close()
    const second = await openPhone(journey, { path: '/thu-tuc/1.001612', phone })
    await second.getByRole('link', { name: 'Tiếp tục hồ sơ đang làm dở' }).click()
    await expectSound(second, false)
    await second.getByRole('link', { name: 'Làm tiếp', exact: true }).click()
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe('Tên và nơi kinh doanh')
    expect(await second.getByLabel('Số nhà, đường; hoặc tên bản, thôn, tổ dân phố').inputValue()).toBe('')
    await second.context().close()
  }, 120_000)

  test('for somebody else: said once, and seen on every page', async () => {
    const page = await openPhone(journey, { path: '/nop/bat-dau?thu-tuc=1.001612', phone: newPhone() })
    const banner = () => page.getByText('Bạn đang nộp thay cho').count()
    const meter = meterOn(page, { hasScript: false, arrived: () => expectSound(page, false) })
    await meter.choose('Người khác (con, cha mẹ, người nhờ tôi nộp hộ)')
    await meter.select('Nộp cho nơi nào?', 'UBND xã Tuần Giáo')
    await meter.go('Bắt đầu')
    expect(await banner()).toBe(1)
    await tellMe(meter)
    await meter.choose('Người được ủy quyền')
    await meter.type('Họ và tên', 'Quàng Văn Thử')
    await meter.type('Số định danh', '011090000002')
    await meter.go('Lưu và tiếp tục')
    expect(await page.title()).toMatch(/^(?:Lỗi|Cần sửa): /u)
    await page.locator('.govuk-error-summary a').click()
    expect(await page.evaluate('document.activeElement.id')).toBe('proxy.authorityPaper')
    await meter.type('Giấy ủy quyền', 'Số 12/2026, UBND xã Tuần Giáo')
    await meter.go('Lưu và tiếp tục')
    await fillForm(meter)
    expect(await banner()).toBe(1)
    await page.context().close()
  }, 120_000)

  test('an officer files with a citizen at the counter, and it is counted apart', async () => {
    const unitId = await unitToday(journey.site, 'UBND xã Tuần Giáo')
    await hire(journey.site.deps, 'nop.cung', [{ post: 'receiving-officer', unitId }])
    const page = await journey.openAs('nop.cung', '/lam-viec/tiep-nhan?tim=ho+kinh+doanh', { width: 1366 })
    await page.goto(new URL('/lam-viec/nop-cung/bat-dau?thu-tuc=1.001612', page.url()).href)
    const meter = meterOn(page, { hasScript: false, arrived: async () => undefined })
    await meter.choose('Người đang có mặt tại quầy')
    await meter.go('Bắt đầu')
    await tellMe(meter)
    await fillForm(meter)
    await meter.send({ name: 'can-cuoc.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) })
    await meter.go('Lưu và tiếp tục')
    await meter.go('Không có giấy này, tiếp tục')
    await meter.type('Số điện thoại để báo tin', '0912345678')
    await meter.go('Lưu và tiếp tục')
    await meter.choose(declaration)
    await meter.go('Nộp hồ sơ')
    await page.getByRole('link', { name: 'Mở ở bàn tiếp nhận' }).click()
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain('Tạp hóa Mẫu')
    await page.getByRole('button', { name: 'Tiếp nhận, in giấy hẹn' }).click()
    await page.waitForURL(/\/lam-viec\/ho-so\//u)
    expect((await page.locator('main').textContent()) ?? '').toContain('Tạp hóa Mẫu')
    const code = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    const row = await journey.site.deps.db
      .selectFrom('dossier')
      .select(['channel', 'is_assisted'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ channel: 'online', is_assisted: true })
    await page.context().close()
  }, 120_000)

  test('every page of it is small', async () => {
    const page = await openPhone(journey, { path: '/nop/bat-dau?thu-tuc=1.001612', phone: newPhone(), hasScript: true })
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
    const sizes: number[] = []
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      sizes.push(responseBodySize + responseHeadersSize)
    })
    await page.reload()
    await page.waitForLoadState('networkidle')
    const total = sizes.reduce((sum, size) => sum + size, 0)
    tell(`the first page of filing: ${Math.round(total / 1024)} KB over the wire`)
    expect(total).toBeLessThanOrEqual(80 * 1024)
    await page.context().close()
  })
})

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Nothing falls out, is too small to be touched or is nested wrongly; and, where scripts run, axe finds nothing. */
async function expectSound(page: Page, hasScript: boolean): Promise<void> {
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), 360])
  expect(await smallTargets(page)).toEqual([])
  expect(misplacedTags(await page.content())).toEqual([])
  if (!hasScript) return
  expect(await axeFaults(page)).toEqual([])
}

/** Links, buttons and answers, those within a sentence apart, that are lower than 44 px. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('main a, header a, button, label:has(input), summary')]
    .filter((element) => !element.closest('.unseen, p:not(.go, .back)') && element.tabIndex !== -1 || element.matches('label'))
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML)`)
}
