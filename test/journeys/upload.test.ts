import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { findAttachments } from '#attachment/index.ts'
import { dayOf, type FilingId, type UnitId } from '#kernel/index.ts'
import { findUnit, loadOrganisation } from '#organisation/index.ts'
import { fourCorners, jpeg } from '../attachment/sample-files.ts'
import { requireProgram } from '../programs.ts'
import { type CitizenClient, enterAsCitizen } from '../web/citizen-client.ts'
import { runningClock } from '../web/desk-world.ts'
import { makeDraft } from '../web/made-drafts.ts'
import { beginJourney, type Journey, type PageOptions } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
let citizen: CitizenClient
let unitId: UnitId
let filing: FilingId
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  citizen = await enterAsCitizen(journey.site, '0912000111')
  const today = dayOf(runningClock.now())
  const organisation = await loadOrganisation(journey.site.deps.db)
  const unit = findUnit(organisation, 'UBND xã Tuần Giáo', { from: today, to: today })
  if (unit === undefined) throw new Error('no unit to file with')
  unitId = unit.id
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})
beforeEach(async () => {
  if (!program.isMissing) filing = (await makeDraft(journey.site, { citizen: citizen.id, unitId })).id
})

const paper = () => `/nop/${filing}/muc/giay-to-2`

async function openPaper(options: PageOptions, path = paper()): Promise<Page> {
  const page = await journey.open('/thu-tuc', { width: 360, height: 800, ...options })
  const [name = '', value = ''] = citizen.cookie.split('=')
  await page.context().addCookies([{ name, value, url: page.url() }])
  await page.goto(new URL(path, page.url()).href)
  return page
}

const control = 'input[type=file]'
const names = (page: Page) => page.locator('.upload__pages a').allTextContents()
const filesOf = () => findAttachments(journey.site.deps.db, { unitId, filingId: filing })
const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer })

describe.skipIf(program.isMissing)(`the pages of a paper${program.hint}`, () => {
  test('with it, a broken line is tried again, and the page is there once', async () => {
    const page = await openPaper({ hasScript: true })
    page.removeAllListeners('console')
    let attempts = 0
    await page.route('**/muc/**', (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      attempts += 1
      return attempts === 1 ? route.abort('connectionreset') : route.continue()
    })
    await page.setInputFiles(control, [file('a.jpg', jpeg), file('b.jpg', fourCorners)])
    await page.getByText('đang gửi lại').waitFor()
    await page.getByRole('link', { name: 'b.jpg' }).waitFor()
    expect(await names(page)).toEqual(['can-cuoc.pdf', 'a.jpg', 'b.jpg'])
    expect((await filesOf()).length).toBe(3)
    await page.context().close()
  }, 60_000)

  test('with it, what is no paper is told at once in the words of the server, and what was sent stays', async () => {
    const page = await openPaper({ hasScript: true })
    await page.setInputFiles(control, [
      file('phim.mp4', Buffer.alloc(100), 'video/mp4'),
      file('rỗng.jpg', Buffer.alloc(0)),
      file('c.jpg', jpeg),
    ])
    await page.getByRole('link', { name: 'c.jpg' }).waitFor()
    const errors = await page.locator('.upload .govuk-error-message p').allTextContents()
    expect(errors.length).toBe(2)
    expect(errors.join(' ')).toMatch(/phim\.mp4.*rỗng\.jpg/u)
    await page.getByRole('button', { name: 'Gỡ c.jpg' }).click()
    await page.getByRole('link', { name: 'c.jpg' }).waitFor({ state: 'detached' })
    await page.context().close()
  })
})
