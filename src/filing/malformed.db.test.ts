import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, type FilingId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit } from '../../test/dossier/small-law.ts'
import {
  filingDeps,
  inDays,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../test/filing/filing-world.ts'
import { blank, expectReadable, misshapen, noNumber, pasted, spoilt, unkeepable } from '../../test/filing/spoiling.ts'
import { refuseFields } from './field-fault.ts'
import {
  type AcceptDeps,
  acceptFiling,
  attachToFiling,
  checkContent,
  detachFromFiling,
  type Filing,
  type FilingContent,
  findFiling,
  refuseFiling,
  requestSupplement,
  saveDraft,
  submitFiling,
  verifyFilings,
  withdrawFiling,
} from './index.ts'
import { loadContext } from './load-context.ts'
import { refuseOrder } from './order.ts'

let database: TestDatabase
let deps: AcceptDeps
let waiting: Filing
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = filingDeps(database.db)
  const id = newFilingId()
  const content: FilingContent = { ...wholeContent, channel: 'online', isAssisted: true }
  expectOk(await saveDraft(deps, { id, unitId: firstUnit, content, seenVersion: 0, actor: receiver() }))
  waiting = expectOk(await submitFiling(deps, { key: newKey(), id, seenVersion: 1, actor: receiver() }))
})
afterAll(() => database.drop())

async function countRows() {
  const { db } = database
  const dossiers = await db
    .selectFrom('dossier')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirst()
  const events = await db
    .selectFrom('filing_event')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirst()
  return { dossiers: dossiers?.count, events: events?.count }
}

test('thousands of spoilt contents: each is refused, or every fault of it is said', async () => {
  const world = { ...(await loadContext(database.db, waiting, wholeContent)), isDraft: true }
  expect(checkContent(wholeContent, world).errors).toEqual([])
  fc.assert(
    fc.property(spoilt, (content) => {
      const refusal = refuseOrder({ id: waiting.id, key: newKey(), content })
      if (refusal !== undefined) return expectReadable({ ok: false, refusal })
      const { errors, value } = checkContent(content, {
        ...world,
        procedure: content.procedureId === 1 ? world.procedure : undefined,
      })
      expect(value).toBeUndefined()
      expectReadable(refuseFields(errors))
    }),
    { numRuns: 3000 },
  )
})

test('however a content is spoilt, it is refused in words, and no dossier and no event comes of it', async () => {
  const before = await countRows()
  const broken = misshapen.map((spoil) => spoil(wholeContent))
  const contents = fc.oneof({ weight: 9, arbitrary: spoilt }, { weight: 1, arbitrary: broken })
  await fc.assert(
    fc.asyncProperty(contents, fc.uuid(), async (content, key) => {
      const order = { key, id: newFilingId(), unitId: firstUnit, seenVersion: 0, actor: receiver(), content }
      expectReadable(await acceptFiling(deps, order))
    }),
    { numRuns: 300 },
  )
  expect(await countRows()).toEqual(before)
}, 120_000)

const badId = fc.constantFrom("' OR 1=1", '', '00000000', '\0', '00000000-0000-0000-0000-00000000000g')
const badVersion = fc.constantFrom(Number.NaN, -1, 0, 1, 1.5, 2 ** 60, Number.POSITIVE_INFINITY)
const badWords = fc.oneof(blank, unkeepable, pasted)
const badDay = fc.constantFrom('', '31/02/2026', '2026-13-01', '01/01/1900', '01/01/9999', 'mai', '-1', '1e9', '\0')
const item = { number: 0, name: 'Giấy', originals: '1', copies: '', why: 'x', legalGround: 'y' }
const badItem = fc.oneof(
  badWords.map((name) => ({ ...item, name })),
  badWords.map((why) => ({ ...item, why })),
  badWords.map((legalGround) => ({ ...item, legalGround })),
  noNumber.map((copies) => ({ ...item, copies })),
  fc.constantFrom(-1, 1.5, Number.NaN, 9, 2 ** 60).map((number) => ({ ...item, number })),
)
const file = { hash: 'a'.repeat(64), size: 1, mediaType: 'application/pdf', name: 'a.pdf' } as const

test('however a command is spoilt, it is refused in words and the filing stays as it was', async () => {
  const order = { key: newKey(), id: waiting.id, seenVersion: waiting.version, actor: receiver() }
  const asked = { ...order, items: [], reason: 'x', supplyBy: inDays(3) }
  const attaching = { ...deps, folder: '/nirgends' }
  const commands = fc.oneof(
    badId.map((id) => () => withdrawFiling(deps, { ...order, id: id as FilingId, reason: 'x' })),
    badId.map((key) => () => withdrawFiling(deps, { ...order, key, reason: 'x' })),
    badVersion.map((seenVersion) => () => withdrawFiling(deps, { ...order, seenVersion, reason: 'x' })),
    badWords.map((reason) => () => withdrawFiling(deps, { ...order, reason })),
    badWords.map((legalBasis) => () => refuseFiling(deps, { ...order, reason: 'x', legalBasis })),
    badDay.map((supplyBy) => () => requestSupplement(deps, { ...asked, items: [item], supplyBy })),
    fc
      .array(badItem, { minLength: 1, maxLength: 5 })
      .map((items) => () => requestSupplement(deps, { ...asked, items })),
    fc
      .constantFrom(-1, 1.5, Number.NaN, 4, 2 ** 40, Number.POSITIVE_INFINITY)
      .map((paper) => () => attachToFiling(attaching, { ...order, file, paper })),
    fc.constant(() => attachToFiling(attaching, { ...order, file, paper: 1 })),
    badId.map((attachmentId) => () => detachFromFiling(deps, { ...order, attachmentId })),
  )
  await fc.assert(
    fc.asyncProperty(commands, async (command) => expectReadable(await command())),
    { numRuns: 400 },
  )
  expect(await findFiling(database.db, waiting.id)).toEqual(waiting)
  expect((await verifyFilings(database.db)).differentCount).toBe(0)
}, 120_000)
