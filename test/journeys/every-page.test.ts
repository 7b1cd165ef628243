import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { instantFromEpochMs } from '#kernel/index.ts'
import { type Route, routes } from '#web/index.ts'
import { requireProgram } from '../programs.ts'
import { addressOf } from '../web/route-subjects.ts'
import { openTestSite, type TestSite } from '../web/test-site.ts'
import { enterAll, type Visitors } from '../web/visitors.ts'
import { axeFaults } from './axe-faults.ts'
import { foreignWords } from './foreign-words.ts'
import { launchBrowser } from './open-browser.ts'

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
  browser = await launchBrowser(program.path)
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
  ])(
    'every page %s is sound, and for citizens whole in English, too',
    async (_, some, atLeast) => {
      const told: string[] = []
      const seen: string[] = []
      const page = await openPage()
      for (const route of some) {
        const address = addressOf(route, 'own', visitors.subjects)
        if (!(await show(page, route, address))) continue
        seen.push(address)
        told.push(...(await faultsOn(page)).map((fault) => `${route.path}: ${fault}`))
        if (some !== ofOfficers) told.push(...(await untranslated(page, route, address)))
      }
      await page.context().close()
      expect(told).toEqual([])
      expect(seen.length).toBeGreaterThan(atLeast)
    },
    400_000,
  )
})

const shown = new Map<string, string>()

/** A window that gets pages from `shown`, and what they ask for besides from the site. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true })
  const page = await context.newPage()
  await page.route('**/*', async (asked) => {
    const { pathname, search } = new URL(asked.request().url())
    const html = shown.get(pathname + search)
    if (html !== undefined) return asked.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    const answer = await site.app.request(pathname + search)
    return asked.fulfill({
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  return page
}

/** Opens the address as whoever may; false where it answers with no page. */
async function show(page: Page, route: Route, address: string): Promise<boolean> {
  const client = visitors.clientFor(route)
  const answer = await (client === undefined ? site.app.request(address) : client.get(address))
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  if (!isPage || answer.status === 302 || answer.status === 303) return false
  const { pathname, search } = new URL(address, 'http://motcua.example')
  shown.set(pathname + search, await answer.text())
  await page.goto(`http://motcua.example${address}`)
  return true
}

async function untranslated(page: Page, route: Route, address: string): Promise<readonly string[]> {
  const isThere = await show(page, route, address === '/' ? '/en' : `/en${address}`)
  if (!isThere) return [`${route.path}: not in English`]
  return (await foreignWords(page)).map((words) => `${route.path} in English: ${words.slice(0, 100)}`)
}

async function faultsOn(page: Page): Promise<readonly string[]> {
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
