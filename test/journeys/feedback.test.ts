import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { requireProgram } from '../programs.ts'
import { axeFaults } from './axe-faults.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { demo: 'tuan-giao-2020' })
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), 360])
  expect(await axeFaults(page)).toEqual([])
}

describe.skipIf(program.isMissing)(`what people say, and what the figures say${program.hint}`, () => {
  test.each(['/so-lieu?ky=nam', '/du-lieu-mo', '/gop-y', '/gop-y/da-tra-loi', '/gop-y/PA-200403-ABCDEF'])(
    '%s is sound on a phone, in both languages',
    async (path) => {
      const page = await journey.open(path, { width: 360, hasScript: true })
      await expectSound(page)
      await page.goto(new URL(`/en${path}`, page.url()).href)
      await expectSound(page)
      await page.context().close()
    },
  )

  test('a complaint is sent on a phone without JavaScript, and its mistakes are told first', async () => {
    const page = await journey.open('/gop-y', { width: 360 })
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByRole('link', { name: 'Hãy chọn cơ quan nhận.' }).click()
    await page.locator('#don-vi').selectOption({ index: 1 })
    await page.getByLabel('Việc khác').check()
    await page.getByLabel('Bạn muốn phản ánh').fill('Bảng chỉ đường đến bộ phận một cửa đã mờ, xin viết lại.')
    await page.getByLabel('Họ và tên').fill('Lò Thị Mẩy')
    await page.getByLabel('Địa chỉ').fill('bản Cang, Tuần Giáo')
    await page.getByLabel('Số điện thoại').fill('0912 345 678')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByText('Đã nhận. Cảm ơn bạn đã lên tiếng!').waitFor()
    await page.context().close()
  })

  test('from the secret of the receipt to a rating', async () => {
    const { db } = journey.site.deps
    const { code } = await db
      .selectFrom('dossier')
      .select('code')
      .where('state', '=', 'finished')
      .executeTakeFirstOrThrow()
    const page = await journey.open(`/danh-gia/${code}`, { width: 360, hasScript: true })
    await expectSound(page)
    await page.getByLabel('Mã bí mật').fill(receiptSecret(await loadReceiptKey(db), code))
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await expectSound(page)
    await page.getByLabel('Hài lòng', { exact: true }).check()
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await page.getByText('Đã nhận đánh giá. Cảm ơn bạn!').waitFor()
    await expectSound(page)
    await page.context().close()
  })
})
