import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Post, posts, scopeOf } from '#identity/index.ts'
import { instantFromEpochMs } from '#kernel/index.ts'
import { type CitizenRoute, type OfficerRoute, type Route, routes } from '#web/index.ts'
import { hire } from '../identity/officers.ts'
import { type CitizenClient, enterAsCitizen } from './citizen-client.ts'
import { browserWith, type DeskClient, hiddenFields, signInAs } from './desk-client.ts'
import { misplacedTags, textOf } from './html.ts'
import { addressOf, citizenNumbers, isOfUnit, makeSubjects, type Subjects, type Whose } from './route-subjects.ts'
import { openTestSite, type TestSite } from './test-site.ts'
import { twoUnits } from './visitors.ts'

/** Who may open what: every route, by everybody, about their own unit's things and another's, against the table. */

const now = instantFromEpochMs(Date.now())
const askers = posts.filter((post) => post !== 'importer')
const ofNoUnit: readonly Post[] = ['catalogue-steward', 'auditor', 'administrator']
const citizenRoutes = routes.filter((route): route is CitizenRoute => route.permission === 'citizen')
const officerRoutes = routes.filter(
  (route): route is OfficerRoute => route.permission !== 'public' && route.permission !== 'citizen',
)
const nameOf = ({ method = 'GET', path }: Route) => `${method} ${path}`
const lines = (some: readonly Route[]) => some.map((route) => [nameOf(route), route] as const)

/** After these, whoever asked is signed in no more. */
const ending: readonly string[] = [
  'session.ended',
  'session.ended-everywhere',
  'citizen.session-ended',
  'citizen.session-ended-everywhere',
]

interface Asker extends DeskClient {
  readonly account: string
  readonly sealed: Readonly<Record<string, string>>
}

let site: TestSite
let subjects: Subjects
let citizen: CitizenClient
const clients = new Map<Post, Asker>()

beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => now })
  const units = await twoUnits(site)
  subjects = await makeSubjects(site, units)
  citizen = await enterAsCitizen(site, citizenNumbers.own)
  for (const post of askers) {
    await hire(site.deps, `hoi.${post}`, [{ post, unitId: ofNoUnit.includes(post) ? null : units.own }])
    clients.set(post, await comeIn(post))
  }
}, 60_000)
afterAll(() => site.close())

async function comeIn(post: Post): Promise<Asker> {
  const account = `hoi.${post}`
  const client = await signInAs(site, account)
  const page = await (await client.get('/lam-viec/quyen')).text()
  return { ...client, account, sealed: hiddenFields(page, '/dang-xuat') }
}

function clientOf(post: Post): Asker {
  const client = clients.get(post)
  if (client === undefined) throw new Error(`${post} has not come in`)
  return client
}

function ask({ get, post, sealed }: Asker, route: Route, address: string): Promise<Response> {
  return route.method === 'POST' ? post(address, sealed) : get(address)
}

/** By the table alone: no row, no access; a row for the own unit, none to what belongs to another. */
function isPermitted(post: Post, route: OfficerRoute, whose: Whose): boolean {
  const scope = scopeOf(post, route.permission)
  if (scope === undefined) return false
  return scope === 'all' || whose === 'own' || !isOfUnit(route, subjects)
}

/** What a permitted request is never answered with: led to sign in, refused, not found, not understood, broken. */
function isShutOut({ status, headers }: Response): boolean {
  const isLed = headers.get('location')?.startsWith('/dang-nhap?') ?? false
  return isLed || status >= 500 || [400, 401, 403, 404, 405].includes(status)
}

async function entriesOf(account: string): Promise<readonly string[]> {
  const rows = await site.deps.db.selectFrom('audit_entry').select('event').where('account', '=', account).execute()
  return rows.map(({ event }) => event)
}

/** Asks, and tells what is wrong about the answer or about what the log has of it. */
async function faultOf(route: OfficerRoute, post: Post, whose: Whose): Promise<readonly string[]> {
  const client = clientOf(post)
  const before = await entriesOf(client.account)
  const answer = await ask(client, route, addressOf(route, whose, subjects))
  const after = await entriesOf(client.account)
  const isOpen = isPermitted(post, route, whose)
  const isRight = isOpen ? !isShutOut(answer) : answer.status === 403
  const isLogged = after.length === before.length + 1 && count(after, route.audit) === count(before, route.audit) + 1
  if (ending.includes(route.audit)) clients.set(post, await comeIn(post))
  if (isRight && isLogged) return []
  return [`${post}, ${whose} unit: ${answer.status}, permitted: ${isOpen}, entries: ${after.slice(before.length)}`]
}

describe.each(lines(officerRoutes))('%s', (_, line) => {
  const route = line as OfficerRoute

  test('by each post', async () => {
    const wrong: string[] = []
    for (const whose of isOfUnit(route, subjects) ? (['own', 'other'] as const) : (['own'] as const)) {
      const found = await Promise.all(askers.map((post) => faultOf(route, post, whose)))
      wrong.push(...found.flat())
    }
    expect(wrong).toEqual([])
  })

  test('by nobody who has signed in', async () => {
    const address = addressOf(route, 'own', subjects)
    if (route.method === 'POST') {
      const answer = await site.app.request(address, { method: 'POST', body: new URLSearchParams({ 'ghi-chu': 'x' }) })
      expect(textOf(await answer.text())).toContain('Những gì bạn đã nhập vẫn còn')
    } else {
      const answer = await site.app.request(address)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        `/dang-nhap?${new URLSearchParams({ ve: address })}`,
      ])
    }
  })
})

/** What a citizen's form carries, whatever it is for. */
async function sealOf({ get }: DeskClient): Promise<Readonly<Record<string, string>>> {
  return hiddenFields(await (await get('/tai-khoan')).text(), '/tai-khoan/dang-xuat')
}

const tokenOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)

describe.each(lines(citizenRoutes))('%s', (_, line) => {
  const route = line as CitizenRoute
  const askAs = async ({ get, post }: DeskClient, address: string) =>
    route.method === 'POST' ? post(address, await sealOf(citizen)) : get(address)
  const expectLed = async (answer: Response, address: string) => {
    const { status, headers } = answer
    if (route.method === 'POST') expect(textOf(await answer.text())).toContain('Những gì bạn đã nhập vẫn còn')
    else
      expect([status, headers.get('location')]).toEqual([
        303,
        `/tai-khoan/dang-nhap?${new URLSearchParams({ ve: address })}`,
      ])
  }

  test('by nobody, by an officer, and with a session of the one kind as one of the other', async () => {
    const address = addressOf(route, 'own', subjects)
    const officer = clientOf('auditor')
    await expectLed(await askAs(browserWith(site.app, ''), address), address)
    await expectLed(await askAs(officer, address), address)
    const disguised = browserWith(site.app, `motcua-dan=${tokenOf(officer.cookie)}`)
    await expectLed(await askAs(disguised, address), address)
  })

  test('by the citizen whom it concerns, and by no other', async () => {
    if (isOfUnit(route, subjects)) {
      const refused = await askAs(citizen, addressOf(route, 'other', subjects))
      expect([403, 404]).toContain(refused.status)
    }
    // Who deletes an account is nobody whose things are still asked about.
    const asker = route.audit === 'citizen.account-ended' ? await enterAsCitizen(site, '0912000333') : citizen
    const before = await entriesOf(asker.id)
    const fields = await sealOf(asker)
    const read = await entriesOf(asker.id)
    const address = addressOf(route, 'own', subjects)
    const answer = await (route.method === 'POST' ? asker.post(address, fields) : asker.get(address))
    expect(isShutOut(answer)).toBe(false)
    expect(read.length).toBe(before.length + 1)
    expect((await entriesOf(asker.id)).slice(read.length)).toEqual([route.audit])
    if (ending.includes(route.audit)) citizen = await enterAsCitizen(site, citizenNumbers.own)
  })
})

test.each(lines(officerRoutes))('%s is no citizen’s', async (_, line) => {
  const address = addressOf(line, 'own', subjects)
  for (const cookie of [citizen.cookie, `motcua=${tokenOf(citizen.cookie)}`]) {
    const { get, post } = browserWith(site.app, cookie)
    const answer = await (line.method === 'POST' ? post(address, await sealOf(citizen)) : get(address))
    if (line.method === 'POST') expect(textOf(await answer.text())).toContain('Những gì bạn đã nhập vẫn còn')
    else expect(answer.headers.get('location')).toMatch(/^\/dang-nhap\?/u)
  }
})

describe.each(lines(routes.filter(({ method }) => method === 'POST')))('%s takes no form', (_, route) => {
  const address = () => addressOf(route, 'own', subjects)

  test('of another site', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ]) {
      const answer = await site.app.request(address(), { method: 'POST', headers, body: new URLSearchParams() })
      expect(answer.status).toBe(403)
    }
  })
})

/** Whoever signs in has no session yet, and so no seal. */
const sealed = routes.filter(({ method, permission }) => method === 'POST' && permission !== 'public')

test.each(lines(sealed))('%s takes no form without the seal of the session', async (_, route) => {
  const address = addressOf(route, 'own', subjects)
  const { post } = route.permission === 'citizen' ? citizen : clientOf(whoMay(route) ?? 'auditor')
  const answers = await Promise.all([post(address, {}), post(address, { _phien: 'giả' })])
  expect(answers.map(({ status }) => status)).toEqual([409, 409])
})

test.each(lines(routes.filter(({ method = 'GET' }) => method === 'GET')))('%s is a whole page', async (_, route) => {
  const answers = await Promise.all(
    ['', '/en'].map((prefix) => readPage(route, prefix + addressOf(route, 'own', subjects))),
  )
  for (const { html, isFramed, language } of answers) {
    if (!isFramed) continue
    expect(misplacedTags(html)).toEqual([])
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]{5,} - [^<]+<\/title>/u)
    expect(html).toContain(`<html lang="${language}">`)
  }
})

async function readPage(route: Route, address: string) {
  const post = whoMay(route)
  const { get } = route.permission === 'citizen' ? citizen : browserWith(site.app, '')
  const answer = await (post === undefined ? get(address) : clientOf(post).get(address))
  const html = await answer.text()
  const isFramed = answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html')
  return { html, isFramed, language: address.startsWith('/en') ? 'en' : 'vi' }
}

function whoMay(route: Route): Post | undefined {
  if (route.permission === 'public' || route.permission === 'citizen') return undefined
  return askers.find((post) => isPermitted(post, route, 'own'))
}

function count(events: readonly string[], event: string): number {
  return events.filter((each) => each === event).length
}
