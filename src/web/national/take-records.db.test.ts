import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { nationalRecord } from '../../../test/exchange/national-record.ts'
import { hire } from '../../../test/identity/officers.ts'
import { signInAs } from '../../../test/web/desk-client.ts'
import { runningClock } from '../../../test/web/desk-world.ts'
import { linksOf, textOf } from '../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'
import { createApp } from '../app.ts'

const address = '/api/quoc-gia/ho-so'
const token = 'mã chung với Cổng quốc gia'
const procedure = `/thu-tuc/${nationalRecord.MaTTHC}`

let site: TestSite
let national: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  const deps = { ...site.deps, nationalPortal: 'https://dichvucong.gov.vn/p/home', nationalToken: encodeURI(token) }
  national = { ...site, deps, app: createApp(deps) }
})
afterAll(() => site.close())

async function send(body: unknown, known = encodeURI(token), to: TestSite = national) {
  const headers = { authorization: `Bearer ${known}`, 'content-type': 'application/json' }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await to.app.request(address, { method: 'POST', headers, body: text })
  return [response.status, await response.json()] as const
}

const message = (...data: readonly unknown[]) => ({ isUpdating: 'False', data })
const count = async () => {
  const { rows } = await sql<{ count: number }>`
    SELECT ((SELECT count(*) FROM filing) + (SELECT count(*) FROM national_record))::int AS count
  `.execute(site.deps.db)
  return rows[0]?.count
}

describe('the switch', () => {
  const page = async (of: TestSite) => (await of.app.request(procedure)).text()

  test('local: nobody is sent elsewhere', async () => {
    expect(linksOf(await page(site)).filter(([href]) => href.includes('dichvucong'))).toEqual([])
  })

  test('national: the page leads to the national portal, with the code of the procedure', async () => {
    const html = await page(national)
    const links = linksOf(html).filter(([href]) => href.startsWith('https://dichvucong.gov.vn/'))
    expect(links[0]?.[0]).toBe(`https://dichvucong.gov.vn/p/home?MaTTHC=${nationalRecord.MaTTHC}`)
    expect(textOf(html)).toContain('Hồ sơ nộp ở đó được chuyển thẳng về cơ quan giải quyết.')
  })
})

describe('what comes back', () => {
  test('is refused to whoever does not know the token, and where there is none', async () => {
    const refused = [401, { error_code: '401', message: 'unauthorized' }]
    expect(await send(message(nationalRecord), 'đoán'.normalize('NFD').replace(/[^a-z]/gu, ''))).toEqual(refused)
    expect(await send(message(nationalRecord), encodeURI(token), site)).toEqual(refused)
    const bare = await national.app.request(address, { method: 'POST', body: JSON.stringify(message(nationalRecord)) })
    expect([bare.status, await count()]).toEqual([401, 0])
    expect((await national.app.request(address)).status).toBe(405)
  })

  test('leaves nothing behind where it is malformed', async () => {
    expect((await send('{'))[0]).toBe(400)
    expect((await send(`"${'x'.repeat(4_000_001)}"`))[0]).toBe(413)
    const [status, answer] = await send(message(nationalRecord, { ...nationalRecord, MaHoSo: 'x' }))
    expect([status, answer]).toMatchObject([
      400,
      { error_code: '3', message: expect.stringContaining('data.1.MaHoSo') },
    ])
    expect(await count()).toBe(0)
  })

  test('waits at the reception of its unit, where the officer sees what it is called there', async () => {
    expect(await send(message(nationalRecord))).toMatchObject([200, { error_code: '0' }])
    expect(await send(message(nationalRecord))).toMatchObject([
      200,
      { error_code: '1', message: expect.stringContaining('đã tồn tại') },
    ])
    const row = await site.deps.db.selectFrom('filing').selectAll().executeTakeFirstOrThrow()
    await hire(site.deps, 'quang.thom', [{ post: 'receiving-officer', unitId: row.unit_id as never }])
    const officer = await signInAs(site, 'quang.thom')
    const html = await (await officer.get(`/lam-viec/tiep-nhan/${row.filing_id}`)).text()
    expect(html).toContain(nationalRecord.MaHoSo)
    expect(html).toContain('Lò Thị Mẫu')
  })

  test('is seen by a steward where it has no place yet, without a name, and placed when it has one', async () => {
    const record = { ...nationalRecord, MaHoSo: 'G22.99-261126-0009', MaTTHC: '9.999999', ChuHoSo: 'Vừ A Kín' }
    expect(await send(message(record))).toMatchObject([200, { error_code: '0', data: [{ KetQua: 'held' }] }])
    await hire(site.deps, 'danh.muc', [{ post: 'catalogue-steward', unitId: null }])
    const steward = await signInAs(site, 'danh.muc')
    const text = textOf(await (await steward.get('/lam-viec/ho-so-quoc-gia')).text())
    expect(text).toContain('G22.99-261126-0009 Đăng ký thành lập hộ kinh doanh 9.999999 UBND xã Tuần Giáo')
    expect(text).toContain('Danh mục không có mã thủ tục này')
    expect(text).not.toContain('Vừ A Kín')
    await sql`UPDATE procedure SET code = '9.999999' WHERE code = ${nationalRecord.MaTTHC}`.execute(site.database.owner)
    const placed = await steward.send('/lam-viec/ho-so-quoc-gia', {})
    expect(placed.status).toBe(303)
    expect(textOf(await (await steward.get('/lam-viec/ho-so-quoc-gia')).text())).toContain('Không có hồ sơ nào.')
    const officer = await signInAs(site, 'quang.thom')
    expect((await officer.get('/lam-viec/ho-so-quoc-gia')).status).toBe(403)
  })
})
