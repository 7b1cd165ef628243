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
import { axeFaults } from './axe-faults.ts'
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

/** A photograph as a phone of 12 million pixels makes it: some 3 MB, with the grain that keeps a JPEG from being small. */
async function photograph(page: Page): Promise<Buffer> {
  const encoded = await page.evaluate<string>(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 })
    const context = canvas.getContext('2d')
    const picture = context.createImageData(4000, 3000)
    let seed = 7
    for (let place = 0; place < picture.data.length; place += 4) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      const light = 170 + ((place / 16000) % 50) + ((seed >> 16) % 26)
      picture.data.set([light, light, light - 12, 255], place)
    }
    context.putImageData(picture, 0, 0)
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
    const reader = new FileReader()
    await new Promise((resolve) => { reader.onload = resolve; reader.readAsDataURL(blob) })
    return reader.result.split(',')[1]
  })()`)
  return Buffer.from(encoded, 'base64')
}

/** The line of a village: 400 kbit/s both ways, 400 ms there and back. */
async function slowDown(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const throughput = 400_000 / 8
  const conditions = { offline: false, latency: 400, downloadThroughput: throughput, uploadThroughput: throughput }
  await line.send('Network.emulateNetworkConditions', conditions)
}

describe.skipIf(program.isMissing)(`the pages of a paper${program.hint}`, () => {
  test('a photograph of 3 MB is made smaller, sent over a slow line with its progress shown, and is there', async () => {
    const page = await openPaper({ hasScript: true })
    const photo = await photograph(page)
    expect(photo.length).toBeGreaterThan(2_500_000)
    await slowDown(page)
    await page.evaluate(`window.seen = []; new MutationObserver(() => {
      const bar = document.querySelector('.upload progress')
      if (bar) window.seen.push(bar.value)
    }).observe(document.body, { subtree: true, attributes: true, childList: true, characterData: true })`)
    const begun = performance.now()
    await page.setInputFiles(control, [file('IMG_0001.jpg', photo)])
    await page.getByText('%').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'IMG_0001.jpg' }).waitFor({ timeout: 110_000 })
    const seconds = (performance.now() - begun) / 1000
    const steps = await page.evaluate<readonly number[]>('[...new Set(window.seen)]')
    expect(steps.filter((step) => step > 0 && step < 100).length).toBeGreaterThan(2)
    expect(await axeFaults(page)).toEqual([])
    const sent = (await filesOf()).find(({ name }) => name === 'IMG_0001.jpg')
    expect(sent?.size).toBeLessThan(photo.length / 2)
    const told = [photo.length, sent?.size ?? 0].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`)
    process.stdout.write(`a photograph of ${told.join(', sent as ')}: ${seconds.toFixed(0)} s at 400 kbit/s, 400 ms\n`)
    await page.context().close()
  }, 120_000)

  test('the button for files is the page’s own where scripts run, reached by keyboard, and names what was chosen', async () => {
    const page = await openPaper({ hasScript: true }, '/xac-minh')
    const [button, chosen] = [page.locator('.file-choice__button'), page.locator('.file-choice__names')]
    expect(await button.textContent()).toBe('Chọn tệp')
    expect(await chosen.textContent()).toBe('Chưa chọn tệp nào')
    await page.locator('#ma').press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('tep')
    expect(await page.evaluate('getComputedStyle(document.querySelector(".file-choice__button")).outlineStyle')).toBe(
      'solid',
    )
    const opened = page.waitForEvent('filechooser')
    await button.click({ force: true })
    await (await opened).setFiles([file('ket-qua.pdf', Buffer.from('%PDF-1.7'), 'application/pdf')])
    expect(await chosen.textContent()).toBe('ket-qua.pdf')
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  test('without JavaScript, pages are sent by a button, what is no paper is refused in words, and a page is removed', async () => {
    const page = await openPaper({ hasScript: false })
    const send = () => page.getByRole('button', { name: 'Gửi ảnh, tệp đã chọn' }).click()
    expect(await page.locator('.file-choice__button').isVisible()).toBe(false)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('${control}')).opacity`)).toBe('1')
    await page.setInputFiles(control, [file('a.jpg', jpeg), file('b.jpg', fourCorners)])
    await send()
    await page.getByRole('link', { name: 'b.jpg' }).waitFor()
    expect(await names(page)).toEqual(['can-cuoc.pdf', 'a.jpg', 'b.jpg'])
    await page.setInputFiles(control, [file('phim.jpg', Buffer.from('không phải ảnh'))])
    await send()
    expect(await page.locator('.upload .govuk-error-message').textContent()).toContain('phim.jpg')
    expect(await page.title()).toMatch(/^Cần sửa/u)
    await page.getByRole('button', { name: 'Gỡ a.jpg' }).click()
    await page.getByRole('link', { name: 'a.jpg' }).waitFor({ state: 'detached' })
    expect(await names(page)).toEqual(['can-cuoc.pdf', 'b.jpg'])
    await page.context().close()
  })

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
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Gỡ c.jpg' }).click()
    await page.getByRole('link', { name: 'c.jpg' }).waitFor({ state: 'detached' })
    await page.context().close()
  })
})
