/** npm run bench:portal: what the portal's pages weigh and when they can be used, in Chromium on a line of 400 kbit/s and 400 ms. */
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { createAuditLog } from '#audit/index.ts'
import { installCatalogue } from '#catalogue/index.ts'
import { type Database, openWorkspace, type WriteTx } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { loadDemo } from '#demo/index.ts'
import { loadLaw } from '#dossier/index.ts'
import { type Clock, expectOk, instant } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { foldDeltas, reportingWriter } from '#reporting/index.ts'
import { loadSpoken } from '#spoken/index.ts'
import { createApp, loadAssets, startServer } from '#web/index.ts'

const pages = ['/', '/thu-tuc?tim=giay+khai+sinh', '/thu-tuc/1.001193', '/thu-tuc/2.001035', '/en']
const line = { bitsPerSecond: 400_000, latencyMs: 400 } as const
const limit = 60_000
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
}

async function measure(db: Database): Promise<void> {
  expectOk(await loadDemo({ db, writers: [reportingWriter], ids: { uuid: randomUUID } }, 'dien-bien-2025'))
  await db.transaction().execute(foldDeltas)
  const app = createApp({
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
    assets: await loadAssets(),
    recordAccess: () => undefined,
    recordFault: ({ error }) => say(String(error)),
  })
  const server = await startServer({ app, port: 0, host: '127.0.0.1' })
  await fetch(server.url + pages[0])
  say('bytes over the wire, headers included, of an empty cache; times from the click')
  say('| page | HTML | style | fonts | rest | all | first text, s | whole, s |')
  for (const path of pages) await weigh(browser, { url: server.url, path })
  await server.close()
}

async function weigh(from: Browser, { url, path }: { readonly url: string; readonly path: string }): Promise<void> {
  const context = await from.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const bytes = await countBytes(session)
  await page.goto(url + path, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  const [first, whole] = await page.evaluate<readonly [number, number]>(
    `[performance.getEntriesByName('first-contentful-paint')[0].startTime, Math.max(...performance.getEntries().map((entry) => entry.responseEnd ?? 0))]`,
  )
  const of = (type: string) => bytes.get(type) ?? 0
  const all = [...bytes.values()].reduce((sum, each) => sum + each, 0)
  const rest = all - of('Document') - of('Stylesheet') - of('Font')
  const sizes = [of('Document'), of('Stylesheet'), of('Font'), rest, all]
  say(`| ${[path, ...sizes, ...[first, whole].map((ms) => (ms / 1000).toFixed(1))].join(' | ')} |`)
  if (all > limit) throw new Error(`${path} weighs ${all} bytes, more than ${limit}`)
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
