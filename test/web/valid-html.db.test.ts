import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instantFromEpochMs } from '#kernel/index.ts'
import { type Route, routes } from '#web/index.ts'
import { requireProgram } from '../programs.ts'
import type { DeskClient } from './desk-client.ts'
import { addressOf } from './route-subjects.ts'
import { openTestSite, type TestSite } from './test-site.ts'
import { enterAll, type Visitors } from './visitors.ts'

/** Every page is valid HTML by the checker that the W3C publishes (Nu Html Checker). */

const java = requireProgram('java')
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build', 'dist', 'vnu.jar')
const now = instantFromEpochMs(Date.now())

let site: TestSite
let visitors: Visitors
let folder: string

beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => now })
  folder = mkdtempSync(join(tmpdir(), 'motcua-html-'))
  visitors = await enterAll(site)
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
  return keepPath(prefix + addressOf(route, 'own', visitors.subjects), visitors.clientFor(route))
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
