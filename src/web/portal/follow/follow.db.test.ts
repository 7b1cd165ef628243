import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../../test/web/desk-world.ts'
import { linksOf, misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
let key: Uint8Array
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  key = await loadReceiptKey(site.deps.db)
})
afterAll(() => site.close())

const personal = ['Vàng', 'Mỷ', '011148004821', 'Phiêng Hoa', '0900 000 111']
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const get = (path: string, cookie = '') => site.app.request(path, { headers: { cookie } })
const lookUp = (fields: Record<string, string>, cookie = '') =>
  site.app.request('/ho-so', { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } })

async function letIn(code: string): Promise<string> {
  const answer = await lookUp({ ma: code, khoa: receiptSecret(key, code) })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/ho-so/${code}`])
  return cookieOf(answer)
}

async function page(path: string, cookie: string): Promise<string> {
  const response = await get(path, cookie)
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}

describe('who holds the receipt', () => {
  test('sees where it is, what was handed in, and the slips; the secret stands in no page, title or journal', async () => {
    const { code } = await acceptDossier(world)
    const secret = receiptSecret(key, code)
    const scanned = await get(`/ho-so/${code}?khoa=${secret}`)
    expect([scanned.status, scanned.headers.get('location')]).toEqual([303, `/ho-so/${code}`])
    expect(scanned.headers.get('referrer-policy')).toBe('no-referrer')
    const html = await page(`/ho-so/${code}`, cookieOf(scanned))
    const text = textOf(html)
    expect(text).toMatch(
      /Hồ sơ đang ở UBND xã Tuần Giáo, bước “[^”]+”\. Đang chờ .+ nhận làm\. Hẹn trả .+ · còn \d+ ngày/u,
    )
    expect(text).toContain('Đơn đề nghị xác định mức độ khuyết tật 1 bản chính')
    expect(html).not.toContain(secret)
    expect(JSON.stringify(site.accesses)).not.toContain(secret)
    const slip = linksOf(html).find(([, name]) => name.startsWith('Giấy tiếp nhận'))?.[0] ?? ''
    const pdf = await get(slip, cookieOf(scanned))
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await get(slip)).headers.get('location')).toBe(`/ho-so/${code}`)
  })

  test('is told who has it, and no private note', async () => {
    const accepted = await acceptDossier(world)
    const turn = { by: 'lo.bien', post: 'processing-officer' } as const
    const noted = await goOn(world, accepted, { ...turn, command: { kind: 'note', text: 'chữ ký trông lạ' } })
    const text = textOf(await page(`/ho-so/${noted.code}`, await letIn(noted.code)))
    expect(text).toContain('Cơ quan đã nhận hồ sơ')
    expect(text).not.toContain('chữ ký trông lạ')
  })

  test('and closes it again: then it is as for everybody', async () => {
    const { code } = await acceptDossier(world)
    const cookie = await letIn(code)
    const closed = await site.app.request(`/ho-so/${code}/dong`, { method: 'POST', headers: { cookie } })
    expect(closed.headers.get('location')).toBe('/ho-so')
    expect(textOf(await page(`/ho-so/${code}`, cookieOf(closed)))).toContain('Đây là hồ sơ của bạn?')
  })

  test('stands in the log of accesses as the public, by the code of the dossier', async () => {
    const { code } = await acceptDossier(world)
    await page(`/ho-so/${code}`, await letIn(code))
    const rows = await site.deps.db.selectFrom('audit_entry').selectAll().where('subject', '=', code).execute()
    expect(rows.map(({ event, account, path }) => [event, account, path])).toEqual([
      ['follow.viewed', null, `/ho-so/${code}`],
    ])
  })
})

describe('who does not', () => {
  test('sees nothing personal, with the pass of another dossier either', async () => {
    const [mine, other] = [await acceptDossier(world), await acceptDossier(world)]
    for (const cookie of ['', await letIn(mine.code)]) {
      const html = await page(`/ho-so/${other.code}`, cookie)
      for (const value of personal) expect(html).not.toContain(value)
    }
  })

  test('is refused alike for a wrong code and a wrong secret, and what was tried is in no link', async () => {
    const { code } = await acceptDossier(world)
    const wrong = await lookUp({ ma: code, khoa: '0000-0000' })
    const unknown = await lookUp({ ma: code.replace(/.$/u, 'X'), khoa: '0000-0000' })
    const [one, two] = [await wrong.text(), await unknown.text()]
    expect([wrong.status, unknown.status]).toEqual([403, 403])
    expect(textOf(one)).toContain('Mã hồ sơ và mã bí mật không khớp nhau')
    expect(textOf(one)).toBe(textOf(two))
    const scanned = await get(`/ho-so/${code}?khoa=0000-0001`)
    expect(scanned.status).toBe(403)
    expect(await scanned.text()).not.toContain('0000-0001')
  })

  test('is told how long to wait after five guesses', async () => {
    const { code } = await acceptDossier(world)
    for (let tries = 0; tries < 5; tries += 1) await lookUp({ ma: code, khoa: `0000-000${tries}` })
    const locked = await lookUp({ ma: code, khoa: receiptSecret(key, code) })
    expect(locked.status).toBe(429)
    expect(textOf(await locked.text())).toMatch(/Hãy đợi 1[45] phút nữa \(đến \d\d:\d\d\)/u)
  })

  test('is told what is missing, and may look with the code alone', async () => {
    const { code } = await acceptDossier(world)
    const empty = await lookUp({ ma: ' ', khoa: '' })
    expect(textOf(await empty.text())).toMatch(/Mã hồ sơ: chưa ghi\..*Mã bí mật: chưa ghi/u)
    expect((await get(`/ho-so?ma=${code.toLowerCase()}`)).headers.get('location')).toBe(`/ho-so/${code}`)
    expect((await get('/ho-so?ma=KHONG-CO')).status).toBe(400)
    const foreign = await site.app.request('/ho-so', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(foreign.status).toBe(403)
  })
})
