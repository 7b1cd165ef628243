import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readForm } from './form.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-form-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

function sent(body: RequestInit['body'], headers: Record<string, string> = {}): Request {
  return new Request('http://motcua.test/', { method: 'POST', body: body ?? null, headers })
}

async function codeOf(request: Request): Promise<string> {
  const read = await readForm(request, folder)
  return read.ok ? 'ok' : read.refusal.code
}

test('fields come as typed, in order, each as often as it was sent', async () => {
  const read = await readForm(sent(new URLSearchParams('a=1&b=Bản Ta&a=2')), folder)
  expect(read.ok && [read.value.text('b'), read.value.all('a'), read.value.text('c')]).toEqual([
    'Bản Ta',
    ['1', '2'],
    '',
  ])
})

test('files are kept by what they hold; an empty control sends none; what is no paper is refused in words', async () => {
  const data = new FormData()
  data.append('ho-ten', 'Lò Thị Mẫu')
  data.append('tep', new File([png], '../../đơn <b>.png'))
  data.append('tep', new File([], ''))
  data.append('tep', new File(['MZ chương trình'], 'don.pdf'))
  const read = await readForm(sent(data), folder)
  const files = read.ok ? read.value.files : []
  expect(read.ok && read.value.text('ho-ten')).toBe('Lò Thị Mẫu')
  expect(files.map(({ file }) => (file.ok ? file.value.mediaType : file.refusal.code))).toEqual([
    'image/png',
    'file-type',
  ])
  expect(files.map(({ file }) => (file.ok ? file.value.name : ''))[0]).not.toMatch(/[/<>]/u)
})

test('of whoever has not signed in, no file is kept', async () => {
  const data = new FormData()
  data.append('ho-ten', 'Lò Thị Mẫu')
  data.append('tep', new File([png], 'don.png'))
  const read = await readForm(sent(data))
  expect(read).toMatchObject({ ok: true, value: { fields: [['ho-ten', 'Lò Thị Mẫu']], files: [] } })
})

test('what is too large or broken off is refused whole, and leaves nothing', async () => {
  const before = readdirSync(folder)
  expect(await codeOf(sent(new URLSearchParams({ a: 'x'.repeat(1_000_001) })))).toBe('form-too-large')
  expect(await codeOf(sent(new URLSearchParams(Array.from({ length: 3_001 }, () => ['a', '1']))))).toBe(
    'form-too-large',
  )
  const long = new FormData()
  for (let index = 0; index < 30; index += 1) long.append(`${index}`, 'x'.repeat(40_000))
  expect(await codeOf(sent(long))).toBe('form-too-large')
  const many = new FormData()
  for (let index = 0; index < 31; index += 1) many.append('tep', new File([], `${index}.pdf`))
  expect(await codeOf(sent(many))).toBe('form-too-large')
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' }
  expect(await codeOf(sent('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf', boundary))).toBe(
    'form-unreadable',
  )
  expect(await codeOf(sent('x', { 'content-type': 'multipart/form-data' }))).toBe('form-unreadable')
  expect(await codeOf(sent('{}', { 'content-type': 'application/json' }))).toBe('form-unreadable')
  const head = '--x\r\nContent-Disposition: form-data; name="tep"; filename="a.png"\r\n\r\n'
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.concat([Buffer.from(head), png, Buffer.alloc(100_000)])),
    pull: (controller) => controller.error(new Error('the line is cut')),
  })
  const cut = { method: 'POST', body: broken, headers: boundary, duplex: 'half' } as const
  expect(await codeOf(new Request('http://motcua.test/', cut))).toBe('form-unreadable')
  expect(readdirSync(folder)).toEqual(before)
})
