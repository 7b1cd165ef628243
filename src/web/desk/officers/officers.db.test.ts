import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import { findOfficer, type Post } from '#identity/index.ts'
import { type PlainDate, plainDate, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

const today: PlainDate = plainDate('2020-04-03')
const list = '/lam-viec/can-bo'

let site: TestSite
let own: { readonly id: UnitId; readonly agencyCode: string; readonly name: string }
let leader: DeskClient
let administrator: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
  const communes = unitsDuring(await loadOrganisation(site.deps.db), { from: today, to: today })
  const [first, second] = communes.filter(({ level }) => level === 'commune')
  if (first === undefined || second === undefined) throw new Error('two communes are needed')
  own = first
  await hire(site.deps, 'lanh.dao', [{ post: 'unit-leader', unitId: first.id }])
  await hire(site.deps, 'quan.tri', [{ post: 'administrator', unitId: null }])
  await hire(site.deps, 'noi.khac', [{ post: 'processing-officer', unitId: second.id }])
  await hire(site.deps, 'hai.noi', [
    { post: 'processing-officer', unitId: first.id },
    { post: 'auditor', unitId: null },
  ])
  leader = await signInAs(site, 'lanh.dao')
  administrator = await signInAs(site, 'quan.tri')
})
afterAll(() => site.close())

const given = (post: Post, more: Record<string, string> = {}) => ({
  'vai-tro': post,
  'don-vi': own.agencyCode,
  ...more,
})
const officer = (account: string) => findOfficer(site.deps.db, account, today)
const passwordOf = (html: string) => /<dd class="secret">([^<]+)</u.exec(html)?.[1] ?? ''
const signInWith = (account: string, password: string) =>
  site.app.request('/dang-nhap', {
    method: 'POST',
    body: new URLSearchParams({ 'tai-khoan': account, 'mat-khau': password }),
  })
const open = (client: DeskClient, account: string, fields: Record<string, string>) =>
  client.send('/lam-viec/mo-tai-khoan', { 'ho-ten': 'Lò Thị Mới', 'tai-khoan': account, ...fields })

test('an account is opened with a post, and its password is shown once and kept nowhere', async () => {
  const answer = await open(leader, 'lo.thi.moi', given('receiving-officer'))
  const password = passwordOf(await answer.text())
  expect([answer.status, password.length > 20, answer.headers.get('cache-control')]).toEqual([200, true, 'no-store'])
  expect((await signInWith('lo.thi.moi', password)).status).toBe(303)
  const page = await (await leader.get(`${list}/lo.thi.moi`)).text()
  expect(textOf(page)).toContain(`Cán bộ tiếp nhận, ${own.name} từ 03/04/2020`)
  const { entries } = await searchAudit(site.deps.db, { subject: 'lo.thi.moi', page: 1 })
  expect(entries.map(({ event, account }) => [event, account])).toContainEqual(['officer.created', 'lanh.dao'])
  expect(`${page} ${JSON.stringify([entries, site.accesses, site.faults])}`).not.toContain(password)
})

test.each([
  ['tai-khoan', 'Tài Khoản!', {}],
  ['tai-khoan', 'hai.noi', {}],
  ['ho-ten', 'ten.trong', { 'ho-ten': ' ' }],
  ['vai-tro', 'vai.tro', { 'vai-tro': 'importer' }],
  ['vai-tro', 'vai.tro', { 'vai-tro': 'administrator' }],
  ['don-vi', 'don.vi', { 'don-vi': '' }],
  ['don-vi', 'don.vi', { 'don-vi': 'H18' }],
  ['tu', 'ngay.dau', { tu: '31/02/2020' }],
  ['den', 'ngay.cuoi', { tu: '02/05/2020', den: '01/05/2020' }],
])('a fault beside %s (%s) opens nothing and keeps what was typed', async (field, account, fault) => {
  const answer = await open(leader, account, given('processing-officer', { tu: '05/04/2020', ...fault }))
  const html = await answer.text()
  expect([answer.status, html.includes(`id="${field}-error"`)]).toEqual([422, true])
  expect(html).toContain(`value="${account}"`)
  expect(html).not.toContain('class="secret"')
  if (account !== 'hai.noi') expect(await officer(account)).toBeUndefined()
})

test('all that is wrong with a new account is told at once, each beside its field', async () => {
  const faults = { 'ho-ten': ' ', 'don-vi': '', tu: '02/05/2020', den: '01/05/2020' }
  const answer = await open(leader, 'hai.noi', given('processing-officer', faults))
  const html = await answer.text()
  const told = [...html.matchAll(/id="([a-z-]+)-error"/gu)].map(([, field]) => field)
  expect([answer.status, told]).toEqual([422, ['ho-ten', 'tai-khoan', 'don-vi', 'den']])
})

test('posts are given for days and taken back', async () => {
  await hire(site.deps, 'lo.van.doi', [{ post: 'processing-officer', unitId: own.id }])
  const path = `${list}/lo.van.doi`
  const future = await leader.send(
    `${path}/vai-tro`,
    given('receiving-officer', { tu: '1/5/2020', den: '31/5/2020' }),
    path,
  )
  expect(future.headers.get('location')).toBe(`${path}?xong=vai-tro`)
  expect(textOf(await (await leader.get(path)).text())).toContain('từ 01/05/2020 đến 31/05/2020, chưa bắt đầu')
  const again = await leader.send(`${path}/vai-tro`, given('processing-officer'), path)
  expect([again.status, textOf(await again.text()).includes('Đã giữ vai trò Cán bộ thụ lý')]).toEqual([422, true])
  const taken = await leader.send(`${path}/thu-vai-tro`, { thu: 'receiving-officer', cua: `${own.id}` }, path)
  expect(taken.headers.get('location')).toBe(`${path}?xong=thu-vai-tro`)
  expect((await officer('lo.van.doi'))?.holdings).toEqual([{ post: 'processing-officer', unitId: own.id }])
})

test('a password is reset, codes are required and reset, the account is disabled and enabled', async () => {
  await hire(site.deps, 'lo.van.quen', [{ post: 'processing-officer', unitId: own.id }])
  const path = `${list}/lo.van.quen`
  const forgetful = await signInAs(site, 'lo.van.quen')
  const reset = await leader.send(`${path}/mat-khau`, {}, path)
  const password = passwordOf(await reset.text())
  expect((await forgetful.get('/lam-viec/quyen')).status).toBe(302)
  expect((await signInWith('lo.van.quen', password)).status).toBe(303)
  await leader.send(`${path}/quy-dinh-ma`, { 'bat-buoc': 'co' }, path)
  expect(await officer('lo.van.quen')).toMatchObject({ mustUseTotp: true })
  expect(textOf(await (await leader.get(path)).text())).toContain('Chưa cài mã bắt buộc')
  await leader.send(`${path}/quy-dinh-ma`, { 'bat-buoc': 'khong' }, path)
  expect((await leader.send(`${path}/xoa-ma`, {}, path)).status).toBe(303)
  await leader.send(`${path}/ngung`, {}, path)
  expect(await officer('lo.van.quen')).toMatchObject({ mustUseTotp: false, isDisabled: true })
  expect((await signInWith('lo.van.quen', password)).status).toBe(401)
  await leader.send(`${path}/mo-lai`, {}, path)
  expect((await signInWith('lo.van.quen', password)).status).toBe(303)
  const { entries } = await searchAudit(site.deps.db, { subject: 'lo.van.quen', account: 'lanh.dao', page: 1 })
  const events = entries.map(({ event }) => event).filter((event) => event !== 'officer.viewed')
  expect(events).toEqual([
    'officer.enabled',
    'officer.disabled',
    'officer.totp-reset',
    'officer.totp-rule-set',
    'officer.totp-rule-set',
    'officer.password-reset',
  ])
})

test('a leader keeps those who work in the own unit only, an administrator all, and nobody themselves', async () => {
  for (const account of ['noi.khac', 'hai.noi', 'quan.tri']) {
    expect((await leader.get(`${list}/${account}`)).status).toBe(403)
    expect((await leader.send(`${list}/${account}/mat-khau`, {}, list)).status).toBe(403)
    expect((await signInWith(account, 'cá kho nghệ ở bản')).status).toBe(303)
  }
  expect((await administrator.get(`${list}/noi.khac`)).status).toBe(200)
  expect((await administrator.get(`${list}/khong.co`)).status).toBe(404)
  const self = await administrator.send(`${list}/quan.tri/ngung`, {}, list)
  expect([self.status, (await officer('quan.tri'))?.isDisabled]).toEqual([422, false])
})

test('the list holds those who are or were of the unit, found by name without marks; all for an administrator', async () => {
  const mine = textOf(await (await leader.get(list)).text())
  expect(mine).toMatch(/hai\.noi .*Do quản trị hệ thống quản lý/u)
  expect(mine).not.toContain('noi.khac')
  expect(textOf(await (await administrator.get(`${list}?tim=can+bo+noi`)).text())).toContain('noi.khac')
  const ofUnit = textOf(await (await administrator.get(`${list}?don-vi=${own.agencyCode}`)).text())
  expect(ofUnit).toContain('lanh.dao')
  expect(ofUnit).not.toContain('noi.khac')
  expect(textOf(await (await leader.get(`${list}?tim=zzz`)).text())).toContain('Không có cán bộ nào khớp')
})
