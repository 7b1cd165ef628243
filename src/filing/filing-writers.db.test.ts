import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import {
  acceptFiling,
  changeFiling,
  type Filing,
  type FilingWriter,
  findFiling,
  refuseFiling,
  saveDraft,
  submitFiling,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
})
afterAll(() => database.drop())

const fee = { due: '', paid: '', receiptNumber: '', exemption: '' }
const online = { ...wholeContent, channel: 'online', isAssisted: true, fee } as const

/** What a writer was told: the event, what it was before and is after, and whose filing it is. */
function listening(): { readonly told: string[]; readonly writer: FilingWriter } {
  const told: string[] = []
  const postEvents: FilingWriter['postEvents'] = async (_tx, recorded) => {
    for (const { event, before, after, content, actor } of recorded)
      told.push(`${actor.id}: ${before.state} → ${event.kind} → ${after.state}, ${content.owner.fullName}`)
  }
  return { told, writer: { postEvents } }
}

async function draft(): Promise<Filing> {
  const order = { id: newFilingId(), unitId: firstUnit, content: online, seenVersion: 0, actor: receiver() }
  return expectOk(await saveDraft(filingDeps(database.db), order))
}

function seen({ id, version }: Filing) {
  return { key: newKey(), id, seenVersion: version, actor: receiver() }
}

test('writers are told of each event once, with what the filing said, even when the dossier then holds it', async () => {
  const { told, writer } = listening()
  const deps = { ...filingDeps(database.db), filingWriters: [writer] }
  const begun = await draft()
  const submission = seen(begun)
  const submitted = expectOk(await submitFiling(deps, submission))
  expectOk(await submitFiling(deps, submission))
  const content = { ...online, owner: { ...online.owner, fullName: 'Lò Thị Sửa' } }
  const changed = expectOk(await changeFiling(deps, { ...seen(submitted), content }))
  expectOk(await acceptFiling(deps, { ...seen(changed), unitId: firstUnit }))
  expectOk(await refuseFiling(deps, { ...seen(await draft()), reason: 'x', legalBasis: 'y' }))
  expect(told).toEqual([
    'tiếp nhận: draft → submitted → submitted, Lò Thị Mẫu',
    'tiếp nhận: submitted → changed → submitted, Lò Thị Sửa',
    'tiếp nhận: submitted → accepted → accepted, Lò Thị Sửa',
    'tiếp nhận: draft → refused → refused, Lò Thị Mẫu',
  ])
})

test('where a writer fails, the event has not happened', async () => {
  const broken: FilingWriter = { postEvents: () => Promise.reject(new Error('power cut')) }
  const deps = { ...filingDeps(database.db, 2), filingWriters: [broken] }
  const begun = await draft()
  await expect(submitFiling(deps, seen(begun))).rejects.toThrow('power cut')
  await expect(acceptFiling(deps, { ...seen(begun), unitId: firstUnit })).rejects.toThrow('power cut')
  expect(await findFiling(database.db, begun.id)).toMatchObject({ state: 'draft', version: 1 })
})
