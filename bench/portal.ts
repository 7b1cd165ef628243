/** npm run bench:portal: what the portal's pages weigh and when they can be used, in Chromium on a line of 400 kbit/s and 400 ms. */

import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { createAuditLog } from '#audit/index.ts'
import { findProcedure, installCatalogue, loadCatalogue } from '#catalogue/index.ts'
import { type Database, openWorkspace, type WriteTx } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { loadDemo } from '#demo/index.ts'
import { loadLaw } from '#dossier/index.ts'
import { emptyContent, type FilingContent, saveDraft } from '#filing/index.ts'
import { installForms } from '#form/index.ts'
import { askCode, signInByCode } from '#identity/index.ts'
import { type Clock, dayOf, expectOk, type FilingId, instant } from '#kernel/index.ts'
import { findUnit, installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { foldDeltas, reportingWriter } from '#reporting/index.ts'
import { loadSpoken } from '#spoken/index.ts'
import { createApp, loadAssets, startServer, type WebDeps } from '#web/index.ts'

const pages = [
  '/',
  '/thu-tuc?tim=giay+khai+sinh',
  '/thu-tuc/1.001193',
  '/thu-tuc/2.001035',
  '/en',
  '/so-lieu',
  '/du-lieu-mo',
  '/gop-y',
  '/xac-minh',
  '/tai-khoan/dang-nhap',
]
/** Pages of a filing of “Đăng ký thành lập hộ kinh doanh”, below the address of its draft. */
const filingPages = [
  '',
  '/muc/nop-cho',
  '/muc/chu-ho-so',
  '/muc/mau-ten-va-tru-so',
  '/muc/mau-nganh-nghe',
  '/muc/giay-to-2',
  '/muc/nhan-ket-qua',
  '/kiem-tra',
]
const line = { bitsPerSecond: 400_000, latencyMs: 400 } as const
const limit = 60_000
const filingLimit = 80_000
/** The last evening of the demonstration. */
const clock: Clock = { now: () => instant('2026-11-20T17:00:00+07:00') }

const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const workspace = await openWorkspace({ dataFolder: folder, referenceData: { edition: 'bench', install } })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  await measure(workspace.db)
} finally {
  await browser.close()
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
}

async function install(tx: WriteTx): Promise<void> {
  await installOrganisation(tx)
  await installCatalogue(tx)
  await installCalendar(tx)
  await installForms(tx)
}

async function measure(db: Database): Promise<void> {
  expectOk(await loadDemo({ db, writers: [reportingWriter], ids: { uuid: randomUUID } }, 'dien-bien-2025'))
  await db.transaction().execute(foldDeltas)
  const deps: WebDeps = {
    db,
    clock,
    ids: { uuid: randomUUID },
    random: { bytes: (count) => randomBytes(count) },
    attachmentFolder: folder,
    loadSpoken: loadSpoken(folder),
    writers: [],
    filingWriters: [],
    bankSecret: undefined,
    loadLaw,
    audit: createAuditLog({ db }),
    national: undefined,
    publicAddress: undefined,
    trustedProxies: new BlockList(),
    assets: await loadAssets(),
    recordAccess: () => undefined,
    recordFault: ({ error }) => say(String(error)),
  }
  const app = createApp(deps)
  const server = await startServer({ app, port: 0, host: '127.0.0.1' })
  await fetch(server.url + pages[0])
  say('bytes over the wire, headers included, of an empty cache; times from the click')
  say('| page | HTML | style | fonts | script | all | first text, s | whole, s |')
  for (const path of pages) await weigh(browser, { url: server.url, path, limit })
  const { id, cookie } = await signIn(deps)
  const draft = await beginFiling(deps, id)
  for (const path of filingPages)
    await weigh(browser, {
      url: server.url,
      path: `/nop/${draft}${path}`,
      limit: filingLimit,
      cookie,
      name: `/nop/…${path}`,
    })
  await server.close()
}

/** The account of somebody known by a number alone, and the cookie of their browser. */
async function signIn(deps: WebDeps): Promise<{ readonly id: string; readonly cookie: string }> {
  const contact = { kind: 'phone', value: '0912345678' } as const
  let code = ''
  const sendCode = async (_tx: WriteTx, sent: { readonly code: string }) => {
    code = sent.code
  }
  const secret = expectOk(await askCode({ ...deps, sendCode }, { contact, language: 'vi', address: '' }))
  const arriving = { isRemembered: false, agent: '', address: '' }
  const { token, session } = expectOk(await signInByCode(deps, { secret, typed: code }, arriving))
  return { id: session.citizen.id, cookie: `motcua-dan=${token}` }
}

/** A draft of the household business, of which nothing but the procedure has been said. */
async function beginFiling(deps: WebDeps, citizen: string): Promise<FilingId> {
  const [catalogue, organisation] = [await loadCatalogue(deps.db), await loadOrganisation(deps.db)]
  const today = dayOf(clock.now())
  const procedure = findProcedure(catalogue, { nameOrCode: '1.001612', on: today })
  const unit = findUnit(organisation, 'UBND xã Tuần Giáo', { from: today, to: today })
  if (procedure === undefined || unit === undefined) throw new Error('nothing can be filed')
  const id = deps.ids.uuid() as FilingId
  const content: FilingContent = { ...emptyContent(), procedureId: procedure.id, channel: 'online' }
  const actor = { id: citizen, post: 'citizen' } as const
  expectOk(await saveDraft(deps, { id, unitId: unit.id, content, seenVersion: 0, actor }))
  return id
}

interface Weighed {
  readonly url: string
  readonly path: string
  /** Bytes that it may weigh. */
  readonly limit: number
  /** Of whoever has signed in. */
  readonly cookie?: string
  /** What the table calls it. */
  readonly name?: string
}

async function weigh(from: Browser, { url, path, limit: most, cookie, name = path }: Weighed): Promise<void> {
  const context = await from.newContext({ viewport: { width: 360, height: 740 } })
  const [key = '', value = ''] = (cookie ?? '').split('=')
  if (cookie !== undefined) await context.addCookies([{ name: key, value, url }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const bytes = await countBytes(session)
  await page.goto(url + path, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  // The paint is told a moment after the last byte.
  await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`)
  const [first, whole] = await page.evaluate<readonly [number, number]>(
    `[performance.getEntriesByName('first-contentful-paint')[0].startTime, Math.max(...performance.getEntries().map((entry) => entry.responseEnd ?? 0))]`,
  )
  const of = (type: string) => bytes.get(type) ?? 0
  const all = [...bytes.values()].reduce((sum, each) => sum + each, 0)
  const sizes = [of('Document'), of('Stylesheet'), of('Font'), of('Script'), all]
  say(`| ${[name, ...sizes, ...[first, whole].map((ms) => (ms / 1000).toFixed(1))].join(' | ')} |`)
  if (all > most) throw new Error(`${path} weighs ${all} bytes, more than ${most}`)
  await context.close()
}

/** Slows the line down, and counts by kind what comes over it. */
async function countBytes(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const types = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bitsPerSecond / 8,
    uploadThroughput: line.bitsPerSecond / 8,
  })
  return bytes
}

function chromiumPath(): string {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (path === undefined) throw new Error('Chromium is missing: apt-get install chromium')
  return path
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
