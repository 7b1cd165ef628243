import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectOk, type FilingId, type Instant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { clamdIn, eicar } from '../../test/attachment/clamd.ts'
import { jpeg, pdf, pdfWith, png } from '../../test/attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds, firstUnit, installSmallLaw } from '../../test/dossier/small-law.ts'
import { requireProgram } from '../../test/programs.ts'
import {
  attach,
  clamdAt,
  countWaiting,
  findAttachments,
  findScan,
  type KeptFile,
  keepFile,
  removeOrphans,
  scanAtOnce,
  scanWaiting,
  verifyFiles,
} from './index.ts'

const program = requireProgram('clamd')
const now = instant('2026-11-26T08:00:00+07:00')
const later = (minutes: number): Instant => instantFromEpochMs(now + minutes * 60_000)
const ids = countedIds()
const folder = mkdtempSync(join(tmpdir(), 'motcua-scan-'))

let database: TestDatabase
let filing: FilingId
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  filing = ids.uuid() as FilingId
  const at = new Date(now).toISOString()
  await database.db
    .insertInto('filing')
    .values({
      filing_id: filing,
      unit_id: firstUnit,
      state: 'draft',
      version: 1,
      content: '{}',
      content_salt: Buffer.alloc(32),
      drafted_by: 'ai đó',
      drafted_at: at,
      changed_by: 'ai đó',
      changed_at: at,
    })
    .execute()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const keep = async (content: Buffer, name = 'tờ khai') =>
  expectOk(await keepFile({ folder }, { stream: Readable.from([content]), name }))

function attached(file: KeptFile, paper = 1) {
  const bearer = { unitId: firstUnit, filingId: filing }
  return database.db
    .transaction()
    .execute((tx) => attach({ tx, folder, ids }, { bearer, file, paper, by: 'ai đó', at: now }))
}

const stateOf = async ({ hash }: KeptFile) => (await findScan(database.db, hash)).state
/** A sound PDF with the test file of all scanners in it. */
const malicious = (mark: string) => pdfWith(`/${mark}`, `% ${eicar.toString('latin1')}\n`)

test('without a scanner nothing is asked, and nothing waits', async () => {
  const file = await keep(pdf)
  expect(await scanAtOnce({ db: database.db, folder }, { file, at: now })).toEqual({ ok: true, value: 'unscanned' })
  expect(expectOk(await attached(file)).scan).toBe('unscanned')
  expect(await countWaiting(database.db)).toBe(0)
})

describe.skipIf(program.isMissing)(`with clamd${program.hint}`, () => {
  const clamd = clamdIn(program.path)
  const deps = () => ({ db: database.db, folder, scanner: clamd.scanner })
  beforeAll(() => clamd.start())
  afterAll(async () => {
    await clamd.stop()
    clamd.remove()
  })

  test('what is quick is known at once; the malicious is refused, out of reach, and refused again at once', async () => {
    const [good, bad] = [await keep(png), await keep(malicious('A'), 'hóa đơn')]
    expect(await scanAtOnce(deps(), { file: good, at: now })).toEqual({ ok: true, value: 'clean' })
    expect(await scanAtOnce(deps(), { file: bad, at: now })).toMatchObject({
      ok: false,
      refusal: { code: 'file-infected', message: { vi: expect.stringContaining("Tệp 'hóa đơn.pdf' có mã độc") } },
    })
    expect(existsSync(join(folder, bad.hash.slice(0, 2), bad.hash))).toBe(false)
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([bad.hash])
    const again = await keep(malicious('A'))
    expect(await attached(again)).toMatchObject({ refusal: { code: 'file-infected' } })
    expect(await scanAtOnce({ db: database.db, folder }, { file: again, at: now })).toMatchObject({ ok: false })
  })

  test('while it is away everything waits; when it is back, all is known, and what is malicious is seen where it is attached', async () => {
    const [good, bad] = [await keep(jpeg), await keep(malicious('B'))]
    await clamd.stop()
    for (const file of [good, bad]) {
      expect(await scanAtOnce(deps(), { file, at: now })).toEqual({ ok: true, value: 'pending' })
      expect(expectOk(await attached(file, 2)).scan).toBe('pending')
    }
    const round = await scanWaiting(deps(), later(1))
    // The PDF that was attached before there was a scanner waits with them.
    expect(round).toMatchObject({ clean: 0, found: [], waiting: 3, unavailable: expect.stringContaining('ENOENT') })
    await clamd.start()
    expect(await scanWaiting(deps(), later(2))).toEqual({ clean: 2, found: [bad.hash], waiting: 0 })
    const files = await findAttachments(database.db, { unitId: firstUnit, filingId: filing })
    expect(files.map(({ paper, scan }) => [paper, scan])).toEqual([
      [1, 'clean'],
      [2, 'clean'],
      [2, 'infected'],
    ])
    expect((await verifyFiles(database.db, folder)).differences).toEqual([])
    expect(await scanWaiting(deps(), later(3))).toEqual({ clean: 0, found: [], waiting: 0 })
  })

  test('what it cannot judge is asked again later, each time later, and holds nobody up', async () => {
    const gone = await keep(pdfWith('/C'))
    expectOk(await attached(gone, 3))
    rmSync(join(folder, gone.hash.slice(0, 2), gone.hash))
    expect(await scanWaiting(deps(), later(10))).toEqual({ clean: 0, found: [], waiting: 1 })
    expect(await stateOf(gone)).toBe('pending')
    const row = () =>
      database.db
        .selectFrom('file_scan')
        .select(['tries', 'next_try_at'])
        .where('state', '=', 'pending')
        .executeTakeFirstOrThrow()
    expect(await row()).toEqual({ tries: 1, next_try_at: later(11) })
    await scanWaiting(deps(), later(10.5))
    expect((await row()).tries).toBe(1)
    await scanWaiting(deps(), later(11))
    expect(await row()).toEqual({ tries: 2, next_try_at: later(13) })
  })

  test('what is removed is forgotten, except what was found', async () => {
    const [good, bad] = [await keep(pdfWith('/D')), await keep(malicious('D'))]
    for (const file of [good, bad]) await scanAtOnce(deps(), { file, at: now })
    await removeOrphans({ db: database.db, folder }, { before: instantFromEpochMs(Date.now() + 60_000) })
    expect([await stateOf(good), await stateOf(bad)]).toEqual(['unscanned', 'infected'])
    expect(existsSync(join(folder, 'quarantine', bad.hash))).toBe(false)
  })

  test('its answer is asked for by the doctor', async () => {
    expect(await clamd.scanner.ask()).toEqual({ version: expect.stringMatching(/^ClamAV 1\./u) })
  })
})

test('a scanner that takes the connection and says nothing is given up', async () => {
  const server = createServer((socket) => socket.resume())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const scanner = expectOk(clamdAt(`tcp:127.0.0.1:${port}`))
  const begun = Date.now()
  expect(await scanner.scan(Readable.from([Buffer.alloc(100)]), 200)).toEqual({
    kind: 'unavailable',
    why: 'no answer within 200 ms',
  })
  expect(Date.now() - begun).toBeLessThan(3_000)
  server.close()
})

test.each([['clamd'], ['unix:clamd.ctl'], ['tcp:127.0.0.1'], ['tcp:127.0.0.1:99999'], ['http://x:1']])(
  '%j is no address of a scanner',
  (address) => {
    expect(clamdAt(address)).toMatchObject({ refusal: { code: 'scanner-address' } })
  },
)
