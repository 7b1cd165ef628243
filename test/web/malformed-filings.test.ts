import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { blank, hostile, noNumber, unkeepable } from '../filing/spoiling.ts'
import { type CitizenClient, enterAsCitizen } from './citizen-client.ts'
import { hiddenFields } from './desk-client.ts'
import { runningClock } from './desk-world.ts'
import { misplacedTags, textOf } from './html.ts'
import { openTestSite, type TestSite } from './test-site.ts'

/** Two thousand malformed requests to the pages of a filing online, as bytes; eight thousand contents stand in test/filing. */
const runs = 2_000

const start = '/nop/bat-dau?thu-tuc=1.001612'

let site: TestSite
let citizen: CitizenClient
let draft: string
let sealed: Readonly<Record<string, string>>
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  citizen = await enterAsCitizen(site, '0912345678')
  const page = await (await citizen.get(start)).text()
  const unit = /<option value="([^"]+)"[^>]*>UBND xã/u.exec(page)?.[1] ?? ''
  const begun = await citizen.post(start, { ...hiddenFields(page, start), 'nop-cho': 'toi', 'noi-nhan': unit })
  draft = /\/nop\/([0-9a-f-]{36})/u.exec(begun.headers.get('location') ?? '')?.[1] ?? ''
  expect(draft).not.toBe('')
  const { _phien = '' } = hiddenFields(await (await citizen.get(`/nop/${draft}/muc/chu-ho-so`)).text(), '')
  sealed = { _phien, _khoa: randomUUID(), lam: 'tiep' }
}, 60_000)
afterAll(() => site.close())

interface Malformed {
  readonly path: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type: string
  /** What may be answered. */
  readonly statuses: readonly number[]
  /** Whether it comes with the hidden fields of the page as it is now. */
  readonly isFromPage?: true
}

const encoded = 'application/x-www-form-urlencoded'

/** A page, and on it a field with what cannot stand there. */
const typed: fc.Arbitrary<Malformed> = fc
  .oneof(
    fc.tuple(fc.constant('chu-ho-so'), fc.constant('owner.fullName'), fc.oneof(blank, fc.constant('123'))),
    fc.tuple(fc.constant('chu-ho-so'), fc.constant('owner.birthDate'), fc.oneof(hostile, fc.constant('31/02/2000'))),
    fc.tuple(fc.constant('chu-ho-so'), fc.constant('owner.identityNumber'), noNumber),
    fc.tuple(
      fc.constant('mau-ten-va-tru-so'),
      fc.constant('ten-va-tru-so.ten'),
      fc.oneof(blank, fc.constant('x'.repeat(151))),
    ),
    fc.tuple(
      fc.constant('mau-nganh-nghe'),
      fc.constant('nganh-nghe.von'),
      fc.oneof(
        blank,
        noNumber.map((text) => `${text}x`),
      ),
    ),
    fc.tuple(fc.constant('mau-ai-thanh-lap'), fc.constant('ai-thanh-lap.chu-the'), fc.oneof(blank, hostile)),
    fc.tuple(fc.constant('mau-cam-ket'), fc.constant('cam-ket.dung-su-that'), fc.oneof(blank, hostile)),
  )
  .map(([page, field, value]) => ({
    path: `/nop/${draft}/muc/${page}`,
    body: `${new URLSearchParams({ lam: 'tiep', [field]: value })}`,
    type: encoded,
    statuses: [422, 400],
    isFromPage: true,
  }))

const anyPath = fc
  .constantFrom('muc/chu-ho-so', 'muc/mau-nganh-nghe', 'muc/giay-to-2', 'muc/nhan-ket-qua', 'kiem-tra', 'xoa')
  .map((page) => () => `/nop/${draft}/${page}`)

/** Bodies that are no form at all, or break off. */
const bytes: fc.Arbitrary<Malformed> = fc
  .tuple(
    anyPath,
    fc.oneof(
      fc.constantFrom(
        {
          type: 'multipart/form-data; boundary=x',
          body: '--x\r\nContent-Disposition: form-data; name="owner.fullName"\r\n\r\nLò',
        },
        { type: 'multipart/form-data', body: 'không có ranh giới' },
        { type: 'multipart/form-data; boundary=x', body: '--y--\r\n' },
        { type: 'application/json', body: '{"owner":{"fullName":"Lò"}}' },
        { type: 'text/plain', body: 'owner.fullName=Lò' },
        { type: `${encoded}; charset=utf-16`, body: 'o\0w\0n\0' },
        { type: encoded, body: 'owner.fullName=%80%ff&owner.__proto__=x&constructor=y&[]=z&%00=1' },
        { type: encoded, body: `a=${'x'.repeat(1_200_000)}` },
        { type: encoded, body: 'a=1&'.repeat(3_500) },
        { type: encoded, body: '' },
      ),
      fc.uint8Array({ minLength: 1, maxLength: 300 }).map((body) => ({ type: encoded, body })),
      fc
        .uint8Array({ minLength: 1, maxLength: 300 })
        .map((body) => ({ type: 'multipart/form-data; boundary=x', body })),
    ),
  )
  .map(([path, { type, body }]) => ({ path: path(), type, body, statuses: [400, 409, 413, 415, 422] }))

const names = fc.oneof(
  hostile,
  fc.constantFrom('../../etc/passwd.pdf', 'a.pdf\0.exe', '.', 'CON', 'ả'.repeat(400), '\u202efdp.exe'),
)
const contents = fc.oneof(
  fc.constantFrom('', '%PDF-1.7', 'MZ', '<svg onload=alert(1)>', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff'),
  fc.uint8Array({ minLength: 1, maxLength: 2_000 }).map((some) => Buffer.from(some).toString('latin1')),
)

/** Files that are none of the kinds that a paper may be, whatever they are called. */
const files: fc.Arbitrary<Malformed> = fc
  .tuple(names, contents, fc.constantFrom('application/pdf', 'image/jpeg', 'x/y'))
  .map(([name, content, kind]) => {
    const quoted = name.replaceAll(/["\r\n]/gu, '_')
    const field = (key: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
    const file = `--x\r\nContent-Disposition: form-data; name="papers.2.file"; filename="${quoted}"\r\nContent-Type: ${kind}\r\n\r\n`
    const fields = Object.entries(sealed).map(([key, value]) => field(key, value))
    const body = Buffer.concat([
      Buffer.from(fields.join('') + file),
      Buffer.from(content, 'latin1'),
      Buffer.from('\r\n--x--\r\n'),
    ])
    const path = `/nop/${draft}/muc/giay-to-2`
    return { path, body, type: 'multipart/form-data; boundary=x', statuses: [400, 413, 422] }
  })

/** Addresses of what is not there, or is nobody's to ask for. */
const addresses: fc.Arbitrary<Malformed> = fc
  .tuple(
    fc.oneof(
      fc.uuid(),
      fc.constantFrom('0', '..%2f', "'%20OR%201=1", '%F0%9F%98%80', '00000000-0000-0000-0000-000000000000'),
    ),
    fc.constantFrom('muc/chu-ho-so', 'muc/toString', 'kiem-tra', 'xoa', 'muc/__proto__'),
    fc.oneof(hostile, unkeepable),
  )
  .map(([id, page, value]) => ({
    path: `/nop/${id}/${page}`,
    body: `${new URLSearchParams({ ...sealed, x: value.slice(0, 1_000) })}`,
    type: encoded,
    statuses: [400, 404, 409],
  }))

test(`${runs} malformed requests: each told in words, and nothing left behind`, async () => {
  const anything = fc.oneof(
    { weight: 4, arbitrary: typed },
    { weight: 3, arbitrary: bytes },
    { weight: 2, arbitrary: files },
    { weight: 1, arbitrary: addresses },
  )
  let count = 0
  await fc.assert(
    fc.asyncProperty(anything, async (malformed) => {
      const { path, type, statuses } = malformed
      const body = malformed.isFromPage ? `${malformed.body}&${await hiddenOn(path)}` : malformed.body
      const headers = { cookie: citizen.cookie, 'content-type': type }
      const answer = await site.app.request(path, { method: 'POST', headers, body })
      count += 1
      const html = await answer.text()
      expect(statuses, `${path} ${type} ${String(body).slice(0, 200)}`).toContain(answer.status)
      expect(misplacedTags(html)).toEqual([])
      const told = textOf(html)
      expect(told.length).toBeGreaterThan(100)
      expect(told).not.toMatch(/\bat .*\.[cm]?[jt]sx?:\d|\[object|\bundefined\b|\bNaN\b/u)
    }),
    { numRuns: runs },
  )
  expect(count).toBe(runs)
  expect(site.faults).toEqual([])
  await expectNothingLeft()
}, 600_000)

async function hiddenOn(path: string): Promise<URLSearchParams> {
  return new URLSearchParams(hiddenFields(await (await citizen.get(path)).text(), path))
}

/** One draft, never handed in, with no file; and none in the folder that is not being looked at. */
async function expectNothingLeft(): Promise<void> {
  const { db, attachmentFolder } = site.deps
  const filings = await db.selectFrom('filing').select(['filing_id', 'state']).execute()
  expect(filings).toEqual([{ filing_id: draft, state: 'draft' }])
  for (const table of ['filing_event', 'attachment', 'dossier'] as const)
    expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
  const kept = existsSync(attachmentFolder) ? readdirSync(attachmentFolder, { recursive: true, encoding: 'utf8' }) : []
  expect(kept.filter((name) => statSync(join(attachmentFolder, name)).isFile())).toEqual([])
}

test('the pages answer a request that is well formed', async () => {
  const address = `/nop/${draft}/muc/mau-cam-ket`
  const answer = await citizen.send(address, { lam: 'tiep', 'cam-ket.dung-su-that': 'yes' })
  expect(answer.status).toBe(303)
})
