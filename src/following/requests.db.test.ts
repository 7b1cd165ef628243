import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keepFile } from '#attachment/index.ts'
import { type DossierState, findDossier } from '#dossier/index.ts'
import { expectOk } from '#kernel/index.ts'
import { pdf } from '../../test/attachment/sample-files.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../test/web/desk-world.ts'
import { openTestSite, type TestSite } from '../../test/web/test-site.ts'
import { contribute } from './contribute.ts'
import { declineRequest } from './decline-request.ts'
import { makeRequest, type RequestOrder } from './make-request.ts'
import { type CitizenRequest, standOf } from './request.ts'
import { openRequests, requestsOf } from './request-store.ts'

let site: TestSite
let world: DeskWorld
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
})
afterAll(() => site.close())

const officer = { by: 'lo.bien', post: 'processing-officer' } as const
const lacking = { name: 'Sơ yếu lý lịch', originals: 1, copies: 0, why: 'thiếu chữ ký' }
const halt = (dossier: DossierState) =>
  goOn(world, dossier, {
    ...officer,
    command: { kind: 'suspend', ground: 'supplement', reason: 'Thiếu giấy', items: [lacking] },
  })
const goesOn = (dossier: DossierState) =>
  goOn(world, dossier, { ...officer, command: { kind: 'resume', received: [lacking.name] } })

function ask(code: string, kind: RequestOrder['kind'], more: Partial<RequestOrder> = {}) {
  return makeRequest(site.deps.db, { key: randomUUID(), code, kind, words: 'nộp nhầm', by: 'receipt', ...more })
}
async function stand(request: CitizenRequest, code: string) {
  const view = await findDossier(site.deps.db, code)
  const known = view && (await requestsOf(site.deps.db, view.state)).find(({ id }) => id === request.id)
  return view && known && standOf(known, view)
}
async function waiting(code: string) {
  const rows = await openRequests(site.deps.db, { unitIds: [world.unit], limit: 500 })
  return rows.filter((row) => row.code === code).map(({ kind }) => kind)
}
const decline = (code: string, { id }: CitizenRequest, reason: string) =>
  declineRequest(site.deps.db, {
    code,
    id,
    reason,
    actor: { id: 'lo.bien', post: 'processing-officer', unitId: world.unit },
  })

describe('a wish to withdraw', () => {
  test('waits while the clock runs, and is granted by ending the dossier as withdrawn', async () => {
    const accepted = await acceptDossier(world)
    const request = expectOk(await ask(accepted.code, 'withdrawal'))
    const after = await findDossier(site.deps.db, accepted.code)
    expect(after?.state).toEqual(accepted)
    expect([await stand(request, accepted.code), await waiting(accepted.code)]).toEqual(['open', ['withdrawal']])
    await goOn(world, accepted, { ...officer, command: { kind: 'finish', outcome: 'withdrawn', reason: 'xin rút' } })
    expect([await stand(request, accepted.code), await waiting(accepted.code)]).toEqual(['granted', []])
    expect(await ask(accepted.code, 'withdrawal')).toMatchObject({ refusal: { code: 'dossier-finished' } })
  })

  test('can be declined once, with a reason, and asked again after that', async () => {
    const { code } = await acceptDossier(world)
    const request = expectOk(await ask(code, 'withdrawal'))
    expect(await ask(code, 'withdrawal')).toMatchObject({ refusal: { code: 'request-open' } })
    expect(await decline(code, request, ' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expectOk(await decline(code, request, 'Kết quả đã ký.'))
    expect(await decline(code, request, 'Nữa')).toMatchObject({ refusal: { code: 'request-not-open' } })
    expect([await stand(request, code), await waiting(code)]).toEqual(['declined', []])
    expectOk(await ask(code, 'withdrawal'))
  })

  test('is overtaken where the dossier ends otherwise', async () => {
    const accepted = await acceptDossier(world)
    const request = expectOk(await ask(accepted.code, 'withdrawal'))
    await goOn(world, accepted, { ...officer, command: { kind: 'finish', outcome: 'refused', reason: 'không đủ' } })
    expect(await stand(request, accepted.code)).toBe('overtaken')
  })

  test('sent twice is one, and without a reason none', async () => {
    const { code } = await acceptDossier(world)
    const key = randomUUID()
    const both = await Promise.all([ask(code, 'withdrawal', { key }), ask(code, 'withdrawal', { key })])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await waiting(code)).toEqual(['withdrawal'])
    expect(await ask(code, 'withdrawal', { words: ' ' })).toMatchObject({ refusal: { code: 'words-missing' } })
    expect(await ask('KHONG-CO', 'withdrawal')).toMatchObject({ refusal: { code: 'dossier-unknown' } })
    expect(await ask(code, 'withdrawal', { key: 'x' })).toMatchObject({ refusal: { code: 'key-malformed' } })
    expect(await ask(code, 'withdrawal', { words: 'a\0b' })).toMatchObject({ refusal: { code: 'text-unreadable' } })
  })
})

describe('supplements', () => {
  const keep = async () =>
    expectOk(
      await keepFile({ folder: site.deps.attachmentFolder }, { stream: Readable.from([pdf]), name: 'so-yeu.pdf' }),
    )
  const give = async (code: string) =>
    contribute(
      { ...site.deps, folder: site.deps.attachmentFolder },
      { code, file: await keep(), paper: 0, by: 'receipt' },
    )

  test('are told of and granted when the dossier goes on; a later halt does not open them again', async () => {
    const halted = await halt(await acceptDossier(world))
    expect((await give(halted.code)).ok).toBe(true)
    const request = expectOk(await ask(halted.code, 'supplement', { words: '' }))
    expect(await waiting(halted.code)).toEqual(['supplement'])
    const running = await goesOn(halted)
    expect([await stand(request, halted.code), await waiting(halted.code)]).toEqual(['granted', []])
    await goOn(world, running, {
      ...officer,
      command: { kind: 'suspend', ground: 'financial-duty', reason: 'Thuế', legalBasis: 'Luật', document: '1/TB' },
    })
    expect([await stand(request, halted.code), await waiting(halted.code)]).toEqual(['granted', []])
  })

  test('are not taken while nobody asks for any', async () => {
    const { code } = await acceptDossier(world)
    expect(await give(code)).toMatchObject({ refusal: { code: 'nothing-asked' } })
    expect(await ask(code, 'supplement')).toMatchObject({ refusal: { code: 'nothing-asked' } })
  })
})
