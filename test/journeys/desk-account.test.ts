import { TOTP } from 'otpauth'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { setTotpRequired } from '#identity/index.ts'
import { expectOk, plainDate } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { clockAt, hire, type TestClock, testPassword } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { axeFaults } from './axe-faults.ts'
import { foreignWords } from './foreign-words.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
let clock: TestClock
beforeAll(async () => {
  if (program.isMissing) return
  clock = clockAt('2026-03-04T08:00:00+07:00')
  journey = await beginJourney(inject('serverUrl'), program.path, { clock })
  const day = plainDate('2026-03-04')
  const [unit] = unitsDuring(await loadOrganisation(journey.site.deps.db), { from: day, to: day })
  const unitId = unit?.id ?? null
  const { deps } = journey.site
  await hire(deps, 'lanh.dao', [{ post: 'unit-leader', unitId }])
  await hire(deps, 'thanh.tra', [{ post: 'auditor', unitId: null }])
  await hire(deps, 'quan.tri', [{ post: 'administrator', unitId: null }])
  for (const account of ['ma.co', 'ma.khong', 'khoa.co', 'khoa.khong', 'hai.may.co', 'hai.may.khong', 'mot.nguoi'])
    await hire(deps, account, [{ post: 'processing-officer', unitId }])
}, 120_000)
afterAll(() => (program.isMissing ? undefined : journey.close()))

const textOf = async (place: Locator) => ((await place.textContent()) ?? '').replace(/\s+/gu, ' ')
const main = (page: Page) => textOf(page.getByRole('main'))
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function typeIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('Tài khoản').fill(account)
  await page.getByLabel('Mật khẩu').fill(password)
  await press(page, 'Đăng nhập')
}

const ways = [
  { name: 'with JavaScript', hasScript: true, suffix: 'co', width: 1366 },
  { name: 'without JavaScript on a phone', hasScript: false, suffix: 'khong', width: 360 },
] as const

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each(ways)('codes that are required are set up by the key on the page, then asked for, $name', async (way) => {
    const account = `ma.${way.suffix}`
    expectOk(await setTotpRequired(journey.site.deps, { by: 'operator', account, isRequired: true }))
    const page = await journey.openAs(account, '/lam-viec/lich', way)
    expect(page.url()).toContain('/ma-6-so')
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
    const code = () => new TOTP({ secret }).generate({ timestamp: clock.now() })
    await page.getByLabel('Mã 6 số', { exact: true }).fill(code())
    await page.getByLabel('Mật khẩu').fill(testPassword)
    await press(page, 'Xác nhận')
    expect(await main(page)).toContain('Đã cài mã 6 số')
    await press(page, 'Đăng xuất')
    await typeIn(page, account, testPassword)
    expect(await main(page)).toContain('Hãy nhập mã 6 số đang hiện')
    clock.pass(1)
    await page.getByLabel('Mã 6 số').fill(code())
    await press(page, 'Đăng nhập')
    await page.goto(new URL('/lam-viec/tai-khoan', page.url()).href)
    expect(await main(page)).toContain('Tài khoản này bắt buộc dùng mã')
    await page.context().close()
  })

  test.each(ways)('five wrong passwords lock the account for a quarter of an hour, $name', async (way) => {
    const account = `khoa.${way.suffix}`
    const page = await journey.open('/dang-nhap', way)
    for (let attempt = 0; attempt < 5; attempt += 1) await typeIn(page, account, 'mật khẩu sai')
    await typeIn(page, account, testPassword)
    expect(await main(page)).toMatch(/Đã sai quá 5 lần\. Tài khoản này bị khóa đến \d\d:\d\d/u)
    expect(await page.getByLabel('Tài khoản').inputValue()).toBe(account)
    expect(await page.getByLabel('Mật khẩu').inputValue()).toBe('')
    clock.pass(16)
    await typeIn(page, account, testPassword)
    expect(page.url()).not.toContain('/dang-nhap')
    await page.context().close()
  })

  test.each(ways)('signing out everywhere ends the session on the other machine, $name', async (way) => {
    const account = `hai.may.${way.suffix}`
    const [here, there] = [
      await journey.openAs(account, '/lam-viec/tai-khoan', way),
      await journey.openAs(account, '/lam-viec/quyen', way),
    ]
    expect(await here.getByRole('button', { name: 'Kết thúc', exact: true }).count()).toBe(0)
    await here.reload()
    expect(await here.getByRole('button', { name: 'Kết thúc', exact: true }).count()).toBe(1)
    await press(here, 'Đăng xuất khỏi mọi máy')
    expect(here.url()).toContain('/dang-nhap')
    await there.reload()
    expect(there.url()).toContain('/dang-nhap?ve=')
    await here.context().close()
    await there.context().close()
  })

  test.each(ways)('the auditor finds who had to do with an account, $name', async (way) => {
    const leader = await journey.openAs('lanh.dao', '/lam-viec/can-bo/mot.nguoi', way)
    await press(leader, 'Ngừng tài khoản')
    expect(await main(leader)).toContain('Đã ngừng tài khoản')
    await press(leader, 'Mở lại tài khoản')
    const page = await journey.openAs('thanh.tra', '/lam-viec/nhat-ky', way)
    await page.getByLabel('Về (mã hồ sơ, tài khoản)').fill('mot.nguoi')
    await page.getByLabel('Việc').selectOption({ label: 'Ngừng tài khoản' })
    await press(page, 'Tìm')
    expect(await main(page)).toMatch(/Cán bộ lanh\.dao.*Ngừng tài khoản/u)
    await leader.context().close()
    await page.context().close()
  })

  test.each([
    ['lanh.dao', ['/tai-khoan', '/can-bo', '/can-bo/mot.nguoi', '/mo-tai-khoan', '/lich', '/quy-trinh', '/quyen']],
    ['thanh.tra', ['/tai-khoan/ma-6-so', '/nhat-ky', '/nhat-ky?tai-khoan=khong-co', '/nhat-ky?tu=x&den=y&viec=z']],
    ['quan.tri', ['/can-bo', '/can-bo?tim=khong-co-ai', '/can-bo/quan.tri', '/mo-tai-khoan', '/lich?nam=2031']],
  ])('the pages of %s fit a phone, and have nothing that axe finds', async (account, paths) => {
    const page = await journey.openAs(account, '/lam-viec/quyen', { width: 360, hasScript: true })
    const at = async (path: string) => page.goto(new URL(path, page.url()).href)
    for (const path of paths) {
      await at(`/lam-viec${path}`)
      expect([path, await faults(page)]).toEqual([path, []])
      await at(`/en/lam-viec${path}`)
      expect([path, await foreignWords(page)]).toEqual([path, []])
    }
    await page.context().close()
  })

  test('an account is opened; faults keep what was typed; the password is shown once', async () => {
    const page = await journey.openAs('lanh.dao', '/lam-viec/mo-tai-khoan', { width: 360, hasScript: true })
    await page.getByLabel('Tên tài khoản').fill('Không Được!')
    await press(page, 'Mở tài khoản')
    expect(await faults(page)).toEqual([])
    expect(await page.getByLabel('Tên tài khoản').inputValue()).toBe('Không Được!')
    await page.getByLabel('Họ và tên').fill('Lò Thị Mới')
    await page.getByLabel('Tên tài khoản').fill('lo.thi.moi')
    await page.getByLabel('Vai trò').selectOption({ label: 'Cán bộ tiếp nhận' })
    await press(page, 'Mở tài khoản')
    expect(await main(page)).toContain('Mật khẩu chỉ hiện một lần')
    expect(await faults(page)).toEqual([])
    await page.getByRole('link', { name: 'Đã đưa mật khẩu' }).click()
    expect(await main(page)).toContain('Cán bộ tiếp nhận')
    await page.context().close()
  })
})

/** What is wrong with a page on a phone: too wide, or what axe finds. */
async function faults(page: Page): Promise<readonly string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  return [...(width === 360 ? [] : [`is ${width} wide`]), ...(await axeFaults(page))]
}
