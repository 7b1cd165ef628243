import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readHead, searchAudit } from '#audit/index.ts'
import { instant } from '#kernel/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

const here = '/lam-viec/nhat-ky'
const code = 'H18.33.19-200312-0004'

let site: TestSite
let auditor: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
  await hire(site.deps, 'thanh.tra', [{ post: 'auditor', unitId: null }])
  const common = { post: null, sessionId: null, path: '/x', address: '10.0.0.7' }
  const record = (at: string, account: string, more: { event: string; status: number; subject?: string }) =>
    site.deps.audit.record({ ...common, at: instant(at), account, ...more })
  await record('2020-03-01T09:00:00+07:00', 'lo.van.a', { event: 'dossier.viewed', status: 200, subject: code })
  await record('2020-03-02T23:59:00+07:00', 'lo.van.b', { event: 'dossier.viewed', status: 403, subject: code })
  await record('2020-03-03T00:00:00+07:00', '=cmd()', { event: 'session.refused', status: 401 })
  await record('2020-03-04T09:00:00+07:00', 'lo.van.a', { event: 'an.earlier-one', status: 200 })
  auditor = await signInAs(site, 'thanh.tra')
})
afterAll(() => site.close())

const page = async (query = '') => (await auditor.get(here + query)).text()

test('who dealt with a dossier: numbers, words, outcome, and links to the dossier and the account', async () => {
  const html = await page(`?doi-tuong=${code}`)
  const text = textOf(html)
  expect(text).toMatch(
    /2 02\/03\/2020 23:59 lo\.van\.b Xem hồ sơ Bị từ chối H18.* 1 01\/03\/2020 09:00 lo\.van\.a Xem hồ sơ H18/u,
  )
  const links = linksOf(html).map(([href]) => href)
  expect(links).toContain(`/lam-viec/ho-so/${code}`)
  expect(links).toContain(`${here}.csv?doi-tuong=${code}`)
  const { entries } = await searchAudit(site.deps.db, { event: 'audit.searched', subject: code, page: 1 })
  expect(entries[0]).toMatchObject({ account: 'thanh.tra', path: here, status: 200 })
})

test.each([
  ['?tai-khoan=LO.VAN.A', ['4', '1']],
  ['?viec=dossier.viewed', ['2', '1']],
  ['?tu=02/03/2020&den=03/03/2020', ['3', '2']],
  ['?tu=2020-03-03&den=2020-03-03&tai-khoan=lo.van.a', []],
])('%s finds %j', async (query, numbers) => {
  const found = [...(await page(query)).matchAll(/<th scope="row">(\d+)</gu)].map(([, number]) => number)
  expect(found).toEqual(numbers)
})

test('nothing found says what to do; a day that is none stands beside its field; events of earlier versions are shown as they are', async () => {
  expect(textOf(await page('?tai-khoan=khong.co'))).toContain('Không có mục nào khớp')
  const wrong = await auditor.get(`${here}?tu=31/02/2020&den=x&viec=y`)
  const html = await wrong.text()
  expect([wrong.status, html.match(/id="(tu|den|viec)-error"/gu)?.length]).toEqual([400, 3])
  expect(html).toContain('value="31/02/2020"')
  expect(textOf(await page('?tai-khoan=lo.van.a'))).toContain('an.earlier-one')
})

test('long lists have pages', async () => {
  for (let number = 0; number < 55; number += 1)
    await site.deps.audit.record({
      at: instant('2020-01-05T09:00:00+07:00'),
      account: 'nhieu.viec',
      post: null,
      sessionId: null,
      event: 'dossier.viewed',
      path: '/x',
      status: 200,
      address: '',
    })
  const first = await page('?tai-khoan=nhieu.viec')
  expect(linksOf(first)).toContainEqual([`${here}?tai-khoan=nhieu.viec&trang=2`, 'Cũ hơn'])
  const second = await page('?tai-khoan=nhieu.viec&trang=2')
  expect([second.match(/<th scope="row">/gu)?.length, second.includes('Cũ hơn')]).toEqual([5, false])
})

test('the head of the chain and the command that proves it', async () => {
  const before = await readHead(site.deps.db)
  const text = textOf(await page())
  expect(text).toContain(`mã băm ${before?.hash.toString('hex').slice(0, 16)}`)
  expect(text).toContain('motcua verify')
})

test('the search as a file: whole, no formula in it, and itself in the log', async () => {
  const answer = await auditor.get(`${here}.csv?tu=01/03/2020&den=04/03/2020`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="nhat-ky.csv"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const rows: readonly Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true })
  expect(rows.map((row) => row['so'])).toEqual(['4', '3', '2', '1'])
  expect(rows[1]).toMatchObject({ tai_khoan: "'=cmd()", viec: 'Đăng nhập bị từ chối', ket_qua: '401' })
  const { entries } = await searchAudit(site.deps.db, { event: 'audit.downloaded', page: 1 })
  expect(JSON.parse(entries[0]?.details ?? '{}')).toMatchObject({ count: 4, tu: '01/03/2020' })
  expect((await auditor.get(`${here}.csv?tu=x`)).headers.get('location')).toBe(`${here}?tu=x`)
})
