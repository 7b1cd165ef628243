import { type Browser, chromium, type Page } from 'playwright-core'
import type { DemoName } from '#demo/index.ts'
import type { Clock } from '#kernel/index.ts'
import { type RunningServer, startServer } from '#web/index.ts'
import { testPassword } from '../identity/officers.ts'
import { openTestSite, type TestSite } from '../web/test-site.ts'

/** A site that listens, and a browser to look at it with. */
export interface Journey {
  readonly site: TestSite
  readonly open: (path: string, options?: PageOptions) => Promise<Page>
  /** A browser of an officer's own, who has just signed in and goes to `path`. */
  readonly openAs: (account: string, path: string, options?: PageOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly hasScript?: boolean
}

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

interface JourneyOptions {
  readonly demo?: DemoName
  readonly clock?: Clock
}

export async function beginJourney(
  serverUrl: string,
  program: string,
  { demo, clock }: JourneyOptions = {},
): Promise<Journey> {
  const site = await openTestSite(serverUrl, demo, clock)
  const server = await startServer({ app: site.app, port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser(program)
  return {
    site,
    open: (path, options) => openPage(browser, server, { path, ...options }),
    openAs: (account, path, options) => openAs(account, () => openPage(browser, server, { path, ...options })),
    close: async () => {
      await browser.close()
      await server.close()
      await site.close()
    },
  }
}

/** A browser without a window that asks nobody for anything but the pages it is sent to. */
export function launchBrowser(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

async function openPage(
  browser: Browser,
  { url }: RunningServer,
  { path, width = 1366, height = 768, hasScript = false }: PageOptions & { readonly path: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: hasScript })
  const page = await context.newPage()
  // What the content policy refuses, and files that are not there, show on the console only.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) throw new Error(message.text())
  })
  await page.goto(url + path)
  return page
}

async function openAs(account: string, open: () => Promise<Page>): Promise<Page> {
  const page = await open()
  await page.fill('#tai-khoan', account)
  await page.fill('#mat-khau', testPassword)
  await page.press('#mat-khau', 'Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/dang-nhap'))
  return page
}
