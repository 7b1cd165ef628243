import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, type FilingId, type ProcedureId } from '#kernel/index.ts'
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
import { refuseFields } from './field-fault.ts'
import {
  type AcceptDeps,
  acceptFiling,
  attachToFiling,
  checkContent,
  detachFromFiling,
  type Filing,
  type FilingContent,
  type FormDecision,
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

/** What no field can be, whatever it asks for. */
const unkeepable = fc.constantFrom('\0', 'Lò\0Thị', '\ud800', 'a\udc00', 'Lò \ud83d', 'x'.repeat(250_000))
const blank = fc.constantFrom('', ' ', '\t\r\n', '\u00a0', '\u200b\u200d', '\u202e', '\ufeff', '\u2028', '\u0007')
const hostile = fc.constantFrom(
  "'; DROP TABLE filing; --",
  '" OR 1=1',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$(reboot)',
  '../../etc/passwd',
  '=cmd|x',
  '%00',
  '\\x00',
  'e\u0302\u0301'.repeat(50),
)
const noCount = fc.constantFrom(
  '-1',
  '1.5',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '１',
  '٣',
  '99999',
  '1 2',
  'hai',
  '--',
  '²',
)
const noNumber = fc.oneof(noCount, hostile, unkeepable)
const noName = fc.oneof(blank, unkeepable, fc.constantFrom('123', '---', '٣٤٥'), fc.constant('Lò '.repeat(100)))
const pasted = fc.constant('dán cả trang '.repeat(300))

type Spoiling = (content: FilingContent) => FilingContent

/** Ways to spoil a whole content, each enough to keep it from being accepted. */
const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  noName.map(
    (fullName): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, fullName } }),
  ),
  noName.map(
    (fullName): Spoiling =>
      (c) => ({ ...c, filer: { ...c.owner, fullName } }),
  ),
  fc.oneof(hostile, unkeepable, fc.constantFrom('31/02/2000', '01/01/1800', '01/01/2999', '2000-13-01')).map(
    (birthDate): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, birthDate } }),
  ),
  noNumber.map(
    (phone): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, phone: `${phone}!` } }),
  ),
  noNumber.map(
    (email): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, email } }),
  ),
  fc.oneof(noNumber, fc.constant('khác')).map(
    (sex): Spoiling =>
      (c) => ({ ...c, owner: { ...c.owner, sex } }),
  ),
  noNumber.map(
    (sets): Spoiling =>
      (c) => ({ ...c, sets }),
  ),
  noNumber.map(
    (due): Spoiling =>
      (c) => ({ ...c, fee: { ...c.fee, due: `${due}x` } }),
  ),
  noNumber.map(
    (paid): Spoiling =>
      (c) => ({ ...c, fee: { ...c.fee, paid: `${paid}x` } }),
  ),
  noNumber.map(
    (originals): Spoiling =>
      (c) => ({ ...c, papers: c.papers.map((each) => ({ ...each, originals })) }),
  ),
  fc.constantFrom(-1, 1.5, Number.NaN, 2 ** 60, 9, 2 ** 31, Number.POSITIVE_INFINITY).map(
    (number): Spoiling =>
      (c) => ({ ...c, papers: c.papers.map((each) => ({ ...each, number })) }),
  ),
  fc.constantFrom(-1, 0, 1.5, Number.NaN, 2 ** 60, 2 ** 31, 2 ** 53 - 1).map(
    (id): Spoiling =>
      (c) => ({ ...c, procedureId: id as ProcedureId }),
  ),
  fc.oneof(pasted, unkeepable).map(
    (note): Spoiling =>
      (c) => ({ ...c, note, subject: note }),
  ),
  fc.constant<Spoiling>((c) => ({ ...c, isAssisted: true })),
)

/** A content that is none. */
const misshapen: fc.Arbitrary<Spoiling> = fc.constantFrom<Spoiling>(
  (c) => ({ ...c, channel: 'fax' }) as unknown as FilingContent,
  (c) => ({ ...c, owner: null }) as unknown as FilingContent,
  (c) => ({ ...c, papers: {} }) as unknown as FilingContent,
  (c) => ({ ...c, isAdministrator: true }) as FilingContent,
  (c) => ({ ...c, sets: 1 }) as unknown as FilingContent,
  () => ({}) as FilingContent,
)

/** Says what is wrong, in both languages, in whole characters and at a length that somebody reads. */
function expectReadable(answer: FormDecision<unknown>): void {
  if (answer.ok) throw new Error('it was done')
  const messages = [answer.refusal.message, ...(answer.faults ?? []).map(({ message }) => message)]
  for (const text of messages.flatMap(({ vi, en }) => [vi, en])) {
    expect(text.length).toBeGreaterThan(10)
    expect(text.length).toBeLessThan(600)
    expect(/[\0\p{Surrogate}]|undefined|NaN|\[object/u.test(text.replace(/'.*'/su, ''))).toBe(false)
  }
}

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

const spoilt = fc
  .array(spoiling, { minLength: 1, maxLength: 4 })
  .map((spoilings) => spoilings.reduce((content, spoil) => spoil(content), wholeContent))

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
