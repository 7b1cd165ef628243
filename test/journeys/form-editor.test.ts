import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hire } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { runningClock } from '../web/desk-world.ts'
import { axeFaults } from './axe-faults.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  for (const account of ['danh.muc.co', 'danh.muc.khong'])
    await hire(journey.site.deps, account, [{ post: 'catalogue-steward', unitId: null }])
}, 120_000)
afterAll(() => (program.isMissing ? undefined : journey.close()))

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const textOf = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/gu, ' ')

/** axe needs a script to look with: what it would say without one, it says with one. */
async function expectSound(page: Page, { hasScript }: { readonly hasScript: boolean }): Promise<void> {
  if (!hasScript) return
  expect(await axeFaults(page)).toEqual([])
  const width = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(width).toBe(0)
}

const ways = [
  { name: 'with JavaScript', hasScript: true, account: 'danh.muc.co', width: 1366, code: '1.000656' },
  {
    name: 'without JavaScript on a phone',
    hasScript: false,
    account: 'danh.muc.khong',
    width: 360,
    code: '1.000894',
  },
] as const

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each(ways)(
    'a steward makes a form, tries it and publishes it, $name',
    async (way) => {
      const page = await journey.openAs(way.account, `/lam-viec/bieu-mau/${way.code}`, way)
      await page.getByLabel('Tên trang mới').fill('Người khai')
      await press(page, 'Thêm trang')
      await page.getByLabel('Câu hỏi mới', { exact: true }).fill('Bạn khai cho ai?')
      await page.getByLabel('Kiểu trả lời').selectOption('choice')
      await press(page, 'Thêm câu hỏi')
      await page.getByLabel('Các câu trả lời').fill('Cho tôi\nCho người nhà')
      await press(page, 'Ghi câu hỏi')
      await expectSound(page, way)
      await page.getByRole('link', { name: 'Cả trang' }).click()
      await page.getByLabel('Câu hỏi mới', { exact: true }).fill('Tên người nhà')
      await press(page, 'Thêm câu hỏi')
      await page.getByLabel('Câu hỏi', { exact: true }).nth(1).selectOption({ label: 'Bạn khai cho ai?' })
      await page.getByLabel('Câu trả lời', { exact: true }).first().fill('Cho người lạ')
      await press(page, 'Ghi câu hỏi')
      expect(await textOf(page)).toContain('“Cho người lạ”: Hãy ghi một trong các câu trả lời: Cho tôi; Cho người nhà.')
      await expectSound(page, way)
      await page.getByLabel('Câu trả lời', { exact: true }).first().fill('cho người nhà')
      await press(page, 'Ghi câu hỏi')
      await page.getByRole('link', { name: 'Cả trang' }).click()
      await expectSound(page, way)
      await page.getByRole('link', { name: 'Cả biểu mẫu' }).click()
      await expectSound(page, way)
      await page.getByRole('link', { name: 'Xem và trả lời thử' }).click()
      await press(page, 'Tiếp tục')
      expect(await textOf(page)).toContain('Hãy chọn một câu trả lời')
      await expectSound(page, way)
      await page.getByLabel('Cho người nhà').check()
      await press(page, 'Tiếp tục')
      await page.getByLabel('Tên người nhà').fill('Lò Thị Mẫu')
      await press(page, 'Tiếp tục')
      expect(await textOf(page)).toContain('Tên người nhàLò Thị Mẫu')
      await expectSound(page, way)
      await page.getByRole('link', { name: 'Về trang soạn biểu mẫu' }).click()
      await page.getByLabel('Vì sao công bố bản này').fill('Bản đầu tiên')
      await press(page, 'Công bố')
      expect(await textOf(page)).toContain('Đã công bố')
      await page.getByRole('link', { name: 'Các bản đã công bố' }).click()
      expect(await textOf(page)).toContain('Bản đầu tiên')
      await expectSound(page, way)
      await page.getByRole('link', { name: 'Cả biểu mẫu' }).click()
      await page.getByRole('link', { name: 'Mọi biểu mẫu' }).click()
      await expectSound(page, way)
    },
    300_000,
  )

  test.each(ways)('entries and rows are added and taken away while a form is tried, $name', async (way) => {
    const page = await journey.openAs(way.account, '/lam-viec/bieu-mau/1.012753/thu?trang=chung', way)
    await press(page, 'Thêm người')
    await press(page, 'Thêm người')
    await page.getByLabel('Họ và tên').nth(1).fill('Lò Văn Hai')
    await press(page, 'Xóa người 1')
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Văn Hai')
    await page.getByLabel('Họ và tên').press('Enter')
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Văn Hai')
    expect(await textOf(page)).toContain('Hãy ghi “Số định danh”')
    await expectSound(page, way)
  })

  test.each(ways)('a form is read from a file, $name', async (way) => {
    const page = await journey.openAs(way.account, '/lam-viec/bieu-mau/1.004837', way)
    const schema = { title: 'Đơn', properties: { ten: { type: 'string', title: 'Tên' } } }
    await page.getByLabel('Tệp biểu mẫu hoặc JSON Schema').setInputFiles({
      name: 'don.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(schema)),
    })
    await press(page, 'Nạp vào bản nháp')
    expect(await textOf(page)).toMatch(/Đã nạp vào bản nháp|Người khác vừa sửa/u)
    await press(page, 'Bỏ bản nháp')
    expect(await textOf(page)).toContain('Đã bỏ bản nháp')
  })
})
