import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttachments, type KeptFile, keepFile } from '#attachment/index.ts'
import { expectOk, type FilingId } from '#kernel/index.ts'
import { fourCorners, jpeg, pdf, png, withExif } from '../../test/attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit } from '../../test/dossier/small-law.ts'
import { filingDeps, installFilingLaw, newFilingId, newKey, wholeContent } from '../../test/filing/filing-world.ts'
import {
  attachToFiling,
  type Filing,
  type FormDecision,
  fileLimits,
  findFiling,
  joinPapers,
  moveFile,
  saveDraft,
  submitFiling,
  verifyFilings,
} from './index.ts'

let database: TestDatabase
let deps: ReturnType<typeof filingDeps> & { folder: string }
let pages: readonly KeptFile[]
const folder = mkdtempSync(join(tmpdir(), 'motcua-join-papers-'))
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = { ...filingDeps(database.db), folder }
  const contents = [jpeg, png, fourCorners, withExif(fourCorners, { orientation: 6 })]
  pages = await Promise.all(contents.map(keep))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const citizen = { id: 'citizen:00000000-0000-7000-8000-000000000001', post: 'citizen' } as const
const keep = async (content: Buffer) =>
  expectOk(await keepFile({ folder }, { stream: Readable.from([content]), name: 'ảnh' }))

async function draft(): Promise<Filing> {
  const order = { id: newFilingId(), actor: citizen, seenVersion: 0, unitId: firstUnit }
  return expectOk(await saveDraft(deps, { ...order, content: { ...wholeContent, channel: 'online', papers: [] } }))
}

const orderFor = async (id: FilingId) => ({
  key: newKey(),
  id,
  actor: citizen,
  seenVersion: (await findFiling(database.db, id))?.version ?? 0,
})

async function attached(id: FilingId, paper: number, file: KeptFile): Promise<FormDecision<Filing>> {
  return attachToFiling(deps, { ...(await orderFor(id)), paper, file })
}

const filesOf = ({ id, unitId }: Filing) => findAttachments(database.db, { unitId, filingId: id })

test('a picture outside the list of papers stays as it is: an answer of the form names it', async () => {
  const filing = await draft()
  expectOk(await attached(filing.id, 0, pages[0] as KeptFile))
  const before = await filesOf(filing)
  expectOk(await joinPapers(deps, { id: filing.id, actor: citizen }))
  expect(await filesOf(filing)).toEqual(before)
})

test('the pictures of each paper become one PDF in their order; a PDF that was sent stays as it is', async () => {
  const filing = await draft()
  const sent = await keep(pdf)
  for (const page of pages.slice(0, 3)) expectOk(await attached(filing.id, 1, page))
  expectOk(await attached(filing.id, 1, sent))
  expectOk(await attached(filing.id, 2, pages[3] as KeptFile))
  const last = (await filesOf(filing))[2]
  for (const _ of [1, 2, 3])
    expectOk(await moveFile(deps, { ...(await orderFor(filing.id)), attachmentId: last?.id ?? '' }))
  expect((await filesOf(filing)).map(({ hash }) => hash)).toEqual(
    [pages[2], pages[0], pages[1], sent, pages[3]].map((file) => file?.hash),
  )
  const joined = expectOk(await joinPapers(deps, { id: filing.id, actor: citizen }))
  const files = await filesOf(filing)
  expect(files.map(({ paper, name, mediaType }) => [paper, name, mediaType])).toEqual([
    [1, 'Tờ khai.pdf', 'application/pdf'],
    [1, 'ảnh.pdf', 'application/pdf'],
    [2, 'Giấy chứng sinh.pdf', 'application/pdf'],
  ])
  const rows = await database.db
    .selectFrom('joined_page')
    .select('source_hash')
    .where('hash', '=', Buffer.from(files[0]?.hash ?? '', 'hex'))
    .orderBy('number')
    .execute()
  expect(rows.map((row) => row.source_hash.toString('hex'))).toEqual(
    [pages[2], pages[0], pages[1]].map((file) => file?.hash),
  )
  expect(await joinPapers(deps, { id: filing.id, actor: citizen })).toEqual({ ok: true, value: joined })
})

test('what is joined after a filing was handed in is in its log, which still verifies', async () => {
  const filing = await draft()
  const submitted = expectOk(await submitFiling(deps, await orderFor(filing.id)))
  expect(submitted.state).toBe('submitted')
  for (const page of pages.slice(0, 2)) expectOk(await attached(filing.id, 2, page))
  expectOk(await joinPapers(deps, { id: filing.id, actor: citizen }))
  const events = await database.db
    .selectFrom('filing_event')
    .select('kind')
    .where('filing_id', '=', filing.id)
    .orderBy('number')
    .execute()
  expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'attached', 'attached', 'joined'])
  expect((await verifyFilings(database.db)).different).toEqual([])
})

test('limits are kept to: so many pages, so much together; the same page again is no further one', async () => {
  const filing = await draft()
  const big = { ...(pages[0] as KeptFile), size: fileLimits.filing - 10 }
  expectOk(await attached(filing.id, 1, big))
  expect(await attached(filing.id, 2, pages[1] as KeptFile)).toMatchObject({ refusal: { code: 'files-too-large' } })
  expectOk(await attached(filing.id, 1, pages[0] as KeptFile))
  await database.db
    .insertInto('attachment')
    .values(
      Array.from({ length: fileLimits.pages }, (_, index) => ({
        attachment_id: deps.ids.uuid(),
        unit_id: filing.unitId,
        filing_id: filing.id,
        paper: 3,
        hash: Buffer.alloc(32, index),
        size: 1,
        media_type: 'image/png',
        name: 'a.png',
        added_by: citizen.id,
        added_at: '2026-11-26T00:00:00Z',
      })),
    )
    .execute()
  expect(await attached(filing.id, 3, pages[1] as KeptFile)).toMatchObject({ refusal: { code: 'too-many-files' } })
})

test('somebody else neither joins nor moves', async () => {
  const filing = await draft()
  expectOk(await attached(filing.id, 1, pages[0] as KeptFile))
  const other = { ...citizen, id: 'citizen:00000000-0000-7000-8000-000000000002' } as const
  expect(await joinPapers(deps, { id: filing.id, actor: other })).toMatchObject({ refusal: { code: 'filing-unknown' } })
  const [file] = await filesOf(filing)
  const order = { ...(await orderFor(filing.id)), actor: other, attachmentId: file?.id ?? '' }
  expect(await moveFile(deps, order)).toMatchObject({ refusal: { code: 'filing-unknown' } })
  expect((await filesOf(filing)).map(({ mediaType }) => mediaType)).toEqual(['image/jpeg'])
})
