import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findDossier } from '#dossier/index.ts'
import { instantFromEpochMs } from '#kernel/index.ts'
import { hire, testPassword } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { unitToday } from '../web/unit-today.ts'
import { axeFaults } from './axe-faults.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
beforeAll(async () => {
  if (program.isMissing) return
  const clock = { now: () => instantFromEpochMs(Date.now()) }
  journey = await beginJourney(inject('serverUrl'), program.path, { clock })
  const unitId = await unitToday(journey.site, 'UBND xã Tuần Giáo')
  for (const account of ['tiep.nhan', 'dong.nghiep'])
    await hire(journey.site.deps, account, [{ post: 'receiving-officer', unitId }])
}, 120_000)
afterAll(() => program.isMissing || journey.close())

const start = '/lam-viec/tiep-nhan'
const codeOf = (page: Page) => decodeURIComponent(/ho-so\/([^?]+)/u.exec(page.url())?.[1] ?? '')
const inForm = (name: string) => `#filing [name="${name}"]`

async function choose(page: Page, letters: string): Promise<void> {
  await page.fill('#tim', letters)
  await page.press('#tim', 'Enter')
}

async function openBirth(page: Page): Promise<void> {
  await choose(page, 'khai sinh')
  if (page.url().includes('tim=')) await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
  await page.waitForSelector('#filing')
}

describe.skipIf(program.isMissing)(`reception in a browser${program.hint}`, () => {
  test.each([1366, 360])('without JavaScript: from a few letters to a dossier, %i wide', async (width) => {
    const page = await journey.openAs('tiep.nhan', start, { width })
    await openBirth(page)
    await page.click('[data-accepts]')
    expect(await page.textContent('.govuk-error-summary')).toContain('Hãy ghi họ và tên chủ hồ sơ.')
    await page.fill(inForm('owner.fullName'), 'Lò Thị Mẫu')
    await page.press(inForm('owner.fullName'), 'Enter')
    expect(await page.textContent('.done')).toBe('Đã lưu bản nháp.')
    await page.click('[value="du-giay-to"]')
    expect(await page.inputValue(inForm('papers.2.originals'))).toBe('1')
    await page.click('[data-accepts]')
    await page.waitForURL(/lam-viec\/ho-so\//u)
    const view = await findDossier(journey.site.deps.db, codeOf(page))
    expect(view?.persons).toMatchObject([{ fullName: 'Lò Thị Mẫu' }])
    expect(await page.textContent('main')).toContain(codeOf(page))
    await page.context().close()
  })

  test('by keyboard alone a known procedure is received with few keys', async () => {
    const page = await journey.openAs('tiep.nhan', start, { hasScript: true })
    let keys = 0
    const type = async (text: string) => {
      keys += text.length
      await page.keyboard.type(text)
    }
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    await type('khai sinh')
    await press('ArrowDown')
    await press('Enter')
    await page.waitForSelector('#filing')
    await type('011195000123')
    await press('Enter')
    await type('Lo Thi Mau')
    for (const text of ['12/03/1995', '', 'Ban Ta', '0900000000', '']) {
      await press('Enter')
      if (text !== '') await type(text)
    }
    await press('Enter')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Nhận đủ như danh mục')
    await press('Enter')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toMatch(/^Tiếp nhận, in giấy hẹn/u)
    await press('Enter')
    await page.waitForURL(/lam-viec\/ho-so\//u)
    const view = await findDossier(journey.site.deps.db, codeOf(page))
    expect(view?.persons).toMatchObject([{ identityNumber: '011195000123', address: 'Ban Ta', phone: '0900000000' }])
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('In giấy tiếp nhận và hẹn trả')
    const pdf = await page.request.get(await page.evaluate<string>('document.activeElement.href'))
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    // 80 keys at two a second leave half of the 90 seconds for looking at papers.
    expect(keys).toBeLessThanOrEqual(80)
    await page.context().close()
  })

  test('a draft half typed survives a closed browser', async () => {
    const page = await journey.openAs('tiep.nhan', start, { hasScript: true })
    await openBirth(page)
    await page.fill(inForm('owner.fullName'), 'Quàng Văn Dở')
    await page.fill(inForm('owner.identityNumber'), '123')
    await page.locator('#saved', { hasText: /^Đã lưu \d\d:\d\d$/u }).waitFor()
    expect(await page.textContent('[data-warning="owner.identityNumber"]')).toContain('không giống số định danh')
    await page.fill(inForm('note'), 'Gõ ngay trước khi rời trang')
    await page.goto(new URL('/lam-viec/quyen', page.url()).href)
    await page.context().close()
    const again = await journey.openAs('tiep.nhan', start)
    await again.getByRole('link', { name: 'Quàng Văn Dở' }).click()
    expect(await again.inputValue(inForm('owner.identityNumber'))).toBe('123')
    expect(await again.inputValue(inForm('note'))).toBe('Gõ ngay trước khi rời trang')
    await again.context().close()
  })

  test('a session that ends in the middle of typing loses nothing', async () => {
    const page = await journey.openAs('tiep.nhan', start, { hasScript: true })
    await openBirth(page)
    await page.context().clearCookies()
    await page.fill(inForm('owner.fullName'), 'Lò Văn Hết Phiên')
    await page.locator('#saved', { hasText: 'phiên làm việc đã hết' }).waitFor()
    await page.getByRole('button', { name: 'Lưu nháp', exact: true }).click()
    await page.fill('#tai-khoan', 'tiep.nhan')
    await page.fill('#mat-khau', testPassword)
    await page.press('#mat-khau', 'Enter')
    await page.getByRole('button', { name: 'Gửi tiếp' }).click()
    expect(await page.textContent('.done')).toBe('Đã lưu bản nháp.')
    expect(await page.inputValue(inForm('owner.fullName'))).toBe('Lò Văn Hết Phiên')
    await page.context().close()
  })

  test('two officers on one draft: the second is told, keeps what they typed, and decides', async () => {
    const first = await journey.openAs('tiep.nhan', start)
    await openBirth(first)
    await first.fill(inForm('owner.fullName'), 'Giàng A Hai')
    await first.press(inForm('owner.fullName'), 'Enter')
    const address = new URL(first.url()).pathname
    const second = await journey.openAs('dong.nghiep', address)
    await first.fill(inForm('owner.address'), 'Bản Một')
    await first.press(inForm('owner.address'), 'Enter')
    await second.fill(inForm('owner.phone'), '0911 111 111')
    await second.press(inForm('owner.phone'), 'Enter')
    const told = await second.textContent('[role="alert"]')
    expect(told).toContain("'tiep.nhan' thay đổi lúc")
    expect(told).toContain('Chủ hồ sơ: Nơi cư trú')
    expect(told).toContain('Bản Một')
    expect(await second.inputValue(inForm('owner.phone'))).toBe('0911 111 111')
    await second.fill(inForm('owner.address'), 'Bản Một')
    await second.press(inForm('owner.address'), 'Enter')
    expect(await second.textContent('.done')).toBe('Đã lưu bản nháp.')
    await first.context().close()
    await second.context().close()
  })

  test('what is missing is asked for in one go, comes, and is received', async () => {
    const page = await journey.openAs('tiep.nhan', start)
    await openBirth(page)
    await page.fill(inForm('owner.fullName'), 'Sùng Thị Thiếu')
    await page.fill(inForm('papers.1.originals'), '1')
    await page.click('[value="yeu-cau-bo-sung"]')
    expect(await page.textContent('#items')).toContain('Giấy chứng sinh')
    expect(await page.textContent('#items')).not.toContain('Tờ khai')
    await page.getByRole('button', { name: 'Yêu cầu bổ sung, in phiếu' }).click()
    expect(await page.textContent('#supplyBy-error')).toContain('không phải ngày nộp bổ sung')
    await page.fill('#supplyBy', tomorrow())
    await page.press('#supplyBy', 'Enter')
    expect(await page.textContent('.done')).toContain('Đã yêu cầu bổ sung')
    const slip = await page.getByRole('link', { name: /Phiếu yêu cầu bổ sung/u }).getAttribute('href')
    const pdf = await page.request.get(new URL(slip ?? '', page.url()).href)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await page.fill(inForm('papers.2.originals'), '1')
    await page.getByRole('button', { name: 'Ghi nhận đã bổ sung' }).click()
    expect(await page.textContent('.done')).toContain('Đã ghi nhận giấy tờ bổ sung')
    await page.click('[data-accepts]')
    await page.waitForURL(/lam-viec\/ho-so\//u)
    await page.context().close()
  })

  test('it is refused with a reason and its ground, and the slip is there', async () => {
    const page = await journey.openAs('tiep.nhan', start)
    await openBirth(page)
    await page.fill(inForm('owner.fullName'), 'Thào A Lạc')
    await page.click('[value="tu-choi"]')
    await page.getByRole('button', { name: 'Từ chối tiếp nhận, in phiếu' }).click()
    expect(await page.textContent('#legalBasis-error')).toContain('căn cứ pháp luật')
    await page.getByLabel(/không thuộc thẩm quyền/u).check()
    await page.fill('#legalBasis', 'Luật Hộ tịch, Điều 13')
    await page.press('#legalBasis', 'Enter')
    expect(await page.textContent('main')).toContain('đã từ chối tiếp nhận')
    expect(await page.getByRole('link', { name: /Phiếu từ chối/u }).count()).toBe(1)
    expect(await page.locator('[data-accepts]').count()).toBe(0)
    await page.context().close()
  })

  test('what is known of a person is shown on asking and taken over with one press', async () => {
    const page = await journey.openAs('tiep.nhan', start)
    await openBirth(page)
    await page.fill(inForm('owner.identityNumber'), '011095000777')
    await page.fill(inForm('owner.fullName'), 'Vàng Thị Quen')
    await page.fill(inForm('owner.address'), 'Bản Quen')
    await page.press(inForm('owner.address'), 'Enter')
    await page.goto(new URL(start, page.url()).href)
    await openBirth(page)
    await page.fill(inForm('owner.identityNumber'), '011 095 000 777')
    await page.getByRole('button', { name: 'Tìm thông tin đã có' }).first().click()
    expect(await page.textContent('.found')).toContain('Vàng Thị Quen · Bản Quen')
    expect(await page.inputValue(inForm('owner.fullName'))).toBe('')
    await page.getByRole('button', { name: 'Dùng thông tin này' }).click()
    expect(await page.inputValue(inForm('owner.fullName'))).toBe('Vàng Thị Quen')
    expect(await page.inputValue(inForm('owner.address'))).toBe('Bản Quen')
    await page.context().close()
  })

  test('a file is attached, told with its size, taken off; one of a wrong kind is refused beside its field', async () => {
    const page = await journey.openAs('tiep.nhan', start)
    await openBirth(page)
    await page.fill(inForm('owner.fullName'), 'Lường Văn Tệp')
    const pdf = { name: 'Tờ khai "mẫu" <1>.pdf', mimeType: 'application/pdf', buffer: await page.pdf() }
    await page.setInputFiles(inForm('papers.1.file'), pdf)
    await page.setInputFiles(inForm('papers.2.file'), {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ no'),
    })
    await page.click('[data-accepts]')
    expect(await page.textContent('[id="papers.2.file-error"]')).toContain('a.pdf')
    expect(await page.textContent('[id="papers.1"]')).toMatch(/KB/u)
    expect(await page.inputValue(inForm('owner.fullName'))).toBe('Lường Văn Tệp')
    await page.click('[id="papers.1"] .as-link')
    expect(await page.textContent('[id="papers.1"]')).not.toMatch(/KB/u)
    await page.context().close()
  })

  test('every page and state of reception fits a phone and has nothing that axe finds', async () => {
    const page = await journey.openAs('tiep.nhan', start, { width: 360, hasScript: true })
    await expectSound(page)
    await openBirth(page)
    await expectSound(page)
    await page.click('[data-accepts]')
    await page.waitForSelector('.govuk-error-summary')
    await expectSound(page)
    await page.fill(inForm('owner.fullName'), `Nguyễn ${'Rất Dài '.repeat(12)}`)
    for (const step of ['yeu-cau-bo-sung', 'tu-choi', 'xoa']) {
      await page.click(`[value="${step}"]`)
      await page.waitForSelector('#step')
      await expectSound(page)
      await page.getByRole('link', { name: 'Quay lại hồ sơ' }).click()
      await page.waitForSelector('#filing')
    }
    await page.context().close()
  }, 60_000)
})

function tomorrow(): string {
  const [year, month, day] = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
  expect(await axeFaults(page)).toEqual([])
}
