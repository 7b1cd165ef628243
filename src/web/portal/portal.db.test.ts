import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import { linksOf, misplacedTags, textOf } from '../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'

let site: TestSite
let before: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => instant('2026-11-25T09:00:00+07:00') })
  before = await openTestSite(inject('serverUrl'), 'tuan-giao-2020')
})
afterAll(async () => {
  await site.close()
  await before.close()
})

const get = (path: string, of: TestSite = site) => of.app.request(path)
async function page(path: string, of: TestSite = site): Promise<string> {
  const response = await get(path, of)
  expect([path, response.status]).toEqual([path, 200])
  const html = await response.text()
  expect([path, misplacedTags(html)]).toEqual([path, []])
  return html
}
const procedures = (html: string) => linksOf(html).filter(([href]) => /\/thu-tuc\/[^/]+$/u.test(href))

describe('finding', () => {
  test.each([
    ['giay khai sinh', '/thu-tuc/1.001193'],
    ['làm giấy tờ mở quán', '/thu-tuc/1.001612'],
    ['công chứng giấy tờ', '/thu-tuc/2.000815'],
    ['sang tên đất', '/thu-tuc/2.001035'],
  ])('%s', async (typed, href) => {
    const [first] = procedures(await page(`/thu-tuc?${new URLSearchParams({ tim: typed })}`))
    expect(first?.[0]).toBe(href)
  })

  test('what is no longer received here is told with the day', async () => {
    const text = textOf(await page(`/thu-tuc?${new URLSearchParams({ tim: 'sang tên sổ đỏ' })}`))
    expect(text).toMatch(/Không còn nhận ở đây Đăng ký biến động .*Đến hết ngày 30\/06\/2025/u)
  })

  test('nothing found says what to do, and what was typed stays', async () => {
    const html = await page('/thu-tuc?tim=%3Cb%3Ehộ%20chiếu')
    expect(textOf(html)).toContain('Chưa tìm thấy thủ tục nào Hãy thử ít chữ hơn')
    expect(html).toMatch(/value="(&lt;|<)b>hộ chiếu"/u)
  })

  test('every entry of the first page leads to procedures', async () => {
    const lists = linksOf(await page('/')).filter(([href]) => href.startsWith('/thu-tuc?'))
    expect(lists.length).toBeGreaterThan(25)
    for (const [href] of lists) expect([href, procedures(await page(href)).length > 0]).toEqual([href, true])
  })

  test('a place lists what it receives, and nothing else', async () => {
    const [href = '', name = ''] = linksOf(await page('/', before)).find(([to]) => to.includes('don-vi=')) ?? []
    const html = await page(href, before)
    expect(textOf(html)).toContain(`Thủ tục nộp ở ${name}`)
    const listed = async (path: string) => procedures(await page(path, before)).map(([each]) => each)
    expect(await listed(href)).toEqual(await listed('/thu-tuc?cap=xa'))
    expect((await listed('/thu-tuc?cap=huyen')).length).toBeGreaterThan(0)
    expect(await listed(href)).not.toEqual(expect.arrayContaining(await listed('/thu-tuc?cap=huyen')))
  })

  test('an address that asks for what nobody knows leads to the first page', async () => {
    const response = await get('/thu-tuc?viec=bay-len-trang&cap=&tim=')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
  })

  test('words and field together narrow each other', async () => {
    const field =
      linksOf(await page('/'))
        .find(([, text]) => text === 'Chứng thực')?.[0]
        .split('=')[1] ?? ''
    const query = new URLSearchParams({ tim: 'hợp đồng', 'linh-vuc': field })
    const found = procedures(await page(`/thu-tuc?${query}`))
    expect(found[0]?.[0]).toBe('/thu-tuc/2.001035')
  })
})

describe('a procedure', () => {
  test('answers in the order in which people ask', async () => {
    const text = textOf(await page('/thu-tuc/2.000815'))
    const questions = [
      'Tôi có làm được không? Dành cho người dân và người kinh doanh. Có bản chính để đối chiếu.',
      'Cần mang những gì? Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao 1 bản chính',
      'Mất bao nhiêu tiền? Chứng thực bản sao, mỗi trang của hai trang đầu 2.000 đồng',
      'Bao lâu thì xong? Thời hạn: trong ngày',
      'Thực tế gần đây Trong 90 ngày qua (từ 28/08/2026) chưa có hồ sơ nào giải quyết xong.',
      'Nộp ở đâu? Tại quầy: Trung tâm Phục vụ hành chính công',
      'Cả 45 nơi nhận thủ tục này',
      'Các bước',
      'Tải về để in Tờ hướng dẫn',
      'Căn cứ pháp lý Thời hạn theo Nghị định 23/2015/NĐ-CP, Điều 7',
    ]
    const places = questions.map((question) => text.indexOf(question))
    expect(places.filter((place) => place === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('an assumption is not shown as law', async () => {
    const text = textOf(await page('/thu-tuc/1.001699'))
    expect(text).toContain('chưa đối chiếu với văn bản pháp luật')
    expect(text).not.toContain('Căn cứ pháp lý')
  })

  test('how long it took is told by its dossiers, and not as a promise', async () => {
    const text = textOf(await page('/thu-tuc/1.001193', before))
    expect(text).toMatch(
      /có \d+ hồ sơ giải quyết xong: một nửa xong (ngay trong ngày|trong \d+ ngày làm việc); 9 trên 10/u,
    )
    expect(text).toContain('không phải lời hứa')
  })

  test('too few dossiers say so', async () => {
    const all = linksOf(await page('/thu-tuc?cap=huyen', before)).filter(([href]) => /^\/thu-tuc\/[^/]+$/u.test(href))
    const texts = await Promise.all(all.map(async ([href]) => textOf(await page(href, before))))
    const few = texts.filter((text) => text.includes('quá ít để nói thường mất bao lâu'))
    expect(few.length).toBeGreaterThan(0)
    expect(few.filter((text) => text.includes('một nửa xong'))).toEqual([])
  })

  test.each(['KHONG-CO', 'Đăng ký khai sinh', '%F0%9F%98%80', 'x'.repeat(400)])('%s is none', async (code) => {
    const response = await get(`/thu-tuc/${encodeURIComponent(code)}`)
    expect(response.status).toBe(404)
    expect(textOf(await response.text())).toContain('Không có thủ tục này')
  })

  test('one that has ended says when', async () => {
    const response = await get('/thu-tuc/MC-DD-05')
    expect(response.status).toBe(404)
    expect(textOf(await response.text())).toContain('chỉ được nhận ở đây đến hết ngày 30/06/2025')
  })

  test('its form to fill in by hand is a PDF too, where it has one', async () => {
    expect(textOf(await page('/thu-tuc/1.001193'))).toContain('Tải về để in Tờ khai đăng ký khai sinh PDF để in')
    const response = await get('/thu-tuc/1.001193/to-khai.pdf')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="to-khai-1.001193.pdf"')
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await get('/thu-tuc/2.000815/to-khai.pdf')).status).toBe(404)
  })

  test('its guide is a PDF to keep', async () => {
    const response = await get('/thu-tuc/2.001035/huong-dan.pdf')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="huong-dan-2.001035.pdf"')
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await get('/thu-tuc/KHONG-CO/huong-dan.pdf')).status).toBe(404)
  })
})

test('what most people file lately stands first, where anything was filed', async () => {
  expect(await page('/')).not.toContain('Nhiều người làm')
  const text = textOf(await page('/', before))
  expect(text).toContain('Nhiều người làm: ')
})

test('the menu of the reports leads here', async () => {
  expect(linksOf(await page('/tinh-hinh', before))).toContainEqual(['/', 'Thủ tục'])
})
