import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { DossierState } from '#dossier/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { pdf } from '../../../../test/attachment/sample-files.ts'
import { hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
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

const lacking = { name: 'Sơ yếu lý lịch', originals: 1, copies: 0, why: 'thiếu chữ ký' }
const halt = (dossier: DossierState) =>
  goOn(world, dossier, {
    by: 'lo.bien',
    post: 'processing-officer',
    command: { kind: 'suspend', ground: 'supplement', reason: 'Thiếu giấy', items: [lacking] },
  })

/** Whoever holds the receipt of this dossier. */
async function holderOf(code: string) {
  const body = new URLSearchParams({ ma: code, khoa: receiptSecret(key, code) })
  const cookie =
    (await site.app.request('/ho-so', { method: 'POST', body })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const read = async (path: string) => {
    const html = await (await site.app.request(path, { headers: { cookie } })).text()
    expect([path, misplacedTags(html)]).toEqual([path, []])
    return html
  }
  const send = async (path: string, fields: Record<string, string>, files: Record<string, File> = {}) => {
    const form = new FormData()
    const all = { ...hiddenFields(await read(path), path), ...fields }
    for (const [name, value] of Object.entries(all)) form.set(name, value)
    for (const [name, file] of Object.entries(files)) form.set(name, file)
    return site.app.request(path, { method: 'POST', headers: { cookie }, body: form })
  }
  return { cookie, read, send }
}

describe('a supplement', () => {
  test('goes from the citizen to the officer, and back as the dossier goes on', async () => {
    const { code } = await halt(await acceptDossier(world))
    const holder = await holderOf(code)
    const page = textOf(await holder.read(`/ho-so/${code}`))
    expect(page).toMatch(/Bạn cần bổ sung.*1\. Sơ yếu lý lịch 1 bản chính Cần sửa, cần thêm: thiếu chữ ký/u)
    const path = `/ho-so/${code}/bo-sung`
    const file = new File([new Uint8Array(pdf)], 'so-yeu.pdf', { type: 'application/pdf' })
    const kept = await holder.send(path, {}, { 'tep-1': file })
    expect([kept.status, kept.headers.get('location')]).toEqual([303, path])
    expect(textOf(await holder.read(path))).toContain('Đã gửi : so-yeu.pdf')
    const told = await holder.send(path, { xong: '1', 'loi-nhan': 'Bản chính mai tôi mang ra' })
    expect(told.headers.get('location')).toBe(`/ho-so/${code}?xong=bo-sung`)
    expect(textOf(await holder.read(`/ho-so/${code}`))).toMatch(/Báo đã bổ sung xong .* Cơ quan đang xem/u)

    const desk = await signInAs(site, 'lo.bien')
    expect(textOf(await (await desk.get('/lam-viec')).text())).toMatch(/\d đề nghị của người dân chờ trả lời/u)
    expect(linksOf(await (await desk.get('/lam-viec/de-nghi')).text())).toContainEqual([
      `/lam-viec/ho-so/${code}`,
      code,
    ])
    const box = await (await desk.get(`/lam-viec/ho-so/${code}`)).text()
    expect(textOf(box)).toMatch(/Người dân báo đã bổ sung xong .* Bản chính mai tôi mang ra so-yeu\.pdf/u)
    const again = `/lam-viec/ho-so/${code}/tra-loi-de-nghi`
    const answered = await desk.send(again, { 'ly-do': 'Bản quét mờ, mời gửi lại.' })
    expect(answered.status).toBe(422)
    const [, id = ''] = /name="de-nghi" value="([^"]+)"/u.exec(await (await desk.get(again)).text()) ?? []
    expect((await desk.send(again, { 'de-nghi': id, 'ly-do': 'Bản quét mờ, mời gửi lại.' })).status).toBe(303)
    const after = textOf(await holder.read(`/ho-so/${code}`))
    expect(after).toMatch(/Cơ quan chưa đồng ý Lý do: Bản quét mờ/u)
    expect(after).toContain('Cơ quan báo giấy tờ chưa đủ')
  })

  test('what cannot be read is told beside its paper; what is sound is kept; nothing at all is no supplement', async () => {
    const { code } = await halt(await acceptDossier(world))
    const holder = await holderOf(code)
    const path = `/ho-so/${code}/bo-sung`
    const empty = await holder.send(path, { xong: '1' })
    expect([empty.status, textOf(await empty.text())]).toEqual([422, expect.stringContaining('Chưa có tệp nào')])
    const wrong = await holder.send(path, { 'loi-nhan': 'giữ <b>lại' }, { 'tep-1': new File(['MZ'], 'virus.exe') })
    const html = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(html).toMatch(/giữ (&lt;|<)b>lại/u)
    expect(html).toContain('href="#tep-1"')
  })
})

describe('a withdrawal', () => {
  test('is asked for, and granted with the words of the citizen ready for the officer', async () => {
    const { code } = await acceptDossier(world)
    const holder = await holderOf(code)
    const path = `/ho-so/${code}/rut`
    expect((await holder.send(path, { 'ly-do': ' ' })).status).toBe(422)
    const sent = await holder.send(path, { 'ly-do': 'Tôi nộp nhầm' })
    expect(sent.headers.get('location')).toBe(`/ho-so/${code}?xong=rut`)
    expect(textOf(await holder.read(`/ho-so/${code}`))).not.toContain('Tôi muốn rút hồ sơ này')
    const desk = await signInAs(site, 'lo.bien')
    const form = await (await desk.get(`/lam-viec/ho-so/${code}/rut`)).text()
    expect(form).toMatch(/Theo đề nghị gửi lúc .*: Tôi nộp nhầm/u)
    const [, reason = ''] = /<textarea[^>]*name="ly-do"[^>]*>([^<]*)</u.exec(form) ?? []
    expect((await desk.send(`/lam-viec/ho-so/${code}/rut`, { 'ly-do': reason })).status).toBe(303)
    const after = textOf(await holder.read(`/ho-so/${code}`))
    expect(after).toContain('Hồ sơ đã được rút theo đề nghị')
    expect(after).toMatch(/Rút hồ sơ .* Cơ quan đã đồng ý/u)
  })
})

describe('nobody else', () => {
  test('sends anything: without the pass, with that of another dossier, without the seal, from another site', async () => {
    const [mine, other] = [await acceptDossier(world), await acceptDossier(world)]
    const { cookie, read } = await holderOf(mine.code)
    const sealed = hiddenFields(await read(`/ho-so/${mine.code}/rut`), `/ho-so/${mine.code}/rut`)
    const post = (code: string, headers: Record<string, string>, fields: Record<string, string>) =>
      site.app.request(`/ho-so/${code}/rut`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ ...fields, 'ly-do': 'x' }),
      })
    expect((await post(mine.code, {}, sealed)).headers.get('location')).toBe(`/ho-so/${mine.code}`)
    expect((await post(other.code, { cookie }, sealed)).headers.get('location')).toBe(`/ho-so/${other.code}`)
    expect((await post(mine.code, { cookie }, {})).status).toBe(403)
    expect((await post(mine.code, { cookie, 'sec-fetch-site': 'cross-site' }, sealed)).status).toBe(403)
    expect(await site.deps.db.selectFrom('citizen_request').selectAll().where('words', '=', 'x').execute()).toEqual([])
  })
})
