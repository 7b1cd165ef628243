import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { acceptFiling, type Filing, requestSupplement, saveDraft, submitFiling } from '#filing/index.ts'
import { expectOk, type FilingId } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { pdf } from '../../../../../test/attachment/sample-files.ts'
import { inDays, wholeContent } from '../../../../../test/filing/filing-world.ts'
import { type CitizenClient, enterAsCitizen } from '../../../../../test/web/citizen-client.ts'
import { hiddenFields } from '../../../../../test/web/desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../../../test/web/desk-world.ts'
import { linksOf, misplacedTags, textOf } from '../../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
let me: CitizenClient
let other: CitizenClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  me = await enterAsCitizen(site, '0912345678')
  other = await enterAsCitizen(site, '0912345679')
})
afterAll(() => site.close())

const officer = () => ({ id: 'quang.thom', post: 'receiving-officer', unitId: world.unit }) as const
const content = () => ({
  ...wholeContent,
  procedureId: world.procedure,
  channel: 'online' as const,
  papers: [],
  fee: { due: '', paid: '', receiptNumber: '', exemption: '' },
})

function draftOf(client: CitizenClient): Promise<Filing> {
  const actor = { id: client.id, post: 'citizen' } as const
  const id = randomUUID() as FilingId
  return saveDraft(site.deps, { id, unitId: world.unit, content: content(), seenVersion: 0, actor }).then(expectOk)
}
async function filedBy(client: CitizenClient): Promise<Filing> {
  const { id, version: seenVersion } = await draftOf(client)
  const actor = { id: client.id, post: 'citizen' } as const
  return expectOk(await submitFiling(site.deps, { key: randomUUID(), id, seenVersion, actor }))
}
async function askedFor({ id, version: seenVersion }: Filing): Promise<Filing> {
  const items = [
    { number: 0, name: 'Sổ hộ khẩu cũ', originals: '1', copies: '', why: 'để đối chiếu', legalGround: 'Luật Cư trú' },
  ]
  const order = { key: randomUUID(), id, seenVersion, actor: officer(), reason: 'Thiếu giấy', supplyBy: inDays(20) }
  return expectOk(await requestSupplement(site.deps, { ...order, items }))
}
async function accepted({ id, version: seenVersion }: Filing): Promise<string> {
  const papers = wholeContent.papers
  const order = {
    key: randomUUID(),
    id,
    seenVersion,
    actor: officer(),
    unitId: world.unit,
    content: { ...content(), papers },
  }
  return expectOk(await acceptFiling(site.deps, order)).code
}
async function page(client: Pick<CitizenClient, 'get'>, path: string): Promise<string> {
  const response = await client.get(path)
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}
async function holderOf(subject: string, typed = subject) {
  const body = new URLSearchParams({ ma: typed, khoa: receiptSecret(await loadReceiptKey(site.deps.db), subject) })
  const answer = await site.app.request('/ho-so', { method: 'POST', body })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    cookie,
    where: answer.headers.get('location'),
    get: async (path: string) => site.app.request(path, { headers: { cookie } }),
  }
}

describe('by the account', () => {
  test('what waits for the citizen stands first, then drafts, then what the office has', async () => {
    const [draft, waiting, asked] = [await draftOf(me), await filedBy(me), await askedFor(await filedBy(me))]
    const html = await page(me, '/ho-so-cua-toi')
    expect(textOf(html)).toMatch(
      /Đang chờ bạn .*cần bạn bổ sung.*Đang làm dở .*Làm tiếp.*Cơ quan đang làm .*chờ .* tiếp nhận/u,
    )
    const hrefs = linksOf(html).map(([href]) => href)
    for (const href of [`/ho-so/${asked.reference}`, `/nop/${draft.id}`, `/ho-so/${waiting.reference}`])
      expect(hrefs).toContain(href)
  })

  test('nobody else sees any of it', async () => {
    const filing = await filedBy(me)
    expect(textOf(await page(other, '/ho-so-cua-toi'))).toContain('Bạn chưa nộp hồ sơ nào')
    const foreign = textOf(await page(other, `/ho-so/${filing.reference}`))
    expect(foreign).toContain('Mã bí mật')
    expect(foreign).not.toContain('Nộp lúc')
    const code = await accepted(filing)
    expect(textOf(await page(other, `/ho-so/${code}`))).toContain('Đây là hồ sơ của bạn?')
    expect(textOf(await page(me, `/ho-so/${code}`))).toContain('Lúc này bạn không phải làm gì')
    expect((await me.get(`/ho-so/${filing.reference}`)).headers.get('location')).toBe(`/ho-so/${code}`)
    const signedOut = await site.app.request('/ho-so-cua-toi')
    expect(signedOut.headers.get('location')).toMatch(/^\/tai-khoan\/dang-nhap\?ve=/u)
  })

  test('a number opens a dossier only to whom the national identity has proved it', async () => {
    const { code } = await acceptDossier(world)
    const mine = { identity_number: '011148004821' }
    await site.deps.db.updateTable('citizen').set(mine).where('citizen_id', '=', other.id).execute()
    expect(textOf(await page(other, '/ho-so-cua-toi'))).not.toContain(code)
    await site.deps.db
      .updateTable('citizen')
      .set({ assurance: 'national', national_subject: 'x', ...mine })
      .where('citizen_id', '=', other.id)
      .execute()
    expect(textOf(await page(other, '/ho-so-cua-toi'))).toContain(code)
    expect(textOf(await page(other, `/ho-so/${code}`))).toContain('Lúc này bạn không phải làm gì')
  })

  test('a result that lies ready waits for the citizen', async () => {
    const code = await accepted(await filedBy(me))
    const turn = { by: 'lo.bien', post: 'processing-officer' } as const
    const opened = { code, lastAction: 1 } as Parameters<typeof goOn>[1]
    await goOn(world, opened, { ...turn, command: { kind: 'finish', outcome: 'refused', reason: 'không đủ' } })
    expect(textOf(await page(me, '/ho-so-cua-toi'))).toMatch(/Đang chờ bạn .*Cơ quan từ chối giải quyết/u)
  })
})

describe('by the secret of its reference', () => {
  test('papers are supplied and handed in again', async () => {
    const { reference = '' } = await askedFor(await filedBy(me))
    const known = await holderOf(reference, reference.replaceAll('-', ' ').toLowerCase())
    expect(known.where).toBe(`/ho-so/${reference}`)
    expect(textOf(await page(known, `/ho-so/${reference}`))).toMatch(
      /Sổ hộ khẩu cũ 1 bản chính Cần sửa, cần thêm: để đối chiếu/u,
    )
    const path = `/ho-so/${reference}/bo-sung`
    const form = new FormData()
    for (const [name, value] of Object.entries(hiddenFields(await page(known, path), path))) form.set(name, value)
    form.set('papers.0.file', new File([new Uint8Array(pdf)], 'so.pdf'))
    form.set('xong', '1')
    const sent = await site.app.request(path, { method: 'POST', headers: { cookie: known.cookie }, body: form })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/ho-so/${reference}?xong=bo-sung`])
    expect(textOf(await page(known, `/ho-so/${reference}`))).toMatch(/đang chờ .* tiếp nhận.*so\.pdf/u)
    const events = await site.deps.db
      .selectFrom('filing_event')
      .select(['kind', 'actor', 'post'])
      .where('actor', '=', 'receipt')
      .execute()
    expect(events).toContainEqual({ kind: 'submitted', actor: 'receipt', post: 'citizen' })
  })

  test('it is withdrawn at once, and not without a reason', async () => {
    const { reference = '' } = await filedBy(me)
    const holder = await holderOf(reference)
    const path = `/ho-so/${reference}/rut`
    const post = async (words: string) => {
      const body = new URLSearchParams({ ...hiddenFields(await page(holder, path), path), 'ly-do': words })
      return site.app.request(path, { method: 'POST', headers: { cookie: holder.cookie }, body })
    }
    expect((await post(' ')).status).toBe(422)
    expect((await post('Nộp nhầm nơi')).headers.get('location')).toBe(`/ho-so/${reference}?xong=rut`)
    expect(textOf(await page(holder, `/ho-so/${reference}`))).toContain('Bạn đã rút hồ sơ này')
  })

  test('it leads on to the dossier that it became, and what was one keeps nothing open to others', async () => {
    const filing = await filedBy(me)
    const { reference = '' } = filing
    const holder = await holderOf(reference)
    const code = await accepted(filing)
    const on = await holder.get(`/ho-so/${reference}`)
    expect(on.headers.get('location')).toBe(`/ho-so/${code}`)
    const cookie = (on.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const shown = await site.app.request(`/ho-so/${code}`, { headers: { cookie } })
    expect(textOf(await shown.text())).toContain('Lúc này bạn không phải làm gì')
    const public_ = await site.app.request(`/ho-so/${reference}`)
    expect(textOf(await public_.text())).not.toContain(code)
  })
})
