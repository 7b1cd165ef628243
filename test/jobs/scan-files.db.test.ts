import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keepFile } from '#attachment/index.ts'
import { attachToFiling, joinPapers, saveDraft } from '#filing/index.ts'
import { jobsFor, runAllJobs } from '#jobs/index.ts'
import { expectOk, instant } from '#kernel/index.ts'
import { clamdIn, eicar } from '../attachment/clamd.ts'
import { pdfWith } from '../attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds, firstUnit } from '../dossier/small-law.ts'
import { filingDeps, installFilingLaw, newFilingId, newKey, wholeContent } from '../filing/filing-world.ts'
import { requireProgram } from '../programs.ts'

const program = requireProgram('clamd')

describe.skipIf(program.isMissing)(`scanning by a job${program.hint}`, () => {
  const clamd = clamdIn(program.path)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-scan-job-'))
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase(inject('serverUrl'))
    await installFilingLaw(database.owner)
    await clamd.start()
  })
  afterAll(async () => {
    await clamd.stop()
    clamd.remove()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const run = async () => {
    const jobs = jobsFor({ attachmentFolder: folder, scanner: clamd.scanner }).filter(
      ({ name }) => name === 'scan-files',
    )
    const now = instant('2026-11-26T08:00:00+07:00')
    const deps = { db: database.db, clock: { now: () => now }, ids: countedIds(3), jobs, recordFault: () => undefined }
    const [result] = await runAllJobs(deps)
    return result?.outcome === 'done' ? result.did.en : result?.outcome
  }

  test('whoever filed what is malicious is told once, and cannot hand it in', async () => {
    const deps = { ...filingDeps(database.db), folder }
    const actor = { id: 'citizen:00000000-0000-7000-8000-000000000001', post: 'citizen' } as const
    const content = { ...wholeContent, channel: 'online' as const }
    const owner = { ...content.owner, phone: '0912 345 678', email: 'mau@example.vn' }
    const order = { id: newFilingId(), actor, seenVersion: 0, unitId: firstUnit, content: { ...content, owner } }
    const draft = expectOk(await saveDraft(deps, order))
    const stream = Readable.from([pdfWith('', `% ${eicar.toString('latin1')}\n`)])
    const file = expectOk(await keepFile({ folder }, { stream, name: 'giấy chứng sinh' }))
    const attaching = { key: newKey(), id: draft.id, actor, seenVersion: 1, paper: 2, file }
    expectOk(await attachToFiling(deps, attaching))
    const said = (clean: number, found: number, told: number) =>
      `Virus scanner: ${clean} files clean, ${found} infected, 0 still wait; ${told} messages to filers.`
    expect(await run()).toBe(said(0, 1, 2))
    expect(await run()).toBe(said(0, 0, 0))
    const messages = await database.db.selectFrom('message').selectAll().orderBy('channel').execute()
    expect(messages.map(({ channel, kind, recipient, filing_id }) => [channel, kind, recipient, filing_id])).toEqual([
      ['email', 'file-infected', 'mau@example.vn', draft.id],
      ['sms', 'file-infected', '0912345678', draft.id],
    ])
    expect(await joinPapers(deps, { id: draft.id, actor })).toMatchObject({
      ok: false,
      faults: [{ field: 'papers.2.file', message: { vi: expect.stringContaining("'giấy chứng sinh.pdf' có mã độc") } }],
    })
  })
})
