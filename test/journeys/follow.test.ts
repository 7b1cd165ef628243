import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { pdf } from '../attachment/sample-files.ts'
import { requireProgram } from '../programs.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../web/desk-world.ts'
import { expectSound as expectSoundAt } from './expect-sound.ts'
import { beginJourney, type Journey } from './open-browser.ts'

const program = requireProgram('chromium')

let journey: Journey
let world: DeskWorld
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  world = await furnishDesk(journey.site)
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

const officer = { by: 'lo.bien', post: 'processing-officer' } as const
const lacking = { name: 'Sơ yếu lý lịch', originals: 1, copies: 0, why: 'Thiếu chữ ký của trưởng bản' }

/** A dossier that waits for its citizen, and the secret on its receipt. */
async function waiting() {
  const accepted = await acceptDossier(world)
  const command = { kind: 'suspend', ground: 'supplement', reason: 'Thiếu giấy', items: [lacking] } as const
  const { code } = await goOn(world, accepted, { ...officer, command })
  return { code, secret: receiptSecret(await loadReceiptKey(journey.site.deps.db), code) }
}

async function lookUp(page: Page, { code, secret }: { code: string; secret: string }): Promise<void> {
  await page.getByLabel('Mã hồ sơ').first().fill(code)
  await page.getByLabel('Mã bí mật').first().fill(secret)
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
}

const expectSound = (page: Page, state: string) => expectSoundAt(page, { state, width: 360, hasScript: true })

describe.skipIf(program.isMissing)(`following a dossier in a browser${program.hint}`, () => {
  test.each([false, true])('from the first page to the supplement, with JavaScript: %s', async (hasScript) => {
    const mine = await waiting()
    const page = await journey.open('/thu-tuc', { width: 360, hasScript })
    await lookUp(page, mine)
    expect(page.url()).not.toContain(mine.secret)
    expect(await page.title()).not.toContain(mine.secret)
    await page.getByText('Cơ quan đang chờ bạn bổ sung giấy tờ').waitFor()
    await page.getByRole('link', { name: 'Gửi giấy tờ bổ sung' }).click()
    const file = { name: 'so-yeu.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
    await page.getByLabel('Chọn tệp hoặc chụp ảnh').setInputFiles(file)
    await page.getByRole('button', { name: 'Gửi và báo đã bổ sung xong' }).click()
    await page.getByText('Cơ quan đang xem', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Xong, đóng hồ sơ này lại' }).click()
    await page.goto(new URL(`/ho-so/${mine.code}`, page.url()).href)
    await page.getByText('Đây là hồ sơ của bạn?').waitFor()
    await page.context().close()
  })

  test('a guess is refused, says how long to wait, and keeps nothing but the code', async () => {
    const mine = await waiting()
    const page = await journey.open('/ho-so', { width: 360 })
    for (let tries = 0; tries < 6; tries += 1) await lookUp(page, { ...mine, secret: `0000-000${tries}` })
    expect(await page.getByRole('alert').textContent()).toMatch(/Hãy đợi 1[45] phút nữa/u)
    expect(await page.getByLabel('Mã hồ sơ').first().inputValue()).toBe(mine.code)
    expect(await page.getByLabel('Mã bí mật').inputValue()).toBe('')
    await page.context().close()
  })

  test('every page of it is sound on a phone', async () => {
    const mine = await waiting()
    const page = await journey.open('/ho-so', { width: 360, hasScript: true })
    await expectSound(page, 'asking')
    await lookUp(page, { code: 'X', secret: '' })
    await expectSound(page, 'asking, wrong')
    await lookUp(page, mine)
    for (const path of ['', '/bo-sung', '/rut', '/ai-da-xem']) {
      await page.goto(new URL(`/ho-so/${mine.code}${path}`, page.url()).href)
      await expectSound(page, `dossier ${path}`)
    }
    for (const path of ['/xac-minh', '/xac-minh?ma=x', `/xac-minh/${'0'.repeat(64)}`]) {
      await page.goto(new URL(path, page.url()).href)
      await expectSound(page, path)
    }
    await page.context().close()
  })
})
