import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findProcedure, installCatalogue, loadCatalogue } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { loadLaw } from '#dossier/index.ts'
import {
  type AcceptDeps,
  emptyContent,
  emptyPerson,
  type Filing,
  type FilingActor,
  type FilingContent,
  findFiling,
  saveDraft,
  submitFiling,
  verifyFilings,
} from '#filing/index.ts'
import { type Answers, declared, installForms, loadFormOn, type PageAnswers } from '#form/index.ts'
import { dayOf, expectOk, instantFromEpochMs } from '#kernel/index.ts'
import { installOrganisation, loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { filingDeps, newFilingId, newKey } from './filing-world.ts'
import {
  blank,
  expectReadable,
  hostile,
  mannerSpoiling,
  misshapen,
  noNumber,
  personSpoiling,
  type Spoiling,
  unkeepable,
} from './spoiling.ts'

/** Eight thousand malformed filings online, with the form of a household business; two thousand more stand in test/web. */
const runs = 8_000

const citizen: FilingActor = { id: 'citizen:0190a000-0000-7000-8000-000000000001', post: 'citizen' }
const answers = {
  'ten-va-tru-so': {
    ten: 'Hộ kinh doanh Lò Thị Mẫu',
    'tru-so': { detail: 'bản Ta', commune: 'xã Tuần Giáo', province: 'Điện Biên' },
  },
  'nganh-nghe': {
    'nganh-chinh': 'bán tạp hóa',
    'nganh-khac': '',
    von: '50.000.000',
    'lao-dong': '2',
    'ngay-bat-dau': '',
  },
  'ai-thanh-lap': { 'chu-the': 'thanh-vien-ho' },
  'thanh-vien': [
    { 'ho-ten': 'Lò Văn Thử', 'so-dinh-danh': '011095000002', 'ngay-sinh': '05/09/1995', 'phan-von': '1.000.000' },
  ],
  'cam-ket': { 'dung-su-that': declared },
} satisfies Answers

let database: TestDatabase
let deps: AcceptDeps
let draft: Filing
let whole: FilingContent
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.owner.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
    await installForms(tx)
  })
  deps = { ...filingDeps(database.db), loadLaw }
  const today = dayOf(instantFromEpochMs(Date.now()))
  const procedure = findProcedure(await loadCatalogue(database.db), { nameOrCode: '1.001612', on: today })
  const [unit] = unitsDuring(await loadOrganisation(database.db), { from: today, to: today }).filter(
    ({ level }) => level === 'commune',
  )
  const form = procedure && (await loadFormOn(database.db, procedure.id))
  if (procedure === undefined || unit === undefined || form === undefined) throw new Error('nothing can be filed')
  whole = {
    ...emptyContent(),
    procedureId: procedure.id,
    channel: 'online',
    owner: {
      ...emptyPerson(),
      fullName: 'Lò Thị Mẫu',
      identityNumber: '011195000001',
      address: 'bản Ta, xã Tuần Giáo',
      phone: '0900 000 000',
    },
    form: { versionId: form.id, answers },
  }
  const order = { id: newFilingId(), unitId: unit.id, content: whole, seenVersion: 0, actor: citizen }
  draft = expectOk(await saveDraft(deps, order))
}, 60_000)
afterAll(() => database.drop())

type SpoilingAnswers = (answers: Answers) => unknown

function inField(page: keyof typeof answers, field: string, value: unknown): SpoilingAnswers {
  return (typed) => {
    const there = typed[page]
    if (Array.isArray(there))
      return { ...typed, [page]: there.map((entry: PageAnswers) => ({ ...entry, [field]: value })) }
    return { ...typed, [page]: { ...there, [field]: value } }
  }
}

const noSum = fc.oneof(
  noNumber.map((text) => `${text}x`),
  fc.constantFrom('-1', '0,5', '1.00', '99999999999999999999'),
)
const noText = fc.oneof(blank, unkeepable, fc.constant('dài '.repeat(600)))
const noDay = fc.oneof(hostile, unkeepable, fc.constantFrom('31/02/2000', '2000-13-01', '00/00/0000', '1e9'))
const noAddress = fc.oneof(
  fc.constantFrom<unknown>('bản Ta', [], [{ detail: 'x' }], { detail: 'x' }, { commune: 'xã Không Có' }),
  noText.map((detail) => ({ detail, commune: 'xã Tuần Giáo', province: 'Điện Biên' })),
)
const noChoice = fc.oneof(hostile, unkeepable, fc.constantFrom('', 'CA-NHAN', 'ca-nhan ca-nhan', 'toString'))
const noShape = fc.constantFrom<unknown>(1, null, true, undefined, [[[]]], {
  a: { b: { c: { d: { e: { f: 'g' } } } } },
})

/** Ways to spoil the answers to the form, each enough to keep the filing from being handed in. */
const answerSpoiling: fc.Arbitrary<SpoilingAnswers> = fc.oneof(
  noText.map((text) => inField('ten-va-tru-so', 'ten', text)),
  noAddress.map((address) => inField('ten-va-tru-so', 'tru-so', address)),
  noText.map((text) => inField('nganh-nghe', 'nganh-chinh', text)),
  noSum.map((sum) => inField('nganh-nghe', 'von', sum)),
  fc.oneof(noSum, fc.constantFrom('0', '1001', '2,5')).map((count) => inField('nganh-nghe', 'lao-dong', count)),
  noDay.map((day) => inField('nganh-nghe', 'ngay-bat-dau', day)),
  noChoice.map((choice) => inField('ai-thanh-lap', 'chu-the', choice)),
  noText.map((name) => inField('thanh-vien', 'ho-ten', name)),
  fc
    .oneof(noNumber, fc.constantFrom('01109500000', '0110950000022', '٠١١٠٩٥٠٠٠٠٠٢'))
    .map((number) => inField('thanh-vien', 'so-dinh-danh', `${number}!`)),
  fc.oneof(noDay, fc.constant('01/01/2999')).map((day) => inField('thanh-vien', 'ngay-sinh', day)),
  fc
    .oneof(hostile, unkeepable, fc.constantFrom('', 'khong', 'true'))
    .map((text) => inField('cam-ket', 'dung-su-that', text)),
  fc.constantFrom<unknown>([], {}, Array(11).fill(answers['thanh-vien'][0])).map((members) => (typed: Answers) => ({
    ...typed,
    'thanh-vien': members,
  })),
  fc.constantFrom(...Object.keys(answers)).map((page) => (typed: Answers) => ({ ...typed, [page]: {} })),
  fc.tuple(fc.constantFrom(...Object.keys(answers)), noShape).map(([page, value]) => (typed: Answers) => ({
    ...typed,
    [page]: value,
  })),
  noShape.map((value) => () => value),
  fc.constant(() => JSON.parse('{"__proto__":{"ten":"x"},"constructor":{"prototype":{"ten":"y"}}}')),
)

const formSpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  {
    weight: 9,
    arbitrary: answerSpoiling.map(
      (spoil): Spoiling =>
        (content) =>
          spoilForm(content, spoil),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, 2 ** 31, 999_999, '1', null).map(
      (versionId): Spoiling =>
        (content) =>
          ({ ...content, form: { versionId, answers } }) as FilingContent,
    ),
  },
)

function spoilForm(content: FilingContent, spoil: SpoilingAnswers): FilingContent {
  return { ...content, form: { ...content.form, answers: spoil(content.form?.answers ?? {}) } } as FilingContent
}

const spoilt = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: personSpoiling },
      { weight: 2, arbitrary: mannerSpoiling },
      { weight: 5, arbitrary: formSpoiling },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(
    (spoilings): Spoiling =>
      (content) =>
        spoilings.reduce((typed, spoil) => spoil(typed), content),
  )

/** How many rows stand in every table that a filing could leave something in. */
async function countRows(db: ReadDb): Promise<Readonly<Record<string, string>>> {
  const tables = [
    'filing',
    'filing_event',
    'filing_command',
    'dossier',
    'dossier_answers',
    'attachment',
    'message',
  ] as const
  const counted = tables.map(async (table) => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    return [table, row.count] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

test('without a fault it is handed in, whatever its Unicode form', async () => {
  const twin = { id: newFilingId(), unitId: draft.unitId, content: whole, seenVersion: 0, actor: citizen }
  const { id } = expectOk(await saveDraft(deps, twin))
  const content = inForm(whole, 'NFD')
  const submitted = await submitFiling(deps, { key: newKey(), id, seenVersion: 1, actor: citizen, content })
  expect(submitted).toMatchObject({ ok: true, value: { content: { owner: { fullName: 'Lò Thị Mẫu' } } } })
})

test(`${runs} malformed filings: each refused in words, and nothing left behind`, async () => {
  const before = await countRows(database.db)
  let count = 0
  const anything = fc.oneof({ weight: 9, arbitrary: spoilt }, { weight: 1, arbitrary: misshapen })
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom('NFC', 'NFD'), async (spoil, unicode) => {
      const content = spoil(inForm(whole, unicode))
      count += 1
      const order = { key: newKey(), id: draft.id, seenVersion: draft.version, actor: citizen, content }
      const answer = await submitFiling(deps, order)
      expect(answer.ok, `handed in: ${JSON.stringify(content).slice(0, 3000)}`).toBe(false)
      expectReadable(answer)
    }),
    { numRuns: runs },
  )
  expect(count).toBe(runs)
  expect(await findFiling(database.db, draft.id)).toEqual(draft)
  expect(await countRows(database.db)).toEqual(before)
  expect((await verifyFilings(database.db)).differentCount).toBe(0)
}, 600_000)

function inForm(content: FilingContent, form: string): FilingContent {
  return JSON.parse(JSON.stringify(content).normalize(form))
}
