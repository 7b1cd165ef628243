import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sendPetition } from '#feedback/index.ts'
import { expectOk } from '#kernel/index.ts'
import { readMailbox, warnOfDraft } from '#notification/index.ts'
import { enterAsCitizen } from './citizen-client.ts'
import { acceptDossier, furnishDesk, goOn, runningClock } from './desk-world.ts'
import { makeDraft } from './made-drafts.ts'
import { openTestSite, type TestSite } from './test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
})
afterAll(() => site.close())

const address = 'https://motcua.example'
const phone = '0900000113'

/** Where the messages lead to, as whoever gets them reads it, without the secrets. */
async function linksSent(): Promise<readonly string[]> {
  const page = { recipient: '', page: 1, perPage: 100 }
  const { messages } = await readMailbox(site.deps.db, page, { address, smsMarks: true })
  const found = messages.flatMap(({ body }) => body.match(/https:\/\/motcua\.example\/[^\s]+/gu) ?? [])
  return [...new Set(found.map((link) => link.slice(address.length)))]
}

test('what a message leads to is a page of the site: a dossier, its rating, a petition, a draft', async () => {
  const { deps } = site
  const world = await furnishDesk(site)
  const citizen = await enterAsCitizen(site, phone)
  const officer = { by: 'do.quyet', post: 'unit-leader' } as const
  const finish = { kind: 'finish', outcome: 'issued', resultNumber: '7/KQ-UBND' } as const
  const processing = { by: 'lo.bien', post: 'processing-officer' } as const
  let dossier = await acceptDossier(world)
  for (const step of ['review', 'publish', 'assess', 'sign'])
    dossier = await goOn(world, dossier, { ...processing, command: { kind: 'route', step } })
  dossier = await goOn(world, dossier, { ...officer, command: finish })
  const counter = { by: 'quang.thom', post: 'receiving-officer' } as const
  await goOn(world, dossier, { ...counter, command: { kind: 'hand-over', to: 'owner', by: 'counter' } })
  const words = { topic: 'conduct', fullName: 'Lò Thị Mẩy', address: 'bản Cang', email: '', dossierCode: '' }
  const typed = { ...words, unitId: world.unit, phone, words: 'Tôi chờ ba ngày mà không ai trả lời.' }
  const sender = { citizen: null, language: 'en', address: '10.0.0.7', now: deps.clock.now() } as const
  expectOk(await sendPetition(deps, { ...sender, key: randomUUID(), typed }))
  const { id } = await makeDraft(site, { citizen: citizen.id, unitId: world.unit })
  const draft = { id, unitId: world.unit, citizenId: citizen.id, procedureId: null, changedAt: deps.clock.now() }
  await deps.db.transaction().execute((tx) => warnOfDraft(tx, draft))

  const links = await linksSent()
  const kinds = links.map((link) => link.replace(/^(\/en)?\/([a-z-]+)\/.*$/u, '$1/$2'))
  expect([...new Set(kinds)].toSorted()).toEqual(['/danh-gia', '/en/gop-y', '/ho-so', '/nop'])
  for (const link of links) expect([link, (await citizen.get(link)).status < 400]).toEqual([link, true])
  const spoilt = links.filter((link) => link.includes('?khoa=')).map((link) => link.replace(/\?khoa=.*$/u, 'x?khoa=1'))
  for (const link of spoilt) expect([link, (await citizen.get(link)).status < 400]).toEqual([link, false])
})
