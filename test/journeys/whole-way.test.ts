import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { attach, keepFile } from '#attachment/index.ts'
import { type CommandDeps, type DossierCommand, executeCommand, findDossier } from '#dossier/index.ts'
import { acceptFiling, type Filing, findFilingByReference, requestSupplement } from '#filing/index.ts'
import type { Post } from '#identity/index.ts'
import { addDays, dayOf, expectOk, formatDay, type UnitId } from '#kernel/index.ts'
import { takeCredit } from '#payment/index.ts'
import { jpeg, pdf } from '../attachment/sample-files.ts'
import { told } from '../payment/payment-world.ts'
import { requireProgram } from '../programs.ts'
import { runningClock } from '../web/desk-world.ts'
import { openAccount } from '../web/household-charges.ts'
import { unitToday } from '../web/unit-today.ts'
import { expectSound } from './expect-sound.ts'
import { fillFiling, handIn, openPhone } from './household-filing.ts'
import { beginJourney, type Journey } from './open-browser.ts'
import { meterOn } from './typing-meter.ts'

/** The whole way of one dossier on a citizen's phone: find, file, pay, supplement, result, rate. What officers and the bank do is done past their pages. */

const program = requireProgram('chromium')
const fee = 100_000

let journey: Journey
let unit: UnitId
beforeAll(async () => {
  if (program.isMissing) return
  journey = await beginJourney(inject('serverUrl'), program.path, { clock: runningClock })
  unit = await unitToday(journey.site, 'UBND xã Tuần Giáo')
  await openAccount(journey.site, unit)
}, 120_000)
afterAll(async () => {
  if (!program.isMissing) await journey.close()
})

const officer = (post: Post) => ({ id: post, post, unitId: unit })

async function askForMore({ id, version }: Filing): Promise<void> {
  const { deps } = journey.site
  const item = {
    number: 0,
    name: 'Hợp đồng thuê nhà',
    originals: '1',
    copies: '',
    why: 'Chưa thấy hợp đồng',
    legalGround: 'Luật Doanh nghiệp',
  }
  const supplyBy = formatDay(addDays(dayOf(deps.clock.now()), 10))
  const order = { key: randomUUID(), id, seenVersion: version, actor: officer('receiving-officer') }
  expectOk(await requestSupplement(deps, { ...order, items: [item], reason: 'Thiếu hợp đồng thuê nhà', supplyBy }))
}

/** What the desk does until the result is signed and given; answers the code of the dossier. */
async function resolve({ id, version, content }: Filing): Promise<string> {
  const { deps } = journey.site
  if (content === null) throw new Error('it was accepted already')
  const papers = [1, 2].map((number) => ({
    number,
    name: '',
    originals: '1',
    copies: '1',
    isElectronic: true,
    legalGround: '',
  }))
  const paid = { due: `${fee}`, paid: `${fee}`, receiptNumber: '0012', exemption: '' }
  const order = { key: randomUUID(), id, unitId: unit, seenVersion: version, actor: officer('receiving-officer') }
  const answer = await acceptFiling(deps, { ...order, content: { ...content, papers, fee: paid } })
  expect(answer.ok ? [] : answer.faults).toEqual([])
  const accepted = expectOk(answer)
  const steps: readonly (readonly [Post, DossierCommand])[] = [
    ['processing-officer', { kind: 'route', step: 'assess' }],
    ['processing-officer', { kind: 'route', step: 'sign' }],
    ['unit-leader', { kind: 'finish', outcome: 'issued', resultNumber: '12' }],
  ]
  for (const [post, command] of steps) await goOn(deps, { code: accepted.code, post, command })
  const folder = deps.attachmentFolder
  const file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'giay-chung-nhan.pdf' }))
  const bearer = { unitId: accepted.unitId, dossierId: accepted.dossierId }
  const result = { bearer, file, paper: 0, isResult: true, by: 'unit-leader', at: deps.clock.now() }
  expectOk(await deps.db.transaction().execute((tx) => attach({ tx, folder, ids: deps.ids }, result)))
  await goOn(deps, {
    code: accepted.code,
    post: 'receiving-officer',
    command: { kind: 'hand-over', to: 'owner', by: 'counter' },
  })
  return accepted.code
}

interface Turn {
  readonly code: string
  readonly post: Post
  readonly command: DossierCommand
}

async function goOn(deps: CommandDeps, { code, post, command }: Turn): Promise<void> {
  const found = await findDossier(deps.db, code)
  if (found === undefined) throw new Error(`${code} is gone`)
  const sent = { key: randomUUID(), actor: officer(post), code, seenAction: found.state.lastAction, command }
  expectOk(await executeCommand(deps, sent as Parameters<typeof executeCommand>[1]))
}

describe.skipIf(program.isMissing)(`the whole way in a browser${program.hint}`, () => {
  test.each([
    [false, '0900300001'],
    [true, '0900300002'],
  ])(
    'find, file, pay, supplement, result, rate; with script: %s',
    async (hasScript, phone) => {
      const { deps } = journey.site
      const page = await openPhone(journey, { path: '/', phone, hasScript })
      const text = async () => ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/gu, ' ')
      const sound = { state: phone, width: 360, hasScript }
      const meter = meterOn(page, { hasScript, arrived: () => expectSound(page, sound) })
      const reload = async () => {
        await page.reload()
        await expectSound(page, sound)
      }

      await page.getByLabel('Tìm thủ tục').fill('mo cua hang tap hoa ho kinh doanh')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Đăng ký thành lập hộ kinh doanh', exact: true }).click()
      await fillFiling(meter)
      const reference = await handIn(page, meter)
      const filing = async () => {
        const found = await findFilingByReference(deps.db, reference)
        if (found === undefined) throw new Error(`${reference} is gone`)
        return found
      }

      await page.goto(new URL(`/thanh-toan/${reference}`, page.url()).href)
      expect(await text()).toContain('Cần nộp 100.000 đồng')
      await takeCredit(deps.db, told(reference.replaceAll('-', ''), fee), { source: 'notice', now: deps.clock.now() })
      await reload()
      expect(await text()).toContain('Đã nộp đủ')

      await askForMore(await filing())
      await page.goto(new URL(`/ho-so/${reference}`, page.url()).href)
      await expectSound(page, sound)
      expect(await text()).toContain('Hợp đồng thuê nhà')
      await page
        .getByRole('link', { name: /bổ sung/iu })
        .first()
        .click()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'hop-dong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) })
      await page.getByRole('button', { name: /gửi/iu }).first().click()
      await page.getByRole('button', { name: /xong/iu }).first().click()
      expect((await filing()).state).toBe('submitted')

      const code = await resolve(await filing())
      await page.goto(new URL(`/ho-so/${reference}`, page.url()).href)
      await expectSound(page, sound)
      expect(await text()).toContain(code)
      const download = page.waitForEvent('download')
      await page
        .getByRole('link', { name: /giay-chung-nhan|Tải kết quả/iu })
        .first()
        .click()
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)

      await page.goto(new URL(`/danh-gia/${code}`, page.url()).href)
      await expectSound(page, sound)
      await page.getByLabel('Rất hài lòng', { exact: true }).check()
      await page.getByRole('button', { name: /Gửi/u }).first().click()
      expect(await text()).toContain('Cảm ơn bạn')
      await page.context().close()
    },
    240_000,
  )
})
