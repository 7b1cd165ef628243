import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, instantFromEpochMs } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, installSmallLaw, secondUnit } from '../../test/dossier/small-law.ts'
import { furnishAccounts, morning, officer, openNew, order, told } from '../../test/payment/payment-world.ts'
import type { BankCredit } from './bank-credit.ts'
import { findCredit } from './credit-store.ts'
import {
  allocateCredit,
  askExemption,
  cancelCharge,
  chargeOfFiling,
  countQueues,
  dayBook,
  decideExemption,
  findCharge,
  listCharges,
  listWaitingCredits,
  payElsewhere,
  readChargeEvents,
  receiptOfFiling,
  recordPaidElsewhere,
  refundableOf,
  refundCharge,
  releaseCredit,
  remindPayers,
  returnCredit,
  takeCredit,
  verifyPayments,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  await furnishAccounts(database.db)
})
afterAll(async () => {
  expect((await verifyPayments(database.db)).differences).toEqual([])
  await database.drop()
})

async function arrived(memo: string, amount: number): Promise<BankCredit> {
  const credit = told(memo, amount)
  await takeCredit(database.db, credit, { source: 'notice', now: morning })
  const found = await findCredit(database.db, credit)
  if (found === undefined) throw new Error('the credit did not come')
  return found
}
const codeOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.ok ? 'ok' : decision.refusal?.code

test('an officer gives a credit to the charge it was meant for, once, with the reason', async () => {
  const [charge, credit] = [await openNew(database.db), await arrived('le phi', 100_000)]
  const reference = ` ${charge.reference.toLowerCase()} `
  const sent = { ...order(), creditId: credit.id, reference }
  expect(codeOf(await allocateCredit(database.db, { ...sent, reason: ' ' }))).toBe('reason-missing')
  expect(codeOf(await allocateCredit(database.db, { ...sent, reason: 'a\0' }))).toBe('reason-unreadable')
  expect(codeOf(await allocateCredit(database.db, { ...sent, reference: 'MC-000000-000000' }))).toBe('charge-unknown')
  const twice = await Promise.all([allocateCredit(database.db, sent), allocateCredit(database.db, sent)])
  expect(twice.map(codeOf)).toEqual(['ok', 'ok'])
  expect(await chargeOfFiling(database.db, charge.filingId)).toMatchObject({ kept: 100_000, state: 'paid' })
  expect(codeOf(await allocateCredit(database.db, { ...sent, ...order() }))).toBe('credit-settled')
  expect(codeOf(await allocateCredit(database.db, { ...sent, creditId: 0 }))).toBe('credit-unknown')
})

test('another unit’s charge gets no money of this one, a form’s key serves once', async () => {
  const elsewhere = await openNew(database.db, { unitId: secondUnit })
  const credit = await arrived('?', 5_000)
  const sent = { ...order(), creditId: credit.id }
  expect(codeOf(await allocateCredit(database.db, { ...sent, reference: elsewhere.reference }))).toBe(
    'charge-of-other-unit',
  )
  expectOk(await returnCredit(database.db, { ...sent, bankReference: 'FT99' }))
  const other = { ...sent, creditId: (await arrived('?', 1)).id, bankReference: 'FT98' }
  expect(codeOf(await returnCredit(database.db, other))).toBe('key-used')
})

test('a credit that was for nobody goes back, with the bank’s number', async () => {
  const credit = await arrived('cam on', 20_000)
  const sent = { ...order(), creditId: credit.id }
  expect(codeOf(await returnCredit(database.db, { ...sent, bankReference: '' }))).toBe('bank-reference-missing')
  const returned = expectOk(await returnCredit(database.db, { ...sent, bankReference: 'FT1' }))
  expect(returned.state).toBe('returned')
  expect(codeOf(await returnCredit(database.db, { ...sent, ...order(), bankReference: 'FT2' }))).toBe('credit-settled')
})

test('a wrong allocation is taken back, but not from under a receipt', async () => {
  const charge = await openNew(database.db)
  const part = await arrived(charge.memo, 30_000)
  expectOk(await releaseCredit(database.db, { ...order(), creditId: part.id }))
  expect(await chargeOfFiling(database.db, charge.filingId)).toMatchObject({ kept: 0, state: 'awaiting' })
  expect(codeOf(await releaseCredit(database.db, { ...order(), creditId: part.id }))).toBe('credit-not-allocated')
  const whole = await arrived(charge.memo, 100_000)
  expect(codeOf(await releaseCredit(database.db, { ...order(), creditId: whole.id }))).toBe('receipt-issued')
})

test('what was too much goes back, and never more', async () => {
  const charge = await openNew(database.db)
  await arrived(charge.memo, 150_000)
  const sent = { ...order(), filingId: charge.filingId, bankReference: 'FT3' }
  for (const amount of [50_001, 0, -1, 0.5, Number.NaN])
    expect(codeOf(await refundCharge(database.db, { ...sent, amount }))).toBe('refund-not-within')
  expectOk(await refundCharge(database.db, { ...sent, amount: 50_000 }))
  expectOk(await refundCharge(database.db, { ...sent, amount: 50_000 }))
  expect(await chargeOfFiling(database.db, charge.filingId)).toMatchObject({
    kept: 100_000,
    state: 'paid',
    refunded: 50_000,
  })
})

test('an exemption is asked for, decided, and leaves only the rest to pay', async () => {
  const charge = await openNew(database.db)
  const { filingId } = charge
  const asked = {
    filingId,
    ground: 'Hộ nghèo; sổ hộ nghèo 2026',
    actor: { id: 'citizen:1', post: 'citizen' },
    now: morning,
  }
  expect(codeOf(await askExemption(database.db, { ...asked, ground: '' }))).toBe('ground-missing')
  expectOk(await askExemption(database.db, asked))
  expectOk(await askExemption(database.db, asked))
  const decision = { ...order('Đã xem sổ hộ nghèo'), filingId }
  expect(codeOf(await decideExemption(database.db, { ...decision, reduction: 100_001 }))).toBe('reduction-not-within')
  expectOk(await decideExemption(database.db, { ...decision, reduction: 40_000 }))
  expect(await chargeOfFiling(database.db, filingId)).toMatchObject({ reduction: 40_000, askedExemption: null })
  expect(codeOf(await decideExemption(database.db, { ...decision, ...order(), reduction: 0 }))).toBe(
    'exemption-not-asked',
  )
  await arrived(charge.memo, 60_000)
  expect((await chargeOfFiling(database.db, filingId))?.state).toBe('paid')
  expect(codeOf(await askExemption(database.db, { ...asked, ground: 'nữa' }))).toBe('nothing-to-exempt')
  expect((await readChargeEvents(database.db, filingId)).map(({ kind }) => kind)).toEqual([
    'opened',
    'exemption-asked',
    'reduced',
  ])
})

test('a full exemption costs nothing; one that is declined says why', async () => {
  const [exempt, declined] = [
    await openNew(database.db, { exemption: 'Hộ nghèo' }),
    await openNew(database.db, { exemption: 'Xa' }),
  ]
  expectOk(await decideExemption(database.db, { ...order(), filingId: exempt.filingId, reduction: 100_000 }))
  expectOk(await decideExemption(database.db, { ...order(), filingId: declined.filingId, reduction: 0 }))
  expect((await chargeOfFiling(database.db, exempt.filingId))?.state).toBe('exempt')
  expect((await chargeOfFiling(database.db, declined.filingId))?.state).toBe('awaiting')
})

test('a stopped charge gives back what came, also what comes later', async () => {
  const charge = await openNew(database.db)
  await arrived(charge.memo, 40_000)
  const sent = { ...order('Đã thu tại quầy, biên lai số 12'), filingId: charge.filingId }
  expect(expectOk(await cancelCharge(database.db, sent)).state).toBe('refund-due')
  expect(codeOf(await cancelCharge(database.db, { ...sent, ...order() }))).toBe('charge-cancelled')
  const late = await arrived(charge.memo, 10_000)
  expect([late.finding, late.state]).toEqual(['cancelled', 'allocated'])
  const refund = { ...order(), filingId: charge.filingId, amount: 50_000, bankReference: 'FT7' }
  expect(expectOk(await refundCharge(database.db, refund)).state).toBe('refunded')
})

test('the queues and the day’s book hold what waits, and the day balances', async () => {
  const counts = await countQueues(database.db, [firstUnit])
  const waiting = await listWaitingCredits(database.db, { units: [firstUnit], most: 50 })
  const unpaid = await listCharges(database.db, 'unpaid', { units: 'all', most: 1 })
  expect([counts.credits, unpaid.length]).toEqual([waiting.length, 1])
  expect(await countQueues(database.db, [])).toMatchObject({ credits: 0, unpaid: 0 })
  const book = await dayBook(database.db, firstUnit, '2026-11-26' as never)
  expect(book.isBalanced).toBe(true)
  expect(book.fromBank).toBe(book.waiting.after + book.charges.after + book.returned)
  expect(book.waiting.after).toBe(waiting.reduce((sum, { amount }) => sum + amount, 0))
  const next = await dayBook(database.db, firstUnit, '2026-11-27' as never)
  expect([next.moves, next.waiting.before, next.charges.before]).toEqual([[], book.waiting.after, book.charges.after])
})

test('whoever has filed and not paid is reminded once', async () => {
  const unpaid = await openNew(database.db)
  const told: string[] = []
  const remind = async (_: unknown, { reference }: { reference: string }) => {
    told.push(reference)
  }
  const tomorrow = instantFromEpochMs(morning + 25 * 3_600_000)
  expect((await remindPayers(database.db, { now: morning, remind })).reminded).toBe(0)
  await Promise.all([1, 2].map(() => remindPayers(database.db, { now: tomorrow, remind })))
  expect(told.filter((reference) => reference === unpaid.reference)).toEqual([unpaid.reference])
  expect((await remindPayers(database.db, { now: tomorrow, remind })).reminded).toBe(0)
})

test('what was paid elsewhere is not asked for again, once however often it is told; more than that goes back', async () => {
  const charge = await openNew(database.db)
  const tell = (amount?: number) =>
    database.db.transaction().execute((tx) =>
      payElsewhere(tx, {
        filingId: charge.filingId,
        ...(amount === undefined ? {} : { amount }),
        proof: 'Cổng Dịch vụ công quốc gia, mã H18.22-261126-0001',
        at: morning,
        actor: { id: 'citizen:quoc-gia:1', post: 'citizen' },
      }),
    )
  expect(await tell(40_000)).toMatchObject({ state: 'partly-paid', elsewhere: 40_000 })
  expect(await tell()).toMatchObject({ state: 'paid-elsewhere', elsewhere: 100_000 })
  expect(await tell()).toMatchObject({ state: 'paid-elsewhere', elsewhere: 100_000 })
  expect(await receiptOfFiling(database.db, charge.filingId)).toBeUndefined()
  await arrived(charge.memo, 100_000)
  const late = await findCharge(database.db, charge.reference)
  expect([late?.state, late && refundableOf(late)]).toEqual(['over-paid', 100_000])
  expect(await receiptOfFiling(database.db, charge.filingId)).toBeUndefined()
  expect((await verifyPayments(database.db)).differences).toEqual([])
})

test('an officer records what was taken at the counter: no more than is left, once for each key', async () => {
  const { filingId } = await openNew(database.db)
  const sent = { ...order('Biên lai 0012'), filingId }
  for (const amount of [0, -1, 100_001, 0.5, Number.NaN])
    expect(codeOf(await recordPaidElsewhere(database.db, { ...sent, amount }))).toBe('elsewhere-not-within')
  expect(codeOf(await recordPaidElsewhere(database.db, { ...sent, amount: 1, reason: ' ' }))).toBe('reason-missing')
  const taken = expectOk(await recordPaidElsewhere(database.db, { ...sent, amount: 100_000 }))
  expect(taken).toMatchObject({ state: 'paid-elsewhere', elsewhere: 100_000 })
  expect(expectOk(await recordPaidElsewhere(database.db, { ...sent, amount: 100_000 }))).toEqual(taken)
  expect((await verifyPayments(database.db)).differences).toEqual([])
})

test('the officer who acted stands in the ledger', async () => {
  const moves = await database.db
    .selectFrom('money_move')
    .select(['actor', 'post'])
    .distinct()
    .orderBy('actor')
    .execute()
  expect(moves).toEqual([
    { actor: 'bank', post: 'system' },
    { actor: officer.id, post: officer.post },
  ])
})
