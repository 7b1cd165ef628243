import { dayOf, dong, expectOk, type Instant, type UnitId } from '#kernel/index.ts'
import { keepAccount, listCharges, type ToldCredit, takeCredit } from '#payment/index.ts'
import type { LiveDesk } from './live-desk.ts'

/** No bank at NAPAS has such a number: nobody can pay the demonstration. */
const inventedBin = '999999'

/** Accounts that are obviously invented, and money that came to them: for the first filing that costs something, and of nobody. */
export async function payIn({ commands: { db }, unitIds }: LiveDesk, now: Instant): Promise<void> {
  for (const unitId of Object.values(unitIds)) await keepInvented(db, unitId, now)
  const source = { source: 'notice', now } as const
  const [first] = await listCharges(db, 'unpaid', { units: [unitIds.own], most: 1 })
  if (first !== undefined)
    await takeCredit(db, told(unitIds.own, { now, memo: `CT ${first.memo}`, amount: first.total }), source)
  await takeCredit(db, told(unitIds.own, { now, memo: 'nop le phi cho me', amount: 50_000 }), source)
}

function numberOf(unitId: UnitId): string {
  return `MAU${String(unitId).padStart(7, '0')}`
}

async function keepInvented(db: LiveDesk['commands']['db'], unitId: UnitId, now: Instant): Promise<void> {
  const names = { bankName: 'Ngân hàng mẫu (không có thật)', holderName: 'TÀI KHOẢN MẪU, KHÔNG CHUYỂN TIỀN' }
  const account = { unitId, bankBin: inventedBin, accountNumber: numberOf(unitId), ...names }
  expectOk(await keepAccount(db, { ...account, validFrom: dayOf(now), by: 'demo', now }))
}

function told(
  unitId: UnitId,
  { now, memo, amount }: { readonly now: Instant; readonly memo: string; readonly amount: number },
): ToldCredit {
  const transactionId = `MAU-${unitId}-${memo.length}`
  return {
    bankBin: inventedBin,
    transactionId,
    accountNumber: numberOf(unitId),
    amount: dong(amount),
    memo,
    bookedAt: now,
  }
}
