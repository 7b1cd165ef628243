import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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

const death = '/lam-viec/bieu-mau/1.000656'
const birth = '/lam-viec/bieu-mau/1.001193'
const html = async (path: string) => (await client.get(path)).text()
const read = async (path: string) => textOf(await html(path))
const seenAt = async (path: string) => /name="da-thay" value="([^"]*)"/u.exec(await html(path))?.[1] ?? ''

/** Sends a form of a page as it stands there now; answers where it leads. */
async function send(page: string, fields: Record<string, string | string[]>, to = page): Promise<string> {
  const answer = await client.send(to, fields, page)
  if (answer.status !== 303) throw new Error(textOf(await answer.text()))
  return (answer.headers.get('location') ?? '').replace(/\?.*/u, '')
}

test('a form is made from nothing, tried and published without a developer', async () => {
  expect(await read('/lam-viec/bieu-mau')).toMatch(/Đăng ký khai tử chưa có/u)
  const page = await send(death, { 'trang-moi': 'Người đã mất', lam: 'them-trang' })
  expect(page).toBe(`${death}/trang/nguoi-da-mat`)
  expect(await read(death)).toContain('Trang này chưa có câu hỏi nào')
  const field = await send(page, { 'cau-moi': 'Mất ở đâu?', kieu: 'choice', lam: 'them-cau' })
  const options = ' ở nhà | at home \nbenh-vien = Bệnh viện\n\n'
  await send(field, { nhan: 'Mất ở đâu?', 'nhan-en': 'Where?', 'cau-tra-loi': options, lam: 'ghi' })
  expect(await html(field)).toContain('o-nha = ở nhà | at home\nbenh-vien = Bệnh viện')
  const second = await send(page, { 'cau-moi': 'Tên bệnh viện', kieu: 'text', lam: 'them-cau' })
  const condition = { 'dk.0.cau': 'nguoi-da-mat.mat-o-dau', 'dk.0.phep': 'la', 'dk.0.gia-tri': 'bệnh viện' }
  await send(second, { nhan: 'Tên bệnh viện', 'dai-nhat': '50', ...condition, lam: 'ghi' })
  expect(await html(second)).toContain('value="Bệnh viện"')
  expect(await read(death)).toContain('Thêm trang “Người đã mất”')
  await send(death, { 'vi-sao': 'Bản đầu tiên', lam: 'cong-bo' }, `${death}/cong-bo`)
  expect(await read('/lam-viec/bieu-mau')).toMatch(/Đăng ký khai tử Bản 1/u)
  expect(await read(`${death}/lich-su`)).toMatch(/Bản 1 · đang dùng .*danh\.muc Bản đầu tiên/u)
})

test('a trial goes through the pages as a citizen does, with every fault said', async () => {
  const trial = `${death}/thu`
  expect(await read(trial)).toContain('Không có gì được nộp hay lưu')
  const page = { trang: 'nguoi-da-mat', _hoi: 'nguoi-da-mat.mat-o-dau' }
  const empty = await client.send(trial, { ...page, lam: 'tiep' })
  expect(empty.status).toBe(422)
  expect(textOf(await empty.text())).toContain('Hãy chọn một câu trả lời cho “Mất ở đâu?”')
  const asked = await client.send(trial, { ...page, 'nguoi-da-mat.mat-o-dau': 'benh-vien', lam: 'tiep' })
  expect(asked.status).toBe(200)
  expect(textOf(await asked.text())).toContain('Tên bệnh viện')
  const last = await client.send(trial, { ...page, 'nguoi-da-mat.mat-o-dau': 'o-nha', lam: 'tiep' })
  expect(textOf(await last.text())).toMatch(/Kiểm tra câu trả lời.*Mất ở đâu\? ở nhà/u)
  for (const broken of ['{', '[]', '"x"', '{"nguoi-da-mat":[[[1]]]}'])
    expect((await client.send(trial, { ...page, 'tra-loi': broken, lam: 'tiep' })).status).toBe(422)
})

test('what somebody else changed meanwhile is not overwritten, and what was typed stays', async () => {
  const page = `${birth}/trang/tre`
  const seen = await seenAt(page)
  await send(birth, { 'trang-moi': 'Trang của người khác', lam: 'them-trang' })
  const answer = await client.send(page, { 'da-thay': seen, ten: 'Tên tôi vừa gõ', lam: 'ghi' })
  expect(answer.status).toBe(422)
  const shown = await answer.text()
  expect(textOf(shown)).toContain('Người khác vừa sửa biểu mẫu này')
  expect(shown).toContain('Tên tôi vừa gõ')
  expect(await read(birth)).toContain('Trang của người khác')
  await send(birth, { lam: 'bo' }, `${birth}/cong-bo`)
  expect(await read(birth)).not.toContain('Trang của người khác')
})

test('pages and questions move and go; what hangs on them is said before anything is published', async () => {
  await send(birth, { xuong: 'noi-sinh' })
  expect(await read(birth)).toContain('Còn phải sửa trước khi công bố')
  expect(await read(birth)).toContain('Điều kiện hỏi đến “noi-sinh.noi”')
  const refused = await client.send(`${birth}/cong-bo`, { 'vi-sao': 'x', lam: 'cong-bo' }, birth)
  expect(textOf(await refused.text())).toContain('Biểu mẫu còn chỗ chưa đúng nên chưa công bố được')
  await send(birth, { len: 'noi-sinh' })
  expect(await read(birth)).toContain('Bản nháp giống hệt bản đang dùng')
  await send(`${birth}/trang/tre`, { xoa: 'que-quan' })
  expect(await read(birth)).toContain('Bỏ câu “Quê quán” (trang “Em bé được khai sinh”)')
  await send(`${birth}/lich-su`, { ban: '1' })
  expect(await read(birth)).toContain('Bản nháp giống hệt bản đang dùng')
})

test('a form goes out as a file and comes back; a plain schema becomes a form; anything else is told what it is not', async () => {
  const file = await html(`${birth}/tep/bieu-mau.json`)
  await send(death, { 'noi-dung': file }, `${death}/nap-tep`)
  expect(await read(death)).toContain('Em bé được khai sinh')
  const schema = JSON.parse(await html(`${birth}/tep/bieu-mau.schema.json`))
  expect(schema.$schema).toContain('2020-12')
  const plain = {
    type: 'object',
    title: 'Đơn',
    required: ['ten'],
    properties: { ten: { type: 'string', title: 'Tên' } },
  }
  await send(death, { 'noi-dung': JSON.stringify(plain) }, `${death}/nap-tep`)
  expect(await read(`${death}/trang/don`)).toContain('Tên')
  for (const [sent, sentence] of [
    ['', 'Chưa có tệp nào'],
    ['{"pages":', 'không phải JSON'],
    ['{"a":1}', 'không phải biểu mẫu'],
    ['{"title":{"vi":"a","en":"a"},"pages":[{"key":"A!"}]}', 'pages.0.key'],
    [JSON.stringify({ properties: { x: { type: 'null' } } }), '“x” có kiểu mà biểu mẫu không hỏi được'],
    ['['.repeat(5000) + ']'.repeat(5000), 'không phải biểu mẫu'],
  ]) {
    const answer = await client.send(`${death}/nap-tep`, { 'noi-dung': sent ?? '' }, death)
    expect(answer.status).toBe(422)
    expect(textOf(await answer.text())).toContain(sentence)
  }
})

test.each([
  [{ nhan: '' }, 'Hãy ghi câu hỏi bằng tiếng Việt'],
  [{ nhan: 'a', 'dai-nhat': '-1' }, 'Hãy ghi một số hợp lý'],
  [{ nhan: 'a', 'dien-san': 'earlier' }, 'Hãy đặt tên chung'],
  [{ nhan: 'a'.repeat(1500) }, 'dài hoặc nhiều quá mức'],
])('a question that cannot be stored says why: %o', async (fields, sentence) => {
  const field = `${birth}/trang/tre/ho-ten`
  const answer = await client.send(field, { ...fields, lam: 'ghi' })
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text())).toContain(sentence)
})

test('what is not there is said to be gone', async () => {
  for (const path of ['/lam-viec/bieu-mau/khong-co', `${birth}/trang/khong-co`, `${birth}/trang/tre/khong-co`])
    expect((await client.get(path)).status).toBe(404)
})
