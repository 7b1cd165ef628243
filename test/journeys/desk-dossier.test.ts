import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pagesOf } from '../papers/converted.ts'
import { requireProgram } from '../programs.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../web/desk-world.ts'
import { axeFaults } from './axe-faults.ts'
import { beginJourney, type Journey, type PageOptions } from './open-browser.ts'

const program = requireProgram('chromium')
const pdftotext = requireProgram('pdftotext')

let journey: Journey
let world: DeskWorld
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  world = await furnishDesk(journey.site)
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

const at = (code: string) => `/lam-viec/ho-so/${code}`

const deskOf = (account: string, code: string, options?: PageOptions) => journey.openAs(account, at(code), options)
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

async function main(page: Page): Promise<string> {
  return ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/gu, ' ')
}

async function slipText(page: Page, name: string): Promise<string> {
  const link = page.getByRole('link', { name }).first()
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const pages = pagesOf(await answer.body())
  return pages.join(' ').replace(/\s+/gu, ' ')
}

describe.skipIf(program.isMissing)(`the page of a dossier in a browser${program.hint}`, () => {
  test.each([
    { hasScript: false, width: 1366 },
    { hasScript: true, width: 360 },
  ])('taken, routed, signed, finished, handed over with its slip: %o', async (options) => {
    const { code } = await acceptDossier(world)
    const officer = await deskOf('lo.bien', code, options)
    await press(officer, 'Nhận việc này')
    expect(await main(officer)).toContain('Bạn đã nhận hồ sơ này.')
    await press(officer, 'Xong, chuyển sang Xét duyệt')
    await press(officer, 'Nhận việc này')
    await press(officer, 'Xong, chuyển sang Niêm yết công khai')
    await press(officer, 'Nhận việc này')
    await press(officer, 'Xong, chuyển sang Thẩm định')
    await press(officer, 'Nhận việc này')
    await follow(officer, 'Chuyển bước kèm lời dặn')
    await officer.getByLabel(/^Trình ký/u).check()
    await officer.getByLabel(/^Ý kiến chuyển/u).fill('Đủ điều kiện, mức độ nặng.')
    await press(officer, 'Chuyển bước')
    expect(await main(officer)).toContain('Đủ điều kiện, mức độ nặng.')
    const leader = await deskOf('do.quyet', code, options)
    await press(leader, 'Nhận việc này')
    await follow(leader, 'Ký ban hành kết quả')
    await leader.getByLabel(/^Số, ký hiệu/u).fill('145/GXN-UBND')
    await press(leader, 'Ký ban hành kết quả')
    const receiver = await deskOf('quang.thom', code, options)
    await follow(receiver, 'Trả kết quả cho người dân')
    await receiver.getByLabel(/^Người được uỷ quyền: Sùng A Dơ/u).check()
    await receiver.getByLabel(/^Giấy tờ đã xem/u).fill('Căn cước, giấy hẹn')
    await press(receiver, 'Trả kết quả cho người dân')
    expect(await main(receiver)).toContain('Đã kết thúc và đã trả kết quả.')
    if (!pdftotext.isMissing) expect(await slipText(receiver, 'Phiếu trả kết quả')).toContain('Sùng A Dơ')
    for (const page of [officer, leader, receiver]) await page.context().close()
  })

  test('supplement and resume: the due time before, what was used, and the due time after', async () => {
    const { code } = await acceptDossier(world)
    const page = await deskOf('lo.bien', code)
    await follow(page, 'Yêu cầu bổ sung giấy tờ')
    expect(await main(page)).toContain('Hạn hiện nay:')
    await page.locator('[name="sao-2"]').fill('1')
    await page.locator('[name="thieu-2"]').fill('Chưa có bản chứng thực')
    await page.getByLabel('Lý do').fill('Thiếu giấy tờ y tế')
    await press(page, 'Gửi yêu cầu, dừng tính hạn')
    expect(await main(page)).toContain('Đang tạm dừng')
    if (!pdftotext.isMissing) expect(await slipText(page, 'Phiếu yêu cầu bổ sung')).toContain('Chưa có bản chứng thực')
    await follow(page, 'Tiếp tục giải quyết')
    expect(await main(page)).toMatch(/Hạn khi đó: .*Tiếp tục ngay bây giờ thì hạn mới là/u)
    await page.getByLabel(/^Giấy tờ y tế chứng minh/u).check()
    await press(page, 'Tiếp tục, tính lại hạn')
    expect(await main(page)).toMatch(/Hạn khi dừng.*Hạn sau khi tiếp tục.*Vì sao/u)
    await page.context().close()
  })

  test('a correction is kept with the old value, and the receipt is printed as a replacement', async () => {
    const { code } = await acceptDossier(world)
    const page = await deskOf('quang.thom', code)
    if (!pdftotext.isMissing) expect(await slipText(page, 'Giấy tiếp nhận')).not.toContain('BẢN THAY THẾ')
    await follow(page, 'Sửa thông tin đã ghi')
    await page.getByLabel('Họ tên').first().fill('Vàng Thị Mị')
    await page.getByLabel('Lý do sửa').fill('Gõ nhầm tên')
    await press(page, 'Ghi sửa đổi')
    expect(await main(page)).toContain('Vàng Thị Mỷ → Vàng Thị Mị')
    if (!pdftotext.isMissing) {
      const slip = await slipText(page, 'Giấy tiếp nhận')
      for (const part of ['BẢN THAY THẾ', 'Gõ nhầm tên', 'Vàng Thị Mị']) expect(slip).toContain(part)
    }
    await page.context().close()
  })

  test.each([false, true])(
    'two officers at once: the second is told, loses nothing, and goes on (script: %s)',
    async (hasScript) => {
      const { code } = await acceptDossier(world)
      const [first, second] = [
        await deskOf('lo.bien', code, { hasScript }),
        await deskOf('do.quyet', code, { hasScript }),
      ]
      await follow(second, 'Giao việc cho cán bộ')
      await second.getByLabel('Người nhận').selectOption('giang.dinh')
      await second.getByLabel(/^Dặn thêm/u).fill('Xem kỹ giấy tờ y tế')
      await follow(first, 'Ghi chú')
      await first.getByLabel('Nội dung').fill('Gia đình vừa gọi điện.')
      await press(first, 'Ghi chú')
      await press(second, 'Giao việc')
      const told = await main(second)
      for (const part of ['Việc của bạn chưa được ghi', 'Gia đình vừa gọi điện.', 'Cán bộ lo.bien'])
        expect(told).toContain(part)
      expect(await second.getByLabel(/^Dặn thêm/u).inputValue()).toBe('Xem kỹ giấy tờ y tế')
      await press(second, 'Vẫn làm')
      expect(await main(second)).toContain('Cán bộ giang.dinh giữ từ')
      for (const page of [first, second]) await page.context().close()
    },
  )

  describe('nothing that axe finds, and nothing wider than a phone', () => {
    let page: Page
    let code: string
    beforeAll(async () => {
      const accepted = await acceptDossier(world)
      code = accepted.code
      const question = 'Bà Mỷ có hưởng trợ cấp ở xã không?'
      const command = { kind: 'consult', unitId: world.neighbour, question } as const
      await goOn(world, accepted, { by: 'lo.bien', post: 'processing-officer', command })
      page = await deskOf('do.quyet', code, { width: 360, hasScript: true })
    })
    afterAll(() => page.context().close())

    test.each([
      '',
      '/chuyen-buoc',
      '/giao',
      '/bo-sung',
      '/tam-dung',
      '/gia-han',
      '/lay-y-kien',
      '/sua',
      '/tra-lai',
      '/them-tep',
    ])('at %j', async (act) => {
      await page.goto(new URL(at(code) + act, page.url()).href)
      await expectSound(page)
    })

    test('on a form that came back', async () => {
      await page.goto(new URL(`${at(code)}/bo-sung`, page.url()).href)
      await press(page, 'Gửi yêu cầu, dừng tính hạn')
      await expectSound(page)
    })
  })
})

async function expectSound(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(360)
}
