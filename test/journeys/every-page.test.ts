import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instantFromEpochMs } from '#kernel/index.ts'
import { type Route, routes } from '#web/index.ts'
import { requireProgram } from '../programs.ts'
import { addressOf } from '../web/route-subjects.ts'
import { openTestSite, type TestSite } from '../web/test-site.ts'
import { enterAll, type Visitors } from '../web/visitors.ts'
import { axeFaults } from './axe-faults.ts'

/**
 * Every page there is, in a browser as wide as a cheap phone: axe finds nothing (WCAG 2.2 AA), and nothing falls out of the window.
 * States that a page gets by being used are looked at in the journey that brings them about.
 */

const program = requireProgram('chromium')
const now = instantFromEpochMs(Date.now())
const width = 360

let site: TestSite
let visitors: Visitors
let browser: Browser
beforeAll(async () => {
  if (program.isMissing) return
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => now })
  visitors = await enterAll(site)
  browser = await chromium.launch({ executablePath: program.path, args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const pages = routes.filter(({ method = 'GET' }) => method === 'GET')
const ofPublic = pages.filter(({ permission }) => permission === 'public')
const ofCitizens = pages.filter(({ permission }) => permission === 'citizen')
const ofOfficers = pages.filter(({ permission }) => permission !== 'public' && permission !== 'citizen')

describe.skipIf(program.isMissing)(`in a browser${program.hint}`, () => {
  test.each([
    ['that anybody may open', ofPublic, 25],
    ['of a citizen', ofCitizens, 9],
    ['of officers', ofOfficers, 50],
  ])('every page %s is sound', async (_, some, atLeast) => {
    const told: string[] = []
    let seen = 0
    for (const route of some) {
      const faults = await faultsOf(route)
      if (faults !== undefined) seen += 1
      told.push(...(faults ?? []).map((fault) => `${route.path}: ${fault}`))
    }
    expect(told).toEqual([])
    expect(seen).toBeGreaterThan(atLeast)
  })
})

/** What is wrong with the page of a route; undefined where it answers with no page. */
async function faultsOf(route: Route): Promise<readonly string[] | undefined> {
  const address = addressOf(route, 'own', visitors.subjects)
  const client = visitors.clientFor(route)
  const answer = await (client === undefined ? site.app.request(address) : client.get(address))
  if (
    answer.status === 302 ||
    answer.status === 303 ||
    !(answer.headers.get('content-type') ?? '').startsWith('text/html')
  )
    return undefined
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
  try {
    return await look(await open(context, address, await answer.text()))
  } finally {
    await context.close()
  }
}

/** The page as it was answered; what it asks for besides, it gets from the site. */
async function open(context: BrowserContext, address: string, html: string): Promise<Page> {
  const page = await context.newPage()
  const url = `http://motcua.example${address}`
  await page.route('**/*', async (asked) => {
    if (asked.request().url() === url) return asked.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    const { pathname, search } = new URL(asked.request().url())
    const answer = await site.app.request(pathname + search)
    return asked.fulfill({
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.goto(url)
  return page
}

async function look(page: Page): Promise<readonly string[]> {
  const scrolled = await page.evaluate<number>('document.documentElement.scrollWidth')
  return [...(await axeFaults(page)), ...(scrolled > width ? [`${scrolled} px wide: ${await widest(page)}`] : [])]
}

/** The innermost of what reaches furthest beyond the window. */
function widest(page: Page): Promise<string> {
  return page.evaluate<string>(`[...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.scroll, table') || element.matches('table'))
    .toSorted((a, b) => a.getBoundingClientRect().right - b.getBoundingClientRect().right)
    .at(-1).outerHTML.slice(0, 200)`)
}
