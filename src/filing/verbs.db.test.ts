import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findAttachments, type KeptFile, keepFile } from '#attachment/index.ts'
import { type Post, posts, scopeOf } from '#identity/index.ts'
import { expectOk } from '#kernel/index.ts'
import { pdf } from '../../test/attachment/sample-files.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, secondUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  inDays,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import {
  type AttachDeps,
  acceptFiling,
  attachToFiling,
  changeFiling,
  deleteDraft,
  detachFromFiling,
  type Filing,
  type FilingActor,
  type FilingContent,
  type FilingState,
  type FilingVerb,
  type FormDecision,
  filingStates,
  filingVerbs,
  findFiling,
  possibleVerbs,
  refuseFiling,
  requestSupplement,
  saveDraft,
  submitFiling,
  supplyFiling,
  verifyFilings,
  withdrawFiling,
} from './index.ts'

let database: TestDatabase
let deps: ReturnType<typeof filingDeps> & AttachDeps
let file: KeptFile
const folder = mkdtempSync(join(tmpdir(), 'motcua-verbs-'))
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = { ...filingDeps(database.db), folder }
  file = expectOk(await keepFile({ folder }, { stream: Readable.from([pdf]), name: 'tờ khai.pdf' }))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const fee = { due: '0', paid: '0', receiptNumber: '', exemption: 'NQ' }
const assisted: FilingContent = { ...wholeContent, channel: 'online', isAssisted: true, fee }
const owner: FilingActor = { id: 'dân', post: 'citizen' }

function seen({ id, version }: Filing, actor: FilingActor) {
  return { key: newKey(), id, seenVersion: version, actor }
}

const item = { number: 1, name: '', originals: '1', copies: '', why: 'Chữ mờ', legalGround: '' }

/** Each verb done as well as it can be: only state and actor stand in its way. */
const doing: Record<FilingVerb, (filing: Filing, actor: FilingActor) => Promise<FormDecision<unknown>>> = {
  save: (filing, actor) =>
    saveDraft(deps, { ...seen(filing, actor), unitId: firstUnit, content: { ...assisted, note: 'mới' } }),
  delete: (filing, actor) => deleteDraft(deps, seen(filing, actor)),
  submit: (filing, actor) => submitFiling(deps, seen(filing, actor)),
  change: (filing, actor) => changeFiling(deps, { ...seen(filing, actor), content: assisted }),
  supply: (filing, actor) => supplyFiling(deps, seen(filing, actor)),
  attach: (filing, actor) => attachToFiling(deps, { ...seen(filing, actor), file, paper: 2 }),
  detach: async (filing, actor) => {
    const bearer = { unitId: firstUnit, filingId: filing.id }
    const [attachment] = await findAttachments(database.db, bearer)
    return detachFromFiling(deps, { ...seen(filing, actor), attachmentId: attachment?.id ?? '' })
  },
  accept: (filing, actor) => acceptFiling(deps, { ...seen(filing, actor), unitId: firstUnit }),
  'request-supplement': (filing, actor) =>
    requestSupplement(deps, { ...seen(filing, actor), items: [item], reason: 'Chưa rõ', supplyBy: inDays(5) }),
  refuse: (filing, actor) => refuseFiling(deps, { ...seen(filing, actor), reason: 'x', legalBasis: 'y' }),
  withdraw: (filing, actor) => withdrawFiling(deps, { ...seen(filing, actor), reason: 'x' }),
}

/** A filing in each state, with a file; `by`: who drafted it. */
async function filingIn(state: FilingState, by: FilingActor = receiver()): Promise<Filing> {
  const content = by.post === 'citizen' ? { ...assisted, isAssisted: false } : assisted
  const id = newFilingId()
  expectOk(await saveDraft(deps, { id, unitId: firstUnit, content, seenVersion: 0, actor: by }))
  const step = async (verb: FilingVerb, actor: FilingActor = receiver()) => {
    const filing = await findFiling(database.db, id)
    if (filing !== undefined) expectOk(await doing[verb](filing, actor))
  }
  await step('attach', by)
  if (state !== 'draft') await step('submit', by)
  if (state === 'awaiting-supplement') await step('request-supplement')
  if (state === 'accepted') await step('accept')
  if (state === 'refused') await step('refuse')
  if (state === 'withdrawn') await step('withdraw')
  const filing = await findFiling(database.db, id)
  if (filing?.state !== state) throw new Error(`a filing that is ${state} was not made`)
  return filing
}

async function codeOf(verb: FilingVerb, filing: Filing, actor: FilingActor): Promise<string> {
  const answer = await doing[verb](filing, actor)
  if (answer.ok) return 'done'
  expect(answer.refusal.message.vi && answer.refusal.message.en).toBeTruthy()
  expect(await findFiling(database.db, filing.id)).toEqual(filing)
  return answer.refusal.code
}

const verbs = Object.keys(filingVerbs) as readonly FilingVerb[]

test('the table names every verb in the states in which it is possible, and nothing follows an end', () => {
  for (const state of filingStates)
    expect(possibleVerbs(state)).toEqual(
      verbs.filter((verb) => (filingVerbs[verb].states as readonly FilingState[]).includes(state)),
    )
  expect((['accepted', 'refused', 'withdrawn'] as const).flatMap(possibleVerbs)).toEqual([])
})

describe.each(filingStates)('while a filing is %s', (state) => {
  test.each(verbs)('one can %s it, or is told why not', async (verb) => {
    const filing = await filingIn(state)
    const isPossible = possibleVerbs(state).includes(verb)
    expect(await codeOf(verb, filing, receiver())).toBe(isPossible ? 'done' : `not-while-${state}`)
  })
})

describe.each(verbs)('who may %s', (verb) => {
  const state: FilingState = filingVerbs[verb].states[0]
  const scoped = (post: Post) => scopeOf(post, filingVerbs[verb].action) !== undefined

  test('officers as the table of permissions says, within their unit', async () => {
    const filing = await filingIn(state)
    for (const post of posts.filter((each) => !scoped(each)))
      expect(await codeOf(verb, filing, { id: post, post, unitId: firstUnit })).toBe('not-permitted')
    expect(await codeOf(verb, filing, { ...receiver(), unitId: secondUnit })).toBe('not-permitted')
    for (const post of posts.filter((each) => scoped(each) && each !== 'importer'))
      expect(await codeOf(verb, await filingIn(state), { id: post, post, unitId: firstUnit })).toBe('done')
  })

  test('citizens only their own, and of another one’s they learn nothing', async () => {
    expect(await codeOf(verb, await filingIn(state), owner)).toBe('filing-unknown')
    const answer = await codeOf(verb, await filingIn(state, owner), owner)
    expect(answer).toBe(filingVerbs[verb].isCitizens ? 'done' : 'not-permitted')
  })
})

test('after all of it, every log is whole', async () => {
  expect((await verifyFilings(database.db)).different).toEqual([])
})
