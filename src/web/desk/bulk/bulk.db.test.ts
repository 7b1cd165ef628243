import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findDossier } from '#dossier/index.ts'
import { heldBy } from '#worklist/index.ts'
import { type DeskClient, hiddenFields } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { enterDesk, openLiveSite } from '../../../../test/web/live-site.ts'
import type { TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let officer: DeskClient
let leader: DeskClient
beforeAll(async () => {
  site = await openLiveSite(inject('serverUrl'))
  officer = await enterDesk(site, 'thuly1')
  leader = await enterDesk(site, 'lanhdao')
})
afterAll(() => site.close())

const list = '/lam-viec?hang=process&nguoi=_chua-nhan'
const ask = '/lam-viec/hang-loat?hang=process'
const act = '/lam-viec/hang-loat/lam?hang=process'
const page = async (client: DeskClient, path: string) => (await client.get(path)).text()
const rowsOn = (html: string) => [...html.matchAll(/name="chon" value="([^"]+)"/gu)].map(([, value = '']) => value)
const codeOf = (row: string) => row.split(' ')[0] ?? ''
const stateOf = async (row: string) => (await findDossier(site.deps.db, codeOf(row)))?.state

test('many are taken at once; sent again nothing is done twice, and the answer is the same', async () => {
  const html = await page(officer, list)
  const rows = rowsOn(html).slice(0, 3)
  const fields = { ...hiddenFields(html, ask), viec: 'nhan', chon: rows }
  const answers = [await officer.post(ask, fields), await officer.post(ask, fields)]
  const [once = '', again] = await Promise.all(answers.map(async (answer) => textOf(await answer.text())))
  expect(once).toContain('Xong: 3 hồ sơ.')
  expect(again).toBe(once)
  for (const row of rows) {
    const state = await stateOf(row)
    expect([state?.assignee, state?.lastAction]).toEqual(['thuly1', Number(row.split(' ')[1]) + 1])
  }
})

test('the whole page, without a row ticked by hand', async () => {
  const html = await page(officer, '/lam-viec?hang=waiting')
  const rows = rowsOn(html)
  const within = [...html.matchAll(/name="trong-trang" value="([^"]+)"/gu)].map(([, value = '']) => value)
  expect(within).toEqual(rows)
  const fields = { ...hiddenFields(html, '/lam-viec/hang-loat?hang=waiting'), 'trong-trang': within }
  const form = await officer.post('/lam-viec/hang-loat?hang=waiting', { ...fields, 'ca-trang': 'co', viec: 'ghi-chu' })
  expect(rowsOn(await form.text())).toEqual(rows)
})

test('each line says what became of it: what a colleague took meanwhile is refused, the others are done', async () => {
  const html = await page(officer, list)
  const [taken = '', free = ''] = rowsOn(html)
  const colleague = await enterDesk(site, 'thuly2')
  await colleague.send('/lam-viec/nhan-viec', { nhan: taken }, list)
  const answer = await officer.send(ask, { viec: 'nhan', chon: [taken, free] }, list)
  const text = textOf(await answer.text())
  expect(text).toContain('Xong: 1 hồ sơ. Không làm được: 1 hồ sơ.')
  expect(text).toMatch(new RegExp(`${codeOf(taken)} Không làm được .*${codeOf(free)} Xong Bạn giữ\\.`, 'u'))
})

test('nothing chosen, or no deed: one sentence, and what was ticked stays ticked', async () => {
  const [row = ''] = rowsOn(await page(officer, list))
  const none = await officer.send(ask, { viec: 'nhan' }, list)
  expect([none.status, textOf(await none.text()).includes('Chưa chọn hồ sơ nào.')]).toEqual([422, true])
  const noDeed = await officer.send(`${ask}&nguoi=_chua-nhan`, { chon: row }, list)
  const html = await noDeed.text()
  expect([noDeed.status, textOf(html).includes('Chưa chọn việc cần làm')]).toEqual([422, true])
  expect(html).toMatch(new RegExp(`value="${row}"[^>]*checked`, 'u'))
})

test('a deed that needs to know more asks, keeps what was typed, and tells what is missing beside its field', async () => {
  const rows = rowsOn(await page(officer, list)).slice(0, 2)
  const form = await officer.send(ask, { viec: 'giao', chon: rows }, list)
  const html = await form.text()
  expect(textOf(html)).toContain('Giao cho người khác: 2 hồ sơ')
  const fields = { ...hiddenFields(html, act), chon: rows }
  const wrong = await officer.post(act, { ...fields, 'loi-nhan': 'Gấp "hôm nay"' })
  const again = await wrong.text()
  expect([wrong.status, textOf(again).includes('Chưa chọn giao cho ai.')]).toEqual([422, true])
  expect(again).toContain('value="Gấp &quot;hôm nay&quot;"')
  expect(again).toContain('id="nguoi-giu-error"')
  const done = await officer.post(act, { ...fields, 'nguoi-giu': 'thuly2' })
  expect(textOf(await done.text())).toContain('Xong: 2 hồ sơ.')
  for (const row of rows) expect((await stateOf(row))?.assignee).toBe('thuly2')
})

test('all that an absent colleague holds is moved at once, with the reason; only a leader may', async () => {
  expect((await officer.get('/lam-viec/vang-mat')).status).toBe(403)
  const held = await heldBy(site.deps.db, 'thuly2', 'all')
  expect(textOf(await page(leader, '/lam-viec/vang-mat'))).toMatch(
    new RegExp(`thuly2 Cán bộ thụ lý, .* ${held.length} hồ sơ`, 'u'),
  )
  const html = await page(leader, '/lam-viec/vang-mat?nguoi=thuly2')
  expect(rowsOn(html)).toHaveLength(held.length)
  expect(html).not.toContain('<option value="thuly2"')
  const fields = { ...hiddenFields(html, '/lam-viec/hang-loat/lam?nguoi=thuly2'), chon: rowsOn(html) }
  const sent = { ...fields, viec: 'chuyen', 'nguoi-giu': '_chung', 'ly-do': 'Ốm dài ngày' }
  const done = await leader.post('/lam-viec/hang-loat/lam', sent)
  expect(textOf(await done.text())).toContain(`Xong: ${held.length} hồ sơ.`)
  expect(await heldBy(site.deps.db, 'thuly2', 'all')).toEqual([])
})

test('signed in one go, all that waits for a signature', async () => {
  const path = '/lam-viec?hang=sign'
  const rows = rowsOn(await page(leader, path))
  expect(rows.length).toBeGreaterThan(0)
  const form = await leader.send('/lam-viec/hang-loat?hang=sign', { viec: 'ky', 'ca-hang': 'co' }, path)
  const fields = { ...hiddenFields(await form.text(), '/lam-viec/hang-loat/lam?hang=sign'), chon: rows }
  const done = await leader.post('/lam-viec/hang-loat/lam?hang=sign', fields)
  expect(textOf(await done.text())).toContain(`Xong: ${rows.length} hồ sơ.`)
  for (const row of rows) expect(await stateOf(row)).toMatchObject({ phase: 'finished', outcome: 'issued' })
})
