import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instantFromEpochMs } from '#kernel/index.ts'
import { requireProgram } from '../programs.ts'
import { codeSentTo, enterAsCitizen } from '../web/citizen-client.ts'
import { axeFaults } from './axe-faults.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

/** axe takes seconds a page, and there are many pages. */
const patience = 300_000

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  const clock = { now: () => instantFromEpochMs(Date.now()) }
  journey = await beginJourney(inject('serverUrl'), program.path, { clock })
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

describe.skipIf(program.isMissing)(`a citizen’s account in a browser${program.hint}`, () => {
  test.each([
    [360, true],
    [360, false],
  ])(
    'in by a code, details told, an address proved, and out again: %i wide, with scripts: %s',
    async (width, hasScript) => {
      const number = hasScript ? '0912000666' : '0912000777'
      const page = await openPage('/tai-khoan', { width, hasScript })
      await sound(page, width)
      await page.getByLabel('Số điện thoại di động').fill('123')
      await press(page, 'Gửi mã cho tôi')
      expect(await page.title()).toMatch(/^(?:Cần sửa|Lỗi): /u)
      await sound(page, width)
      await page.getByLabel('Số điện thoại di động').fill(number)
      await press(page, 'Gửi mã cho tôi')
      await sound(page, width)
      await page.getByLabel('Mã 6 số').fill('12')
      await press(page, 'Đăng nhập')
      await sound(page, width)
      await page.getByLabel('Mã 6 số').fill(await codeSentTo(journey.site, number))
      await page.getByLabel('Đây là máy của tôi').check()
      await press(page, 'Đăng nhập')
      expect(new URL(page.url()).pathname).toBe('/tai-khoan')
      await sound(page, width)
      await tellDetails(page, width)
      await proveAddress(page, `mau.${hasScript}@vidu.vn`, width)
      await press(page, 'Đăng xuất')
      await page.goto(new URL('/tai-khoan', page.url()).href)
      expect(new URL(page.url()).pathname).toBe('/tai-khoan/dang-nhap')
      await page.context().close()
    },
    patience,
  )

  test('a device that was lost is signed out from another', async () => {
    const page = await openPage('/thu-tuc', { width: 360, hasScript: true })
    const [phone, lost] = [await comeIn(page, '0912000444'), await enterAsCitizen(journey.site, '0912000444')]
    expect((await lost.get('/tai-khoan')).status).toBe(200)
    await phone.reload()
    await press(phone, 'Đăng xuất máy này')
    await sound(phone, 360)
    expect((await lost.get('/tai-khoan')).status).toBe(303)
    await phone.context().close()
  })

  test('by fingerprint, with an authenticator that the browser plays', async () => {
    const page = await openPage('/thu-tuc', { width: 360, hasScript: true })
    await page.goto(page.url().replace('127.0.0.1', 'localhost'))
    await comeIn(page, '0912000555')
    const session = await page.context().newCDPSession(page)
    await session.send('WebAuthn.enable')
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.getByRole('link', { name: 'Đăng nhập bằng vân tay, khuôn mặt' }).click()
    await sound(page, 360)
    await press(page, 'Thêm máy này')
    expect(await page.getByRole('status').textContent()).toContain('Đã thêm máy này')
    await press(page, 'Đăng xuất')
    await page.goto(new URL('/tai-khoan', page.url()).href)
    await page.getByRole('link', { name: 'Dùng vân tay, khuôn mặt' }).click()
    await sound(page, 360)
    await press(page, 'Đăng nhập bằng máy này')
    expect(new URL(page.url()).pathname).toBe('/tai-khoan')
    await page.getByText('0912 000 555').waitFor()
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.goto(new URL('/tai-khoan/dang-nhap/may', page.url()).href)
    await page.getByRole('button', { name: 'Đăng nhập bằng máy này' }).click()
    await page.getByText('Máy chưa xác nhận').waitFor({ state: 'visible' })
    await page.context().close()
  })

  test('without scripts, the way by fingerprint says what to do instead', async () => {
    const page = await openPage('/tai-khoan/dang-nhap/may', { width: 360, hasScript: false })
    await page.getByText('Bạn vẫn đăng nhập bằng mã').waitFor()
    expect(await page.getByRole('button', { name: 'Đăng nhập bằng máy này' }).count()).toBe(0)
    await sound(page, 360)
    await page.context().close()
  })
})

async function comeIn(page: Page, number: string): Promise<Page> {
  await page.goto(new URL('/tai-khoan/dang-nhap', page.url()).href)
  await page.getByLabel('Số điện thoại di động').fill(number)
  await press(page, 'Gửi mã cho tôi')
  await page.getByLabel('Mã 6 số').fill(await codeSentTo(journey.site, number))
  await press(page, 'Đăng nhập')
  return page
}

async function tellDetails(page: Page, width: number): Promise<void> {
  await page.getByRole('link', { name: 'Sửa thông tin' }).click()
  await sound(page, width)
  await page.getByLabel('Họ và tên').fill('Lò Thị Mẫu')
  await page.getByLabel('Số định danh').fill('011 187 000 001')
  await page.getByLabel('Ngày sinh').fill('31/02/1987')
  await press(page, 'Lưu')
  await sound(page, width)
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Thị Mẫu')
  await page.getByLabel('Ngày sinh').fill('05/09/1987')
  await page.getByLabel('Nữ').check()
  await press(page, 'Lưu')
  expect(await page.getByRole('main').textContent()).toContain('Đã lưu thông tin của bạn')
  await sound(page, width)
}

async function proveAddress(page: Page, address: string, width: number): Promise<void> {
  await page.getByRole('link', { name: 'Thêm thư' }).click()
  await page.getByLabel('Thư điện tử').fill(address)
  await press(page, 'Gửi mã cho tôi')
  await sound(page, width)
  await page.getByLabel('Mã 6 số').fill(await codeSentTo(journey.site, address))
  await press(page, 'Xác nhận')
  expect(await page.getByRole('main').textContent()).toContain(address)
}

async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])
}

/** It runs in the page, as scripts do: contexts without them are looked at for the rest alone. */
const withScripts = new WeakSet<Page>()
const canRunAxe = (page: Page) => withScripts.has(page)

async function openPage(path: string, options: { readonly width: number; readonly hasScript: boolean }): Promise<Page> {
  const page = await journey.open(path, options)
  if (options.hasScript) withScripts.add(page)
  return page
}

/** Nothing beside the window, nothing too small for a finger, and nothing that axe finds. */
async function sound(page: Page, width: number): Promise<void> {
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), width])
  const small = await page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('main a, header a, button, input:not([type=hidden], [type=checkbox], [type=radio])')]
    .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML)`)
  expect([page.url(), small]).toEqual([page.url(), []])
  if (!canRunAxe(page)) return
  expect(await axeFaults(page)).toEqual([])
}
