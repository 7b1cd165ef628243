import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { attach, keepFile } from '#attachment/index.ts'
import type { DossierState } from '#dossier/index.ts'
import { expectOk } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { pdf } from '../../../../test/attachment/sample-files.ts'
import { signInAs } from '../../../../test/web/desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../../test/web/desk-world.ts'
import { linksOf, misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
})
afterAll(() => site.close())

/** Each result is a file of its own. */
let count = 0
function nextFile(): Buffer {
  count += 1
  return Buffer.concat([pdf, Buffer.from(`\n% ${count}\n`)])
}

async function addResult({ unitId, dossierId }: DossierState, content: Buffer): Promise<void> {
  const { deps } = site
  const folder = deps.attachmentFolder
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([content]), name: 'ket-qua.pdf' }))
  const order = { bearer: { unitId, dossierId }, file, paper: 0, isResult: true, by: 'lo.bien' }
  const at = runningClock.now()
  expectOk(await deps.db.transaction().execute((tx) => attach({ tx, folder, ids: deps.ids }, { ...order, at })))
}

const refuse = (dossier: DossierState) =>
  goOn(world, dossier, {
    by: 'lo.bien',
    post: 'processing-officer',
    command: { kind: 'finish', outcome: 'refused', reason: 'không đủ điều kiện', resultNumber: '12/TB' },
  })

async function ended(content: Buffer): Promise<DossierState> {
  const accepted = await acceptDossier(world)
  await addResult(accepted, content)
  return refuse(accepted)
}
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const get = (path: string, cookie = '') => site.app.request(path, { headers: { cookie } })
async function text(path: string): Promise<string> {
  const html = await (await get(path)).text()
  expect([path, misplacedTags(html)]).toEqual([path, []])
  return textOf(html)
}
async function passFor(code: string): Promise<string> {
  const body = new URLSearchParams({ ma: code, khoa: receiptSecret(await loadReceiptKey(site.deps.db), code) })
  const answer = await site.app.request('/ho-so', { method: 'POST', body })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
const send = (content: Uint8Array | undefined) => {
  const form = new FormData()
  if (content !== undefined) form.set('tep', new File([new Uint8Array(content)], 'bat-ky.pdf'))
  return site.app.request('/xac-minh', { method: 'POST', body: form })
}

describe('a result', () => {
  test('is the owner’s to download once the dossier has ended, to the bit, with a sheet beside it', async () => {
    const content = nextFile()
    const accepted = await acceptDossier(world)
    await addResult(accepted, content)
    const cookie = await passFor(accepted.code)
    expect(await (await get(`/ho-so/${accepted.code}`, cookie)).text()).not.toContain('/ket-qua/')
    await refuse(accepted)
    const links = linksOf(await (await get(`/ho-so/${accepted.code}`, cookie)).text()).map(([href]) => href)
    const [file = '', sheet = ''] = links.filter((href) => href.includes('/ket-qua/'))
    const kept = await get(file, cookie)
    expect(Buffer.from(await kept.arrayBuffer()).equals(content)).toBe(true)
    const paper = await get(sheet, cookie)
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await get(file)).headers.get('location')).toBe(`/ho-so/${accepted.code}`)
  })

  test('is verified by anybody: by hash, by code and by the file, which is not kept; nobody is named', async () => {
    const content = nextFile()
    const dossier = await ended(content)
    const hash = hashOf(content)
    const shown = await text(`/xac-minh/${hash}`)
    expect(shown).toMatch(/Kết quả có thật Cơ quan cấp UBND xã Tuần Giáo Số 12\/TB Cấp lúc/u)
    for (const kept of ['Vàng', 'Mỷ', dossier.code, 'lo.bien', 'không đủ']) expect(shown).not.toContain(kept)
    const code = (hash.slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join('-')
    expect((await get(`/xac-minh?ma=${code}`)).headers.get('location')).toBe(`/xac-minh/${hash.slice(0, 16)}`)
    expect(await text(`/xac-minh/${hash.slice(0, 16)}`)).toContain('Kết quả có thật')
    expect((await send(content)).headers.get('location')).toBe(`/xac-minh/${hash}`)
  })

  test('that was changed by one bit, was not issued yet, or is a paper handed in, is not', async () => {
    const content = nextFile()
    await addResult(await acceptDossier(world), content)
    const sent = await send(Buffer.concat([content, Buffer.from('x')]))
    expect((await get(sent.headers.get('location') ?? '')).status).toBe(404)
    expect((await get(`/xac-minh/${hashOf(content)}`)).status).toBe(404)
    expect(await text('/xac-minh/khong-phai-ma')).toContain('Không xác minh được')
  })

  test('in whose place another came says so', async () => {
    const [old, fresh] = [nextFile(), nextFile()]
    const dossier = await ended(old)
    await addResult(dossier, fresh)
    expect(await text(`/xac-minh/${hashOf(old)}`)).toContain('đã có bản khác thay')
    expect(await text(`/xac-minh/${hashOf(fresh)}`)).toContain('Kết quả có thật Cơ quan cấp')
  })

  test('a form without a file, without a code, or broken off, is told what it lacks', async () => {
    expect(textOf(await (await send(undefined)).text())).toContain('Chưa chọn tệp nào')
    expect(await text('/xac-minh?ma=8F3A')).toContain('Mã xác minh gồm 16 chữ số')
    const broken = await site.app.request('/xac-minh', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="tep"; filename="a"\r\n\r\n%PDF',
    })
    expect(broken.status).toBe(400)
  })
})

describe('who has looked', () => {
  test('is told by unit and post, without a name, and to the owner alone', async () => {
    const { code } = await acceptDossier(world)
    const desk = await signInAs(site, 'lo.bien')
    for (let times = 0; times < 3; times += 1) await desk.get(`/lam-viec/ho-so/${code}`)
    const neighbour = await signInAs(site, 'vang.sua')
    expect((await neighbour.get(`/lam-viec/ho-so/${code}`)).status).toBe(403)
    const cookie = await passFor(code)
    await get(`/ho-so/${code}`, cookie)
    const html = await (await get(`/ho-so/${code}/ai-da-xem`, cookie)).text()
    const shown = textOf(html)
    expect(shown).toMatch(/Cán bộ thụ lý, UBND xã Tuần Giáo \d\d\/\d\d\/\d{4}, 3 lần, lần cuối \d\d:\d\d mở xem hồ sơ/u)
    expect(shown).toContain('Người có mã bí mật trên giấy hẹn')
    expect(shown).not.toContain('Quài Tở')
    for (const name of ['lo.bien', 'vang.sua']) expect(html).not.toContain(name)
    expect((await get(`/ho-so/${code}/ai-da-xem`)).headers.get('location')).toBe(`/ho-so/${code}`)
  })
})
