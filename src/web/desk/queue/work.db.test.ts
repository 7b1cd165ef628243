import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import { findDossier } from '#dossier/index.ts'
import type { DeskClient } from '../../../../test/web/desk-client.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let officer: DeskClient
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  officer = await enterDesk(site, 'thuly1')
})
afterAll(() => site.close())

const page = async (client: DeskClient, path: string) => (await client.get(path)).text()
const codesOf = (html: string) =>
  linksOf(html).flatMap(([href, text]) => (/\/lam-viec\/ho-so\/H/u.test(href) && /^H/u.test(text) ? [text] : []))
const takeButtons = (html: string) => [...html.matchAll(/name="nhan" value="([^"]+)"/gu)].map(([, value = '']) => value)
const holderOf = async (code: string) => (await findDossier(site.deps.db, code))?.state.assignee

test('the tabs begin with what the post works on, and count what they hold', async () => {
  const tabs = async (account: string) =>
    linksOf(await page(await enterDesk(site, account), '/lam-viec'))
      .filter(([href]) => href.includes('hang='))
      .map(([, text]) => text.replace(/ \d+$/u, ''))
  expect((await tabs('tiepnhan')).slice(0, 2)).toEqual(['Chờ tiếp nhận', 'Chờ trả kết quả'])
  expect((await tabs('lanhdao')).slice(0, 2)).toEqual(['Trình ký', 'Quá hạn'])
  const html = await page(officer, '/lam-viec?hang=process')
  const [, counted] = /Đang xử lý <b>(\d+)<\/b>/u.exec(html) ?? []
  expect(codesOf(html)).toHaveLength(Number(counted))
})

test('what is filtered for stands in the address, and is kept in the form', async () => {
  const all = codesOf(await page(officer, '/lam-viec?hang=process&nguoi=_moi-nguoi'))
  const html = await page(officer, `/lam-viec?hang=process&nguoi=_moi-nguoi&tim=${all[0]}`)
  expect(codesOf(html)).toEqual([all[0]])
  expect(html).toContain(`value="${all[0]}"`)
  expect(html).toMatch(/<option value="_moi-nguoi" selected/u)
  const none = textOf(await page(officer, '/lam-viec?hang=process&tim=khong-co-ai-nhu-vay'))
  expect(none).toContain('Không có hồ sơ nào khớp với bộ lọc. ')
  expect(none).toContain('Xem việc của mọi người trong đơn vị')
})

test('a list shows numbers masked, and which dossiers it showed is in the log', async () => {
  const html = await page(officer, '/lam-viec?hang=overdue&nguoi=_moi-nguoi')
  expect(textOf(html)).toMatch(/\d{3}•{5}\d{4}/u)
  expect(textOf(html)).not.toMatch(/\d{12}/u)
  const { entries } = await searchAudit(site.deps.db, { event: 'work.viewed', page: 1, perPage: 1 })
  expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({ queue: 'overdue', codes: codesOf(html).join(' ') })
})

test('another unit’s dossiers are not there, whatever the address names', async () => {
  const neighbour = await enterDesk(site, 'thuly.quaito')
  const own = codesOf(await page(officer, '/lam-viec?hang=process&nguoi=_moi-nguoi'))
  const theirs = codesOf(await page(neighbour, '/lam-viec?hang=process&nguoi=_moi-nguoi&don-vi=H18.76'))
  expect(theirs.filter((code) => own.includes(code))).toEqual([])
  const taken = await neighbour.send('/lam-viec/nhan-viec', { nhan: `${own[0]} 1` }, '/lam-viec?hang=process')
  expect(taken.status).toBe(403)
})

test('taken from its row, once; a colleague who saw it free is told', async () => {
  const path = '/lam-viec?hang=process&nguoi=_chua-nhan'
  const [first = ''] = takeButtons(await page(officer, path))
  const [code = ''] = first.split(' ')
  const sent = await officer.send('/lam-viec/nhan-viec?hang=process', { nhan: first }, path)
  expect(sent.status).toBe(303)
  const next = sent.headers.get('location') ?? ''
  expect(textOf(await page(officer, next))).toContain(`Bạn đã nhận hồ sơ ${code}`)
  expect(await holderOf(code)).toBe('thuly1')
  const colleague = await enterDesk(site, 'thuly2')
  const late = await colleague.send('/lam-viec/nhan-viec?hang=process', { nhan: first }, path)
  expect(late.status).toBe(409)
  expect(await holderOf(code)).toBe('thuly1')
})

test('who only looks finds everybody’s work, by unit, and nothing to press', async () => {
  const monitor = await enterDesk(site, 'theodoi')
  const html = await page(monitor, '/lam-viec?hang=process&don-vi=H18.76')
  expect(codesOf(html).length).toBeGreaterThan(0)
  expect(html).toMatch(/<option value="H18.76" selected/u)
  expect(html).not.toContain('name="chon"')
  expect(takeButtons(html)).toEqual([])
})

test('an auditor, who has no queue, is told who has', async () => {
  const auditor = await enterDesk(site, 'thanhtra')
  expect((await auditor.get('/lam-viec')).status).toBe(403)
})

test('beside what is to be received stand drafts and what waits for papers, each with its count', async () => {
  const clerk = await enterDesk(site, 'tiepnhan')
  const html = textOf(await page(clerk, '/lam-viec?hang=receive'))
  expect(html).toMatch(/Chờ tiếp nhận \d+ Chờ bổ sung \d+ Bản nháp \d+/u)
  for (const [part, word] of [
    ['nhap', 'Bản nháp'],
    ['cho-bo-sung', 'Chờ bổ sung'],
  ] as const) {
    const [, counted = ''] = new RegExp(`${word} (\\d+)`, 'u').exec(html) ?? []
    const listed = await page(clerk, `/lam-viec?hang=receive&tinh-trang=${part}`)
    expect(listed.match(/<th scope="row">/gu)?.length ?? 0).toBe(Number(counted))
  }
})

test('who is asked by another unit finds the question, names no person, answers, and has none left', async () => {
  const neighbour = await enterDesk(site, 'thuly.quaito')
  const html = await page(neighbour, '/lam-viec?hang=opinion')
  expect(html).toContain('Cho ý kiến <b>1</b>')
  expect(textOf(html)).toMatch(
    /hỏi lúc \d\d\/\d\d.* Thửa đất giáp ranh hai xã\..* UBND xã Tuần Giáo (Chủ nhật|thứ\s\S+) \d\d\/\d\d/u,
  )
  const [code = ''] = codesOf(html)
  const owner = (await findDossier(site.deps.db, code))?.persons.find(({ role }) => role === 'owner')
  expect(html).not.toContain(owner?.fullName ?? 'somebody')
  const { entries } = await searchAudit(site.deps.db, { event: 'work.viewed', page: 1, perPage: 1 })
  expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({ queue: 'opinion', codes: code })
  const form = linksOf(html).find(([, text]) => text === 'Trả lời')?.[0] ?? ''
  expect(form).toMatch(new RegExp(`/${code}/tra-loi\\?lan=1$`, 'u'))
  const sent = await neighbour.send(form.replace(/\?.*/u, ''), { lan: '1', 'y-kien': 'Không tranh chấp.' }, form)
  expect(sent.status).toBe(303)
  const after = await page(neighbour, '/lam-viec?hang=opinion')
  expect(after).toContain('Cho ý kiến <b>0</b>')
  expect(textOf(after)).toContain('Không có câu hỏi nào chờ đơn vị mình trả lời.')
})

test('the tab of questions is there for those who may answer, and holds those asked of their own unit', async () => {
  expect(await page(officer, '/lam-viec')).toContain('Cho ý kiến <b>0</b>')
  for (const account of ['tiepnhan', 'theodoi'])
    expect(await page(await enterDesk(site, account), '/lam-viec')).not.toContain('Cho ý kiến')
})
