import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { liveUnits, loadLiveDesk } from '#demo/index.ts'
import { expectOk, instantFromEpochMs, today } from '#kernel/index.ts'
import { findUnit, loadOrganisation } from '#organisation/index.ts'
import { hire } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { axeFaults } from './axe-faults.ts'
import { foreignWords } from './foreign-words.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')
const free = '/lam-viec?hang=process&nguoi=_chua-nhan'

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, {
    clock: { now: () => instantFromEpochMs(Date.now()) },
  })
  const { deps } = journey.site
  expectOk(await loadLiveDesk(deps))
  const day = today(deps.clock)
  const unit = findUnit(await loadOrganisation(deps.db), liveUnits.own, { from: day, to: day })
  if (unit === undefined) throw new Error('the unit of the desk is not there')
  await hire(deps, 'chi.huy', [{ post: 'unit-leader', unitId: unit.id }])
  await hire(deps, 'viec.moi', [{ post: 'processing-officer', unitId: unit.id }])
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

const textOf = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/gu, ' ')
const rows = (page: Page) => page.locator('tbody input[name="chon"]')

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each([
    ['with', true, 1366],
    ['without', false, 1366],
    ['without, on a phone', false, 360],
  ])('work is given to a colleague, several dossiers at once, %s JavaScript', async (_name, hasScript, width) => {
    const page = await journey.openAs('chi.huy', free, { hasScript, width })
    for (const place of [0, 1]) await rows(page).nth(place).check()
    await page.selectOption('select[name="viec"]', 'giao')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByRole('button', { name: 'Giao việc' }).click()
    expect(await textOf(page)).toContain('Chưa chọn giao cho ai.')
    await page.getByLabel('Giao cho').selectOption('viec.moi')
    await page.getByRole('button', { name: 'Giao việc' }).click()
    expect(await textOf(page)).toContain('Xong: 2 hồ sơ.')
    await page.getByRole('link', { name: 'Về hàng việc' }).click()
    expect(await textOf(page)).toMatch(/\d+ hồ sơ, hạn gần nhất trước/u)
    await page.context().close()
  })

  test('the whole page is ticked and unticked in one place', async () => {
    const page = await journey.openAs('chi.huy', free, { hasScript: true })
    const all = page.getByLabel('Chọn cả trang')
    await all.check()
    expect(await page.locator('tbody input[name="chon"]:not(:checked)').count()).toBe(0)
    await rows(page).first().uncheck()
    expect(await all.isChecked()).toBe(false)
    await page.context().close()
  })

  test('taken from its row, found again by its name, opened by its code', async () => {
    const page = await journey.openAs('viec.moi', free)
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: /^Nhận việc/u }) })
      .first()
    const code = (await row.getByRole('link').first().textContent()) ?? ''
    const name = ((await row.locator('td[lang="vi"]').first().textContent()) ?? '').replace(/[\d•]+$/u, '')
    await row.getByRole('button', { name: /^Nhận việc/u }).click()
    expect(await textOf(page)).toContain(`Bạn đã nhận hồ sơ ${code}`)
    await page.getByRole('link', { name: 'Tra cứu' }).click()
    await page.fill('#tim', name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'))
    await page.press('#tim', 'Enter')
    expect(await textOf(page)).toContain(code)
    await page.fill('#tim', code)
    await page.press('#tim', 'Enter')
    await page.waitForURL(new RegExp(`/lam-viec/ho-so/${code}$`, 'u'))
    await page.context().close()
  })

  test.each([
    '/lam-viec',
    '/lam-viec?hang=waiting&nguoi=_moi-nguoi',
    '/lam-viec?hang=receive',
    '/lam-viec?hang=opinion',
    '/lam-viec?tim=khong-co-ai',
    '/lam-viec/vang-mat',
    '/lam-viec/vang-mat?nguoi=thuly1',
    '/lam-viec/tra-cuu',
    '/lam-viec/tra-cuu?tim=lo',
    '/lam-viec/tra-cuu?tim=khong-co-ai-nhu-the',
    '/lam-viec/tra-cuu?tim=7',
    '/lam-viec/thong-bao',
    '/lam-viec/so-theo-doi',
    '/lam-viec/so-theo-doi?tu=x&den=y',
  ])('%s fits a phone and has nothing that axe finds', async (path) => {
    const page = await journey.openAs('chi.huy', path, { width: 360, hasScript: true })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
    expect(await axeFaults(page)).toEqual([])
    await page.goto(new URL(`/en${path}`, page.url()).href)
    expect(await foreignWords(page)).toEqual([])
    await page.context().close()
  })
})
