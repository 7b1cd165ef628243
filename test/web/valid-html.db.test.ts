import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Post, posts, scopeOf } from '#identity/index.ts'
import { dayOf, instantFromEpochMs } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { type Route, routes } from '#web/index.ts'
import { hire } from '../identity/officers.ts'
import { requireProgram } from '../programs.ts'
import { enterAsCitizen } from './citizen-client.ts'
import { type DeskClient, signInAs } from './desk-client.ts'
import { addressOf, citizenNumbers, makeSubjects, type Subjects } from './route-subjects.ts'
import { openTestSite, type TestSite } from './test-site.ts'

/** Every page is valid HTML by the checker that the W3C publishes (Nu Html Checker). */

const java = requireProgram('java')
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build', 'dist', 'vnu.jar')
const now = instantFromEpochMs(Date.now())
const askers = posts.filter((post) => post !== 'importer')

let site: TestSite
let subjects: Subjects
let folder: string
let citizen: DeskClient
const clients = new Map<Post, DeskClient>()

beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => now })
  folder = mkdtempSync(join(tmpdir(), 'motcua-html-'))
  const today = dayOf(now)
  const [own, other] = unitsDuring(await loadOrganisation(site.deps.db), { from: today, to: today }).filter(
    ({ level }) => level === 'commune',
  )
  if (own === undefined || other === undefined) throw new Error('two communes are needed')
  subjects = await makeSubjects(site, { own: own.id, other: other.id })
  citizen = await enterAsCitizen(site, citizenNumbers.own)
  for (const post of askers) {
    const isOfUnit = !['catalogue-steward', 'auditor', 'administrator'].includes(post)
    await hire(site.deps, `xem.${post}`, [{ post, unitId: isOfUnit ? own.id : null }])
    clients.set(post, await signInAs(site, `xem.${post}`))
  }
}, 120_000)
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Fault {
  readonly type: string
  readonly url: string
  readonly message: string
  readonly extract?: string
}

describe.skipIf(java.isMissing)(`pages${java.hint}`, () => {
  test('of every address, in both languages, and those that refuse', async () => {
    const asked = routes.filter(({ method = 'GET' }) => method === 'GET')
    const pages = await Promise.all(asked.flatMap((route) => ['', '/en'].map((prefix) => keep(route, prefix))))
    const refused = await Promise.all(['/khong-co', '/en/khong-co', '/ho-so/KHONG-CO'].map((path) => keepPath(path)))
    const kept = [...pages, ...refused].flatMap((each) => each ?? [])
    expect(kept.length).toBeGreaterThan(60)
    const addresses = new Map(kept.map(({ file, address }) => [file, address]))
    const faults = await check(kept.map(({ file }) => file))
    const told = faults.map(({ url, message, extract }) => `${addresses.get(url.slice(-9))}: ${message} ${extract}`)
    expect(told).toEqual([])
  })

  test('are really looked into', async () => {
    writeFileSync(join(folder, 'bad.html'), '<!DOCTYPE html><html lang="vi"><title>x</title><p>a<div>b</div></p>')
    expect((await check(['bad.html'])).length).toBeGreaterThan(0)
  })
})

let count = 0

function keep(route: Route, prefix: string) {
  return keepPath(prefix + addressOf(route, 'own', subjects), clientFor(route))
}

function clientFor({ permission }: Route): DeskClient | undefined {
  if (permission === 'public') return undefined
  if (permission === 'citizen') return citizen
  return clients.get(askers.find((post) => scopeOf(post, permission) !== undefined) ?? 'auditor')
}

async function keepPath(address: string, client?: DeskClient) {
  const answer = await (client === undefined ? site.app.request(address) : client.get(address))
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return undefined
  count += 1
  const file = `${1000 + count}.html`
  writeFileSync(join(folder, file), await answer.text())
  return { file, address }
}

/** One call for all: starting the checker takes longer than checking. */
async function check(files: readonly string[]): Promise<readonly Fault[]> {
  const options = ['-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...files]
  const told = await new Promise<string>((resolve, reject) => {
    execFile(java.path, options, { cwd: folder, maxBuffer: 100_000_000 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
  const { messages } = JSON.parse(told) as { messages: readonly Fault[] }
  return messages.filter(({ type }) => type === 'error')
}
