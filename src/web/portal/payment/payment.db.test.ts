import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { withdrawFiling } from '#filing/index.ts'
import { expectOk, type UnitId } from '#kernel/index.ts'
import { chargeOfFiling, decideExemption, takeCredit } from '#payment/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { told } from '../../../../test/payment/payment-world.ts'
import { runningClock } from '../../../../test/web/desk-world.ts'
import { type Filed, fileHousehold, openAccount } from '../../../../test/web/household-charges.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'
import { unitToday } from '../../../../test/web/unit-today.ts'

let site: TestSite
let key: Uint8Array
let unit: UnitId
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  key = await loadReceiptKey(site.deps.db)
  unit = await unitToday(site, 'UBND xã Tuần Giáo')
  await openAccount(site, unit)
})
afterAll(() => site.close())

const file = () => fileHousehold(site, unit)

const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const get = (path: string, cookie = '') => site.app.request(path, { headers: { cookie } })
const pay = (memo: string, amount: number) =>
  takeCredit(site.deps.db, told(memo, amount), { source: 'notice', now: site.deps.clock.now() })

/** A browser that has shown the secret. */
async function comeIn({ reference }: Filed): Promise<string> {
  const answer = await get(`/thanh-toan/${reference}?khoa=${receiptSecret(key, reference)}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/thanh-toan/${reference}`])
  return cookieOf(answer)
}

async function page({ reference }: Filed, cookie: string): Promise<string> {
  const response = await get(`/thanh-toan/${reference}`, cookie)
  const html = await response.text()
  expect([response.status, misplacedTags(html)]).toEqual([200, []])
  return html
}

describe('who has the secret', () => {
  test('sees what to pay and how, then that it came, and keeps the receipt', async () => {
    const filed = await file()
    const cookie = await comeIn(filed)
    const html = await page(filed, cookie)
    const text = textOf(html)
    expect(text).toContain('Cần nộp 100.000 đồng')
    expect(text).toContain('Vừa chuyển xong mà chưa thấy')
    expect(text).toContain(`Số tiền 100000 Sao chép Số tiền Nội dung ${filed.memo}`)
    expect(html).toContain(`aria-label="Mã VietQR chuyển khoản: 100.000 đồng, ${filed.memo}"`)
    expect((await get(`/thanh-toan/${filed.reference}/bien-lai.pdf`, cookie)).status).toBe(404)
    await pay(`ck ${filed.memo.toLowerCase()}`, 40_000)
    expect(textOf(await page(filed, cookie))).toContain('Còn phải nộp 60.000 đồng Đã nhận 40.000 đồng')
    await pay(filed.memo, 70_000)
    const paid = await page(filed, cookie)
    expect(textOf(paid)).toContain('Đã nộp đủ, thừa 10.000 đồng')
    expect(paid).not.toContain('class="qr"')
    const pdf = await get(`/thanh-toan/${filed.reference}/bien-lai.pdf`, cookie)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(pdf.headers.get('cache-control'), 'it bears a name').toBe('no-store')
  })

  test('asks for an exemption, and is told until it is decided that there is no need to pay', async () => {
    const filed = await file()
    const cookie = await comeIn(filed)
    const seal = /name="_phien" value="([^"]+)"/u.exec(await page(filed, cookie))?.[1] ?? ''
    const send = (fields: Record<string, string>) =>
      site.app.request(`/thanh-toan/${filed.reference}/mien-giam`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { cookie },
      })
    const empty = await send({ _phien: seal, 'ly-do': ' ' })
    const again = await empty.text()
    expect([empty.status, again.includes('id="ly-do-error"'), /<title>[^:]+: /u.test(again)]).toEqual([422, true, true])
    expect(textOf(await (await send({ _phien: 'khác', 'ly-do': 'x' })).text())).toContain('hãy nhập mã bí mật')
    expect((await send({ _phien: seal, 'ly-do': 'Hộ nghèo' })).status).toBe(303)
    expect(textOf(await page(filed, cookie))).toMatch(/Đang chờ xét miễn, giảm .*“Hộ nghèo”.*chưa cần chuyển tiền/u)
    const officer = {
      actor: { id: 'tiepnhan', post: 'receiving-officer' },
      key: randomUUID(),
      now: site.deps.clock.now(),
    }
    expectOk(
      await decideExemption(site.deps.db, { ...officer, filingId: filed.id, reduction: 100_000, reason: 'Đã xem' }),
    )
    expect(textOf(await page(filed, cookie))).toContain('Bạn được miễn, không phải nộp')
  })

  test('is told in English too, and that a withdrawn filing is paid back', async () => {
    const filed = await file()
    const cookie = await comeIn(filed)
    await pay(filed.memo, 100_000)
    const actor = { id: 'citizen:0199', post: 'citizen' } as const
    const order = { key: randomUUID(), id: filed.id, seenVersion: filed.version, actor, reason: 'Không cần nữa' }
    expectOk(await withdrawFiling(site.deps, order))
    expect(await chargeOfFiling(site.deps.db, filed.id)).toMatchObject({ state: 'refund-due', kept: 100_000 })
    expect(textOf(await page(filed, cookie))).toContain('Cơ quan sẽ trả lại 100.000 đồng')
    const english = await get(`/en/thanh-toan/${filed.reference}`, cookie)
    expect(textOf(await english.text())).toContain('This filing is not to be paid any more')
  })
})

describe('who does not', () => {
  test('is asked for it, and learns nothing of the filing, its sum or whether there is one', async () => {
    const filed = await file()
    const [known, unknown] = [await get(`/thanh-toan/${filed.reference}`), await get('/thanh-toan/MC-000000-000000')]
    const [one, two] = [await known.text(), await unknown.text()]
    expect([known.status, unknown.status]).toEqual([200, 200])
    for (const word of ['100.000', 'Lò Thị Mẫu', 'hộ kinh doanh', filed.memo]) expect(one).not.toContain(word)
    expect(textOf(one).replaceAll(filed.reference, '')).toBe(textOf(two).replaceAll('MC-000000-000000', ''))
    expect((await get(`/thanh-toan/${filed.reference}/bien-lai.pdf`)).headers.get('content-type')).toContain(
      'text/html',
    )
    expect((await get('/thanh-toan/khong-phai-ma')).status).toBe(404)
  })

  test('guesses a few times and then has to wait', async () => {
    const { reference } = await file()
    const guess = (khoa: string) =>
      site.app.request(`/thanh-toan/${reference}`, { method: 'POST', body: new URLSearchParams({ khoa }) })
    const statuses = []
    for (let time = 0; time < 6; time += 1) statuses.push((await guess(`0000-000${time}`)).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
    expect((await guess(receiptSecret(key, reference))).status).toBe(429)
  })
})

test('what is seen and done stands in the log of accesses, by the reference', async () => {
  const events = await site.deps.db
    .selectFrom('audit_entry')
    .select(['event', 'subject'])
    .distinct()
    .where('event', 'like', 'payment.%')
    .execute()
  expect(new Set(events.map(({ event }) => event))).toEqual(
    new Set(['payment.viewed', 'payment.receipt-kept', 'payment.exemption-asked']),
  )
  expect(events.every(({ subject }) => subject?.startsWith('MC-'))).toBe(true)
})
