import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { withdrawFiling } from '#filing/index.ts'
import { expectOk } from '#kernel/index.ts'
import { payElsewhere, type ToldCredit, verifyPayments } from '#payment/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { hire } from '../identity/officers.ts'
import { told } from '../payment/payment-world.ts'
import { requireProgram } from '../programs.ts'
import { bankAddress, signedNotice } from '../web/bank-notice.ts'
import { type DeskWorld, furnishDesk, runningClock } from '../web/desk-world.ts'
import { type Filed, fileHousehold, openAccount } from '../web/household-charges.ts'
import { expectSound } from './expect-sound.ts'
import { fillFiling, handIn, openPhone } from './household-filing.ts'
import { beginJourney, type Journey } from './open-browser.ts'
import { meterOn } from './typing-meter.ts'

/** What a filing costs, on a citizen's phone and at the desk; the bank tells of money as banks do, by a signed notice. */

const program = requireProgram('chromium')
const phoneWidth = 360
const deskWidth = 1280

let journey: Journey
let world: DeskWorld
let key: Uint8Array
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  world = await furnishDesk(journey.site)
  await hire(journey.site.deps, 'tong.ngoan', [{ post: 'catalogue-steward', unitId: null }])
  await openAccount(journey.site, world.unit)
  key = await loadReceiptKey(journey.site.deps.db)
}, 120_000)
afterAll(async () => {
  if (program.isMissing) return
  expect((await verifyPayments(journey.site.deps.db)).differences).toEqual([])
  await journey.close()
})

/** The bank tells of these; answers what it is told in return. */
async function tell(page: Page, ...credits: readonly ToldCredit[]): Promise<unknown> {
  const transactions = credits.map((credit) => ({
    ...credit,
    currency: 'VND',
    bookedAt: new Date(credit.bookedAt).toISOString(),
  }))
  const { body, headers } = signedNotice(journey.site, JSON.stringify({ transactions }))
  const response = await page.context().request.post(new URL(bankAddress, page.url()).href, { data: body, headers })
  return response.json()
}

const textOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/gu, ' ')

interface Opened {
  readonly page: Page
  /** Whether the page, as it now is, is sound and says this. */
  readonly says: (...texts: readonly string[]) => Promise<void>
}

function watch(page: Page, { width, hasScript }: { readonly width: number; readonly hasScript: boolean }): Opened {
  return {
    page,
    says: async (...texts) => {
      const text = await textOf(page)
      for (const each of texts) expect(text).toContain(each)
      await expectSound(page, { state: texts[0] ?? page.url(), width, hasScript })
    },
  }
}

/** A phone that has shown the secret of the filing, on the page of its payment. */
async function openPayment({ reference }: Filed, language = ''): Promise<Opened> {
  const path = `${language}/thanh-toan/${reference}?khoa=${receiptSecret(key, reference)}`
  const page = await journey.open(path, { width: phoneWidth, hasScript: true })
  return watch(page, { width: phoneWidth, hasScript: true })
}

async function openDesk(account: string, path: string): Promise<Opened> {
  const page = await journey.openAs(account, path, { width: deskWidth, hasScript: true })
  return watch(page, { width: deskWidth, hasScript: true })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const desk = '/lam-viec/thu-tien'

describe.skipIf(program.isMissing)(`paying in a browser${program.hint}`, () => {
  test.each([
    [false, '0900400001'],
    [true, '0900400002'],
  ])(
    'told before, filed, paid in two parts, receipt; with script: %s',
    async (hasScript, phone) => {
      const page = await openPhone(journey, { path: '/thu-tuc/1.001612', phone, hasScript })
      const { says } = watch(page, { width: phoneWidth, hasScript })
      await says('Lệ phí đăng ký hộ kinh doanh 100.000 đồng', 'chưa đối chiếu với nghị quyết')
      const meter = meterOn(page, { hasScript, arrived: () => says() })
      await fillFiling(meter)
      await says('Lệ phí đăng ký hộ kinh doanh 100.000 đồng', 'Chưa phải trả ngay')
      const reference = await handIn(page, meter)
      await page.goto(new URL('/ho-so-cua-toi', page.url()).href)
      await says('Đang chờ bạn', 'Cần nộp 100.000 đồng phí, lệ phí')
      await page.goBack()
      await meter.go('Trả phí, lệ phí: 100.000 đồng')

      const memo = reference.replaceAll('-', '')
      expect(page.url()).toMatch(new RegExp(`/thanh-toan/${reference}$`, 'u'))
      await says('Cần nộp 100.000 đồng', memo, 'Chỉ chuyển vào tài khoản ghi trên trang này')
      await page.getByRole('img', { name: `Mã VietQR chuyển khoản: 100.000 đồng, ${memo}` }).waitFor()
      expect(await page.getByRole('button', { name: 'Sao chép Nội dung' }).count()).toBe(hasScript ? 1 : 0)
      if (hasScript) {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        await page.getByRole('button', { name: 'Sao chép Nội dung' }).click()
        await page.getByText(`Đã sao chép: Nội dung ${memo}`).waitFor()
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(memo)
      }

      const [part, rest] = [told(`ck ${memo.toLowerCase()} lo thi mau`, 40_000), told(memo, 60_000)]
      expect(await tell(page, part)).toEqual({ new: 1, known: 0, contradicting: [] })
      await page.getByRole('link', { name: 'Kiểm tra lại' }).click()
      await says('Còn phải nộp 60.000 đồng', 'Đã nhận 40.000 đồng')
      await page.getByRole('img', { name: `Mã VietQR chuyển khoản: 60.000 đồng, ${memo}` }).waitFor()
      expect(await tell(page, part, rest)).toEqual({ new: 1, known: 1, contradicting: [] })
      await page.reload()
      await says('Đã nộp đủ 100.000 đồng', 'Bạn không phải làm gì thêm')
      expect(await page.getByRole('img', { name: /VietQR/u }).count()).toBe(0)
      const href = (await page.getByRole('link', { name: 'Tải biên lai (PDF)' }).getAttribute('href')) ?? ''
      const receipt = await page.context().request.get(new URL(href, page.url()).href)
      expect((await receipt.body()).toString('latin1', 0, 5)).toBe('%PDF-')

      await page.goto(new URL('/ho-so-cua-toi', page.url()).href)
      await says('Cơ quan đang làm')
      expect(await textOf(page)).not.toContain('Cần nộp')
      await page.goto(new URL(`/ho-so/${reference}`, page.url()).href)
      await says('Đã nộp đủ 100.000 đồng', 'Xem khoản đã nộp')
      const officer = await openDesk('quang.thom', `${desk}/khoan/${reference}`)
      await officer.says('Đã nộp đủ', 'Biên lai điện tử')
      await officer.page.context().close()
      await page.context().close()
    },
    240_000,
  )

  test('whoever has not shown the secret sees nothing of it, nor whether it is there', async () => {
    const { reference } = await fileHousehold(journey.site, world.unit)
    const page = await journey.open(`/thanh-toan/${reference}`, { width: phoneWidth, hasScript: true })
    const { says } = watch(page, { width: phoneWidth, hasScript: true })
    await says('Để xem khoản phải nộp')
    await page.getByLabel('Mã bí mật').fill('0000-0000')
    await press(page, 'Xem khoản phải nộp')
    await says('Chưa mở được, vì')
    expect(await textOf(page)).not.toContain('100.000')
    await page.context().close()
  })

  test('an exemption is asked for, declined, asked for again and granted; nobody has to pay meanwhile', async () => {
    const filed = await fileHousehold(journey.site, world.unit)
    const { page, says } = await openPayment(filed)
    const ask = async (ground: string) => {
      await page.getByText('Tôi được miễn hoặc giảm').click()
      await page.getByLabel('Vì sao bạn được miễn, giảm').fill(ground)
      await press(page, 'Gửi đề nghị')
    }
    await ask('')
    await says('Chưa gửi được, vì')
    await page.goto(page.url().replace(/\/mien-giam$/u, ''))
    await ask('Hộ nghèo, giấy năm 2026')
    await says('Đang chờ xét miễn, giảm', 'Bạn chưa cần chuyển tiền')

    const officer = await openDesk('quang.thom', desk)
    await officer.says('Chờ xét miễn, giảm (1)')
    await officer.page.getByRole('link', { name: filed.reference }).click()
    await officer.says('Người dân ghi: Hộ nghèo, giấy năm 2026')
    const decide = async (sum: string, reason: string) => {
      await officer.page.getByLabel('Số tiền được miễn, giảm').fill(sum)
      await officer.page.getByLabel('Lý do').fill(reason)
      await press(officer.page, 'Ghi quyết định')
    }
    await decide('200.000', 'Nhầm')
    await officer.says('Chưa ghi được, vì')
    await decide('0', 'Giấy đã hết hạn')
    await officer.says('Đã ghi quyết định miễn, giảm', 'Giấy đã hết hạn')
    await page.reload()
    await says('Cần nộp 100.000 đồng', 'Không được miễn, giảm', 'Giấy đã hết hạn')
    await ask('Hộ nghèo, giấy mới số 12')
    await officer.page.reload()
    await decide('100.000', 'Đã xem giấy số 12')
    await officer.says('Được miễn')
    await page.reload()
    await says('Bạn được miễn, không phải nộp')
    await officer.page.context().close()
    await page.context().close()
  })

  test('money that came without a filing waits, is counted on every page of the desk, and finds its filing', async () => {
    const filed = await fileHousehold(journey.site, world.unit)
    const citizen = await openPayment(filed)
    await tell(citizen.page, told('nop le phi cho me', 100_000))
    const { page, says } = await openDesk('quang.thom', '/lam-viec')
    await page.getByRole('link', { name: 'Thu tiền (1)' }).click()
    await says('Tiền đến chưa rõ của ai (1)', 'nop le phi cho me')
    await page.locator('main table a').first().click()
    await says('Nội dung không có mã hồ sơ nào')
    await press(page, 'Gắn vào hồ sơ')
    await says('Chưa ghi được, vì')
    await page.getByLabel('Lý do').fill('Đã gọi hỏi người chuyển')
    await page.getByLabel('Mã hồ sơ').fill(filed.reference)
    await press(page, 'Gắn vào hồ sơ')
    await says('Đã gắn tiền vào hồ sơ')
    expect(await page.getByRole('link', { name: /^Thu tiền \(/u }).count()).toBe(0)
    await citizen.page.reload()
    await citizen.says('Đã nộp đủ 100.000 đồng')
    await page.goto(new URL(`${desk}/doi-chieu`, page.url()).href)
    await says('Khớp: không thừa, không thiếu đồng nào')
    for (const opened of [citizen.page, page]) await opened.context().close()
  })

  test('twice the money goes back; so does what comes after the withdrawal; the citizen sees each step', async () => {
    const [twice, late] = [await fileHousehold(journey.site, world.unit), await fileHousehold(journey.site, world.unit)]
    const [one, other] = [await openPayment(twice), await openPayment(late)]
    await tell(one.page, told(twice.memo, 100_000), told(twice.memo, 100_000))
    await one.page.reload()
    await one.says('Đã nộp đủ, thừa 100.000 đồng', 'Tải biên lai')
    const actor = { id: 'citizen:0199', post: 'citizen' } as const
    const order = { key: randomUUID(), id: late.id, seenVersion: late.version, actor }
    expectOk(await withdrawFiling(journey.site.deps, { ...order, reason: 'Tôi nộp nhầm nơi' }))
    await other.page.reload()
    await other.says('Hồ sơ này không còn phải nộp tiền', 'Đừng chuyển tiền nữa')
    await tell(other.page, told(late.memo, 100_000))
    await other.page.reload()
    await other.says('Cơ quan sẽ trả lại 100.000 đồng')

    const { page, says } = await openDesk('do.quyet', desk)
    await says('Phải hoàn tiền (2)')
    for (const { reference } of [twice, late]) {
      await page.goto(new URL(`${desk}/khoan/${reference}`, page.url()).href)
      await says('Ghi hoàn tiền')
      await page.getByLabel('Số giao dịch hoàn tiền').fill(`HT-${reference}`)
      await page.getByLabel('Lý do').fill('Trả lại tiền nộp thừa')
      await press(page, 'Ghi hoàn tiền')
      await says('Đã ghi việc hoàn tiền', `HT-${reference}`)
    }
    await one.page.reload()
    await one.says('Đã nộp đủ 100.000 đồng', 'Tải biên lai')
    await other.page.reload()
    await other.says('Đã hoàn lại 100.000 đồng')
    for (const opened of [one.page, other.page, page]) await opened.context().close()
  })

  test('what was paid on the national portal is asked of nobody; every page says so, in English too', async () => {
    const filed = await fileHousehold(journey.site, world.unit)
    const { db, clock } = journey.site.deps
    const proof = 'Cổng Dịch vụ công quốc gia, mã H18.22-261126-0001'
    const paid = { filingId: filed.id, proof, at: clock.now(), actor: { id: 'citizen:quoc-gia:1', post: 'citizen' } }
    await db.transaction().execute((tx) => payElsewhere(tx, paid))
    const citizen = await openPayment(filed)
    await citizen.says('Đã nộp ở nơi khác', 'Đừng nộp lần nữa', proof)
    const english = await openPayment(filed, '/en')
    await english.says('Paid elsewhere', 'Do not pay again')
    await citizen.page.goto(new URL(`/ho-so/${filed.reference}`, citizen.page.url()).href)
    await citizen.says('Đã nộp ở nơi khác')
    const officer = await openDesk('quang.thom', `${desk}/khoan/${filed.reference}`)
    await officer.says('Đã nộp nơi khác', proof)
    for (const opened of [citizen.page, english.page, officer.page]) await opened.context().close()
  })

  test('what is taken at the counter when the result is fetched is asked for no more', async () => {
    const filed = await fileHousehold(journey.site, world.unit)
    const { page, says } = await openDesk('quang.thom', `${desk}/khoan/${filed.reference}`)
    await press(page, 'Ghi đã thu nơi khác')
    await says('Chưa ghi được, vì')
    await page.getByLabel('Lý do').fill('Biên lai 0012')
    await press(page, 'Ghi đã thu nơi khác')
    await says('Đã ghi việc thu nơi khác', 'Biên lai 0012')
    const citizen = await openPayment(filed)
    await citizen.says('Đã nộp ở nơi khác', 'Biên lai 0012')
    for (const opened of [citizen.page, page]) await opened.context().close()
  })

  test('a steward keeps the accounts; what is wrong is told beside its field', async () => {
    const { page, says } = await openDesk('tong.ngoan', '/lam-viec/tai-khoan-thu')
    await says('Tài khoản nhận tiền', '0001112223')
    await press(page, 'Lưu tài khoản')
    await says('Chưa lưu được, vì')
    await page.context().close()
  })
})
