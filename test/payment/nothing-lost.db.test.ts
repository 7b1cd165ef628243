import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FilingId, plainDate } from '#kernel/index.ts'
import {
  allocateCredit,
  cancelCharge,
  dayBook,
  decideExemption,
  recordPaidElsewhere,
  refundCharge,
  releaseCredit,
  returnCredit,
  takeCredit,
  verifyPayments,
} from '#payment/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { firstUnit, installSmallLaw, secondUnit } from '../dossier/small-law.ts'
import { accountNumberOf, furnishAccounts, morning, openNew, order, told } from './payment-world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  await furnishAccounts(database.db)
})
afterAll(() => database.drop())

/** Something that a bank or an officer does, right or wrong: `which` picks a charge or credit, `sum` is in đồng. */
const deeds = fc.record({
  deed: fc.constantFrom(
    'pay',
    'pay-again',
    'lose',
    'allocate',
    'release',
    'return',
    'refund',
    'reduce',
    'elsewhere',
    'cancel',
  ),
  which: fc.nat(3),
  other: fc.nat(7),
  sum: fc.constantFrom(1, 40_000, 60_000, 100_000, 150_000),
  isHere: fc.boolean(),
})
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never

interface World {
  readonly charges: readonly { readonly filingId: FilingId; readonly reference: string; readonly memo: string }[]
  readonly sent: ReturnType<typeof told>[]
}

async function carryOut({ charges, sent }: World, { deed, which, other, sum, isHere }: Deed): Promise<void> {
  const { db } = database
  const charge = charges[which % charges.length]
  if (charge === undefined) return
  const { filingId, reference } = charge
  const rows = await db.selectFrom('bank_credit').select('credit_id').orderBy('credit_id', 'desc').limit(8).execute()
  const creditId = rows[other % Math.max(1, rows.length)]?.credit_id ?? 0
  const notice = { source: 'notice', now: morning } as const
  const tell = async (memo: string) => {
    const credit = told(memo, sum, { accountNumber: isHere ? accountNumberOf(firstUnit) : accountNumberOf(secondUnit) })
    sent.push(credit)
    await takeCredit(db, credit, notice)
  }
  const again = sent[other % Math.max(1, sent.length)]
  if (deed === 'pay') await tell(`CT ${charge.memo}`)
  if (deed === 'lose') await tell('le phi')
  if (deed === 'pay-again' && again !== undefined) await takeCredit(db, again, notice)
  if (deed === 'allocate') await allocateCredit(db, { ...order(), creditId, reference })
  if (deed === 'release') await releaseCredit(db, { ...order(), creditId })
  if (deed === 'return') await returnCredit(db, { ...order(), creditId, bankReference: 'FT' })
  await decide(filingId, deed, sum)
}

/** What an officer does to a charge itself. */
async function decide(filingId: FilingId, deed: Deed['deed'], sum: number): Promise<void> {
  const { db } = database
  if (deed === 'refund') await refundCharge(db, { ...order(), filingId, amount: sum, bankReference: 'FT' })
  if (deed === 'reduce') await decideExemption(db, { ...order(), filingId, reduction: sum })
  if (deed === 'elsewhere') await recordPaidElsewhere(db, { ...order(), filingId, amount: sum })
  if (deed === 'cancel') await cancelCharge(db, { ...order(), filingId })
}

test('whatever banks and officers do, in whatever order and at once, no đồng is lost or made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 10, maxLength: 40 }), async (history) => {
      const charges = [
        await openNew(database.db),
        await openNew(database.db, { unitId: secondUnit }),
        await openNew(database.db),
      ]
      const world: World = { charges, sent: [] }
      // Three at a time, as officers and banks are.
      for (let next = 0; next < history.length; next += 3)
        await Promise.all(history.slice(next, next + 3).map((deed) => carryOut(world, deed)))
      expect((await verifyPayments(database.db)).differences).toEqual([])
      const toldOf = world.sent.reduce((sum, { amount }) => sum + amount, 0)
      const { rows } = await sql<{ sum: number }>`SELECT coalesce(sum(amount_dong), 0)::bigint AS sum FROM bank_credit
        WHERE transaction_id = ANY(${world.sent.map(({ transactionId }) => transactionId)})`.execute(database.db)
      expect(rows[0]?.sum).toBe(toldOf)
    }),
    { numRuns: 15 },
  )
  for (const unit of [firstUnit, secondUnit])
    expect((await dayBook(database.db, unit, plainDate('2026-11-26'))).isBalanced).toBe(true)
}, 180_000)

test.each([
  [
    'a sum in a charge',
    'charge',
    sql`UPDATE charge SET kept_dong = kept_dong + 1 WHERE charge_id = (SELECT charge_id FROM charge LIMIT 1)`,
  ],
  [
    'what was paid elsewhere',
    'charge',
    sql`UPDATE charge SET elsewhere_dong = total_dong - elsewhere_dong WHERE charge_id = (SELECT charge_id FROM charge WHERE elsewhere_dong * 2 <> total_dong LIMIT 1)`,
  ],
  [
    'a state',
    'charge',
    sql`UPDATE charge SET state = 'refunded' WHERE charge_id = (SELECT charge_id FROM charge WHERE state <> 'refunded' LIMIT 1)`,
  ],
  [
    'a credit that was taken off without a move',
    'credit',
    sql`UPDATE bank_credit SET state = 'waiting', charge_id = NULL WHERE credit_id = (SELECT credit_id FROM bank_credit WHERE state = 'allocated' LIMIT 1)`,
  ],
  ['a receipt’s number that was skipped', 'receipt', sql`UPDATE receipt_counter SET last_number = last_number + 1`],
])('%s put right by hand is found', async (_, __, change) => {
  await database.db.transaction().execute(async (tx) => {
    await change.execute(tx)
    expect((await verifyPayments(tx)).differences.length).toBeGreaterThan(0)
    await sql`ROLLBACK`.execute(tx)
    await sql`BEGIN`.execute(tx)
  })
  expect((await verifyPayments(database.db)).differences).toEqual([])
})
