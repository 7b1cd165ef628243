import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { emptyContent, emptyPerson, saveDraft, submitFiling } from '#filing/index.ts'
import { expectOk, type FilingId, type ProcedureId } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { placeKeys, type SpokenKey } from '#spoken/index.ts'
import { lay } from '../spoken/lay.ts'
import { type CitizenClient, enterAsCitizen } from './citizen-client.ts'
import { browserWith } from './desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk, runningClock } from './desk-world.ts'
import { textOf } from './html.ts'
import { openTestSite, spokenFolderOf, type TestSite } from './test-site.ts'

/** Pages show the text that is laid for them, and no other. */

let site: TestSite
let world: DeskWorld
let citizen: CitizenClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  citizen = await enterAsCitizen(site, '0912000111')
  for (const key of placeKeys) lay(spokenFolderOf(site.deps), { [`mong/${key}.txt`]: `Mẫu để thử: ${key}.` })
})
afterAll(async () => {
  rmSync(spokenFolderOf(site.deps), { recursive: true, force: true })
  await site.close()
})

const pages: Readonly<Record<Exclude<(typeof placeKeys)[number], 'pay'>, () => Promise<Response>>> = {
  'first-page': () => citizen.get('/'),
  'how-to-file': () => citizen.get('/nop/bat-dau?thu-tuc=1.001193'),
  receipt: async () => citizen.get(`/nop/${await file()}/bien-nhan`),
  follow: async () => byReceipt('/ho-so', (await acceptDossier(world)).code),
}

async function file(): Promise<FilingId> {
  const { procedure_id } = await site.deps.db
    .selectFrom('procedure_version')
    .select('procedure_id')
    .where('name', '=', 'Đăng ký khai sinh')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  const person = { fullName: 'Lò Thị Mẫu', identityNumber: '011095000001', address: 'bản Ta', phone: '0912000111' }
  const owner = { ...emptyPerson(), ...person }
  const content = { ...emptyContent(), channel: 'online', procedureId: procedure_id as ProcedureId, owner } as const
  const id = randomUUID() as FilingId
  const actor = { id: citizen.id, post: 'citizen' } as const
  expectOk(await saveDraft(site.deps, { id, unitId: world.unit, content, seenVersion: 0, actor }))
  expectOk(await submitFiling(site.deps, { key: randomUUID(), id, seenVersion: 1, actor }))
  return id
}

/** The page as whoever holds the receipt opens it. */
async function byReceipt(path: string, code: string): Promise<Response> {
  const secret = receiptSecret(await loadReceiptKey(site.deps.db), code)
  const entered = await site.app.request(`${path}/${code}?khoa=${secret}`)
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return browserWith(site.app, cookie).get(`${path}/${code}`)
}

test.each(Object.entries(pages))('%s', async (key, open) => {
  const response = await open()
  expect(response.status).toBe(200)
  const text = textOf(await response.text())
  expect(text).toContain('Nghe, đọc bằng tiếng Mông')
  const shown = placeKeys.filter((each: SpokenKey) => text.includes(`Mẫu để thử: ${each}.`))
  expect(shown).toEqual([key])
})
