import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { runningClock } from '../../../../test/web/desk-world.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let client: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  await hire(site.deps, 'danh.muc', [{ post: 'catalogue-steward', unitId: null }])
  client = await signInAs(site, 'danh.muc')
})
afterAll(() => site.close())

const birth = '/lam-viec/loi-tim/1.001193'
const read = async (path: string) => textOf(await (await client.get(path)).text())
const follow = async (answer: Response) => read(answer.headers.get('location') ?? '/khong-dan-di')
const updateProgram = () => site.deps.db.transaction().execute(installCatalogue)

test('a phrase that a steward adds is found at once, without marks too; taken away, it stays away after an update', async () => {
  const odd = 'tờ giấy cho thằng cu'
  expect(await read(`${birth}?thu=to+giay+cho+thang+cu`)).toContain('Người dân gõ thế này sẽ không thấy gì')
  const added = await client.send(birth, { loi: `  ${odd.normalize('NFD')} `, lam: 'them' })
  expect(added.status).toBe(303)
  expect(await follow(added)).toMatch(/Đã thêm\..*tờ giấy cho thằng cu Bỏ/u)
  expect(await read(`${birth}?thu=to+giay+cho+thang+cu`)).toContain('Đăng ký khai sinh')
  expect(await follow(await client.send(birth, { bo: odd }))).toContain('Đã bỏ lời ấy')
  await updateProgram()
  expect(await read(birth)).not.toContain(odd)
})

test.each([
  ['', 'không dùng làm lời tìm được'],
  ['12345', '“12345” không dùng làm lời tìm được'],
  ['a'.repeat(81), 'từ 1 đến 80 ký tự'],
])('“%s” is no phrase, and is said to be none', async (typed, sentence) => {
  const answer = await client.send(birth, { loi: typed, lam: 'them' })
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text())).toContain(sentence)
})

test('for whom a procedure is can be changed, and an update leaves it so', async () => {
  await client.send(birth, { cho: ['business'], lam: 'cho-ai' })
  await updateProgram()
  const page = await (await client.get(birth)).text()
  expect(page).toMatch(/value="business" checked/u)
  expect(page).not.toMatch(/value="person" checked/u)
})

const portalPage = async (code: string) => textOf(await (await site.app.request(`/thu-tuc/${code}`)).text())

test('conditions that a steward keeps stand on the page of the procedure, and an update leaves them', async () => {
  const custom = '1.004837'
  expect(await portalPage(custom)).toContain('Danh mục chưa ghi điều kiện riêng')
  const at = `/lam-viec/loi-tim/${custom}`
  const typed = ' Người giám hộ  đủ 18 tuổi.\r\n\r\nCó nơi ở. '.normalize('NFD')
  const kept = await client.send(at, { 'dieu-kien': typed, 'can-cu': 'Bộ luật Dân sự 2015, Điều 49', lam: 'dieu-kien' })
  expect(await follow(kept)).toContain('Đã lưu điều kiện')
  await updateProgram()
  expect(await portalPage(custom)).toMatch(
    /Người giám hộ đủ 18 tuổi\. Có nơi ở\. Theo Bộ luật Dân sự 2015, Điều 49 ?\./u,
  )
  await client.send(at, { 'dieu-kien': '', 'can-cu': '', lam: 'dieu-kien' })
  expect(await portalPage(custom)).toMatch(/Không có yêu cầu, điều kiện riêng nào\. Điều kiện chưa đối chiếu/u)
})

test('what a steward changed of the shipped conditions stays through an update', async () => {
  expect(await portalPage('1.001193')).toContain('Theo Luật Hộ tịch 60/2014/QH13, Điều 13 và Điều 15')
  await client.send(birth, { 'dieu-kien': 'Trong 60 ngày.', 'can-cu': '', lam: 'dieu-kien' })
  await updateProgram()
  const page = await portalPage('1.001193')
  expect(page).toContain('Trong 60 ngày.')
  expect(page).not.toContain('Điều 15')
})

test.each([
  ['a'.repeat(301), 'dài 301 ký tự; mỗi dòng nhiều nhất 300 ký tự'],
  ['một điều kiện\n'.repeat(21), 'Có 21 dòng; nhiều nhất 20 điều kiện'],
])('conditions beyond measure are refused in words, and what was typed stays', async (typed, sentence) => {
  const answer = await client.send(birth, { 'dieu-kien': typed, 'can-cu': 'Luật thử', lam: 'dieu-kien' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(textOf(html)).toContain(sentence)
  expect(html).toContain('value="Luật thử"')
})

const event = '/lam-viec/viec-trong-doi/sinh-con'
const whole = { ten: 'Sinh con', 'ten-en': 'A child is born', 'goi-y': 'Khai sinh', 'goi-y-en': 'Birth' }

async function procedureIds(): Promise<readonly string[]> {
  const page = await (await client.get(event)).text()
  return [...page.matchAll(/name="thu-tuc" value="(\d+)"/gu)].map(([, id = '']) => id)
}

test('procedures of a life event are put in order, removed and added, together with its texts', async () => {
  const [first = '', second = '', ...rest] = await procedureIds()
  await client.send(event, { ...whole, 'thu-tuc': [first, second, ...rest], len: second })
  expect(await procedureIds()).toEqual([second, first, ...rest])
  await client.send(event, { ...whole, 'thu-tuc': [second, first, ...rest], bo: second })
  expect(await procedureIds()).toEqual([first, ...rest])
  await client.send(event, { ...whole, 'thu-tuc': [first, ...rest], them: second, lam: 'them' })
  expect(await procedureIds()).toEqual([first, ...rest, second])
  expect(textOf(await (await site.app.request('/thu-tuc?viec=sinh-con')).text())).toContain('Đăng ký khai sinh')
})

test('what somebody else changed meanwhile is not overwritten', async () => {
  const before = await (await client.get(event)).text()
  const seen = /name="da-thay" value="([^"]*)"/u.exec(before)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const ids = await procedureIds()
  await client.send(event, { ...whole, ten: 'Sinh em bé', 'thu-tuc': ids })
  const answer = await client.send(event, { ...whole, ten: 'Đẻ con', 'thu-tuc': ids, 'da-thay': seen })
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text())).toContain('Người khác vừa sửa việc này')
  expect(await read(event)).toContain('Sinh em bé')
})

test('a new life event stands last on the portal, moves up, and can be taken off for good', async () => {
  expect((await client.send('/lam-viec/them-viec-trong-doi', { ...whole, ten: '' })).status).toBe(422)
  const made = await client.send('/lam-viec/them-viec-trong-doi', { ...whole, ten: 'Đi làm xa', them: '1' })
  const at = made.headers.get('location')?.replace(/\?.*/u, '') ?? ''
  expect(at).toBe('/lam-viec/viec-trong-doi/di-lam-xa')
  const twice = await client.send('/lam-viec/them-viec-trong-doi', { ...whole, ten: 'Đi làm xa' })
  expect(textOf(await twice.text())).toContain('Đã có một việc trong đời mang tên gần như vậy')
  const names = async () =>
    [...(await (await client.get('/lam-viec/loi-tim')).text()).matchAll(/viec-trong-doi\/([a-z-]+)"/gu)].map(
      ([, code]) => code,
    )
  expect((await names()).at(-1)).toBe('di-lam-xa')
  await client.send(at, { viec: 'earlier' })
  expect((await names()).at(-2)).toBe('di-lam-xa')
  await client.send(at, { viec: 'remove' })
  await updateProgram()
  expect(await names()).not.toContain('di-lam-xa')
  expect((await client.get(at)).status).toBe(404)
})
