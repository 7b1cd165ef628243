import type { Filing } from '#filing/index.ts'
import { dayOf, dong, expectOk, type Instant, type UnitId } from '#kernel/index.ts'
import { askExemption, chargeOfFiling, decideExemption, keepAccount, takeCredit } from '#payment/index.ts'
import { actorOf, type LiveDesk } from './live-desk.ts'
import type { PayStory } from './live-filing-lots.ts'

/** No bank at NAPAS has such a number: nobody can pay the demonstration. */
const inventedBin = '999999'

/** A filing of today, and how it is paid. */
export interface PaidFiling {
  readonly filing: Filing
  readonly pays: PayStory | undefined
}

/** Accounts that are obviously invented; what came to them for filings that cost something; and money of nobody. */
export async function payIn(desk: LiveDesk, filed: readonly PaidFiling[], now: Instant): Promise<void> {
  const { commands, unitIds } = desk
  for (const unitId of Object.values(unitIds)) await keepInvented(commands.db, unitId, now)
  for (const paid of filed) await pay(desk, paid, now)
  await transfer(desk, { unitId: unitIds.own, memo: 'nop le phi cho me', amount: 50_000, now })
}

async function pay(desk: LiveDesk, { filing, pays }: PaidFiling, now: Instant): Promise<void> {
  const { db } = desk.commands
  const charge = await chargeOfFiling(db, filing.id)
  if (charge === undefined || pays === undefined) return
  const { filingId, memo, total, unitId } = charge
  const send = (amount: number) => transfer(desk, { unitId, memo: `CT ${memo}`, amount, now })
  if (pays === 'exactly' || pays === 'twice' || pays === 'too-late') await send(total)
  if (pays === 'twice') await send(total)
  if (pays === 'in-part') await send(total / 2)
  if (pays === 'asks-exemption' || pays === 'is-exempt') {
    const asked = { filingId, ground: 'Hộ nghèo, giấy chứng nhận năm 2026', now }
    expectOk(await askExemption(db, { ...asked, actor: { id: filing.draftedBy, post: 'citizen' } }))
  }
  if (pays !== 'is-exempt') return
  const decided = { key: desk.commands.ids.uuid(), filingId, reduction: total, now }
  const reason = 'Đã xem giấy chứng nhận hộ nghèo năm 2026'
  expectOk(await decideExemption(db, { ...decided, reason, actor: actorOf('tiepnhan', desk.unitIds) }))
}

function numberOf(unitId: UnitId): string {
  return `MAU${String(unitId).padStart(7, '0')}`
}

async function keepInvented(db: LiveDesk['commands']['db'], unitId: UnitId, now: Instant): Promise<void> {
  const names = { bankName: 'Ngân hàng mẫu (không có thật)', holderName: 'TÀI KHOẢN MẪU, KHÔNG CHUYỂN TIỀN' }
  const account = { unitId, bankBin: inventedBin, accountNumber: numberOf(unitId), ...names }
  expectOk(await keepAccount(db, { ...account, validFrom: dayOf(now), by: 'demo', now }))
}

interface Transfer {
  readonly unitId: UnitId
  readonly memo: string
  readonly amount: number
  readonly now: Instant
}

async function transfer({ commands: { db, ids } }: LiveDesk, { unitId, memo, amount, now }: Transfer): Promise<void> {
  const transactionId = `MAU-${ids.uuid()}`
  const account = { bankBin: inventedBin, accountNumber: numberOf(unitId) }
  const told = { ...account, transactionId, amount: dong(amount), memo, bookedAt: now }
  await takeCredit(db, told, { source: 'notice', now })
}
