import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { linksOf, textOf } from '../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), 'tuan-giao-2020')
})
afterAll(() => site.close())

const period = 'tu=2020-01-01&den=2020-04-01'
const get = (path: string) => site.app.request(path)
async function page(path: string): Promise<string> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

describe('the start page', () => {
  test('says how the district stands, of the latest period without being asked', async () => {
    const text = textOf(await page('/tinh-hinh'))
    expect(text).toContain('Tình hình giải quyết hồ sơ huyện Tuần Giáo Từ 01/01/2020 đến hết 01/04/2020')
    expect(text).toContain('873 hồ sơ phải giải quyết: 775 đã xong, 96 đang làm, 2 tạm dừng')
    expect(text).toContain('85 đã giải quyết trễ hạn, 9,74 % số phải giải quyết')
    expect(text).toContain('0 % nhận trực tuyến; mục tiêu ít nhất 20 %: chưa đạt')
    expect(text).toContain('9 trên 20 đơn vị chưa phát sinh hồ sơ : Thị trấn, Nà Tông, Mường Mùn, Pú Xi,')
  })

  test('names the worst unit first and leads to its dossiers', async () => {
    const links = linksOf(await page('/tinh-hinh'))
    const worst = links.find(([, text]) => text === '57')
    expect(textOf(await page(worst?.[0] ?? ''))).toContain('Hồ sơ giải quyết trễ hạn: 57 UBND Xã Quài Tở')
  })
})

describe.each(['bieu-1', 'bieu-2', 'bieu-3', 'bieu-4', 'bang-cong-van', '06a', 'bieu-1.district'])('%s', (name) => {
  const [slug = '', scope] = name.split('.')
  const address = `/bao-cao/${slug}?${period}${scope ? '&don-vi=H18.33' : ''}`

  test('every count opens exactly as many dossiers', async () => {
    const cells = linksOf(await page(address)).filter(([href]) => href.includes('/ho-so?'))
    expect(cells.length).toBeGreaterThan(20)
    for (const [href, counted] of cells) {
      const listed = await page(href)
      const number = Number(/\d+/u.exec(counted)?.[0])
      expect([href, /<h1>[^<]*: ([\d.]+)<\/h1>/u.exec(listed)?.[1]]).toEqual([href, String(number)])
      expect(linksOf(listed).filter(([to]) => /^\/ho-so\/./u.test(to))).toHaveLength(Math.min(number, 100))
    }
  })

  test('the files of the same address hold the same report', async () => {
    const starts = { xlsx: 'PK', docx: 'PK', pdf: '%PDF-', csv: 'no,', json: '{' }
    for (const [format, start] of Object.entries(starts)) {
      const response = await get(address.replace('?', `.${format}?`))
      expect([format, response.status]).toEqual([format, 200])
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="${slug}_[\\w.-]*2020-01-01_2020-04-01.${format}"$`, 'u'),
      )
      expect(
        Buffer.from(await response.arrayBuffer())
          .toString('latin1')
          .startsWith(start),
      ).toBe(true)
    }
  })
})

test('the table is the letter’s, figure for figure', async () => {
  const csv = await page(`/bao-cao/bieu-2.csv?${period}`)
  expect(csv).toBe(readFileSync('test/golden/letter/bieu2-by-unit.csv', 'utf8'))
  const html = await page(`/bao-cao/bieu-2?${period}`)
  const row = textOf(/<tr><td class="no">3<\/td>.*?<\/tr>/su.exec(html)?.[0] ?? '')
  expect(row).toBe('3 UBND Xã Quài Tở 73 73 73 16 57 78,08')
  expect(textOf(html)).toContain(
    'Đối chiếu: 873 nhận = 775 đã giải quyết + 96 đang giải quyết + 2 tạm dừng ( UBND Xã Chiềng Đông , chờ người nộp bổ sung).',
  )
})

test('a long list goes on over pages, every dossier once', async () => {
  const codes = new Set<string>()
  let next: string | undefined = `/bao-cao/bieu-2/ho-so?${period}&measure=total`
  let pages = 0
  while (next !== undefined) {
    const links = linksOf(await page(next))
    for (const [href] of links) if (/^\/ho-so\/./u.test(href)) codes.add(href)
    next = links.find(([, text]) => text === 'Trang sau')?.[0]
    pages += 1
  }
  expect([pages, codes.size]).toEqual([9, 873])
})

describe('what cannot be shown comes back with the reason and what was typed', () => {
  test.each([
    ['tu=31/02/2020&den=01/04/2020', 'Từ ngày: “31/02/2020” không phải là ngày.', 'value="31/02/2020"'],
    ['tu=01/01/2020&den=', 'Đến ngày: chưa ghi.', 'value="01/01/2020"'],
    ['tu=2020-04-01&den=2020-01-01', 'Kỳ báo cáo bị ngược', 'value="01/04/2020"'],
    ['tu=0001-01-01&den=2020-01-01', 'năm phải từ 1976 đến 2199', 'value="01/01/0001"'],
    [`${period}&don-vi=Qu%C3%A0i+T%C3%B2`, 'Có phải: UBND Xã Quài Tở', 'value="Quài Tò"'],
    ['tu=%3Cscript%3Ealert(1)%3C/script%3E&den=1', '“<script>alert(1)</script>”', 'value="&lt;script'],
    ['tu=%01%ff&den=%F0%9F%98%80', 'không phải là ngày', 'aria-invalid="true"'],
  ])('%s', async (query, sentence, kept) => {
    for (const path of ['/bao-cao/bieu-2', '/bao-cao/bieu-3.pdf', '/bao-cao/06a/ho-so']) {
      const response = await get(`${path}?${query}&measure=total`)
      const html = await response.text()
      expect([path, response.status]).toEqual([path, 400])
      expect(textOf(html)).toContain(sentence)
      expect(html).toContain(kept)
      expect(html).not.toContain('<script')
      expect(html).toMatch(/<title>Cần sửa: /u)
    }
  })

  test.each(['/tinh-hinh?tu=x&den=y', '/bao-cao?tu=x&den=y', '/bao-cao/cong-van?so=abc&ngay=99', '/ho-so?ma=H18'])(
    '%s is refused in the same manner',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('govuk-error-summary')
    },
  )
})

test('an address as a form sends it leads to the one that is kept', async () => {
  const sent = await get('/bao-cao/bieu-2?tu=01%2F01%2F2020&den=1%2F4%2F2020&don-vi=')
  expect(sent.headers.get('location')).toBe(`/bao-cao/bieu-2?${period}`)
  const named = await get(`/en/bao-cao/bieu-2?${period}&don-vi=UBND+X%C3%A3+Qu%C3%A0i+T%E1%BB%9F`)
  expect(named.headers.get('location')).toBe(`/en/bao-cao/bieu-2?${period}&don-vi=H18.33.01`)
})

test.each([
  '/bao-cao/bieu-9',
  '/bao-cao/bieu-2.exe',
  `/bao-cao/bieu-2/ho-so?${period}&measure=constructor`,
  `/bao-cao/bieu-2/ho-so?${period}&measure=total&hang=H99`,
  '/ho-so/H18.33.19-200110-9999',
  '/ho-so/%00',
  '/assets/..%2f..%2fpackage.json',
])('%s is not there', async (path) => expect((await get(path)).status).toBe(404))

test('a dossier says when it is due and why, and nobody’s full name', async () => {
  const { db } = site.database
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('dossier_person', 'dossier_person.dossier_id', 'dossier.dossier_id')
    .select(['code', 'full_name', 'address', 'phone', 'state'])
    .orderBy('code')
    .execute()
  expect(rows).toHaveLength(873)
  const some = rows.filter(({ state }, index) => index % 25 === 0 || state === 'suspended')
  for (const { code, full_name, address, phone, state } of some) {
    const response = await get(`/ho-so/${code}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = textOf(await response.text())
    for (const secret of [full_name, address, phone]) if (secret) expect(text).not.toContain(secret)
    expect(text).toMatch(state === 'suspended' ? /Đang tạm dừng từ/u : /Vì sao là ngày này Nhận/u)
    expect(text).toMatch(/Thời hạn theo quy định/u)
  }
})

test('the letter is a draft until it has a number, and then a file', async () => {
  const draft = textOf(await page(`/bao-cao/cong-van?${period}&ngay=2020-04-03`))
  expect(draft).toContain('Đây là bản thảo')
  const html = await page(`/bao-cao/cong-van?${period}&so=394%2FUBND-VP&ngay=2020-04-03`)
  expect(textOf(html)).toContain('Số: 394/UBND-VP')
  const [, pdf] = linksOf(html).filter(([href]) => href.includes('/cong-van.'))
  const file = await get(pdf?.[0] ?? '')
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="cong-van-394-UBND-VP.pdf"')
})

test('a fault is a number for the visitor and a trace for the journal', async () => {
  const broken = await openTestSite(inject('serverUrl'))
  await broken.close()
  const response = await broken.app.request('/bao-cao/bieu-2')
  const text = textOf(await response.text())
  expect(response.status).toBeGreaterThanOrEqual(500)
  expect(text).not.toMatch(/\bat \w+ \(|node_modules|Error:/u)
  expect(broken.faults).toHaveLength(1)
  expect((await broken.app.request('/suc-khoe')).status).toBe(503)
})

test('without a dossier the start page says what to do, and reports stand empty', async () => {
  const empty = await openTestSite(inject('serverUrl'))
  expect(textOf(await (await empty.app.request('/tinh-hinh')).text())).toContain('npm run -s motcua -- demo')
  const report = await empty.app.request(`/bao-cao/bieu-2?${period}`)
  expect(textOf(await report.text())).toContain('Hệ thống chưa có hồ sơ nào')
  expect((await empty.app.request('/bao-cao/cong-van')).status).toBe(200)
  await empty.close()
})
