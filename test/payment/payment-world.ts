import { randomUUID } from 'node:crypto'
import type { Database } from '#db/index.ts'
import { dong, expectOk, type FilingId, instant, type Money, plainDate, type UnitId } from '#kernel/index.ts'
import { type Charge, type ChargeOpening, keepAccount, openCharge, type ToldCredit } from '#payment/index.ts'
import { firstUnit, secondUnit } from '../dossier/small-law.ts'

export const morning = instant('2026-11-26T08:00:00+07:00')
export const officer = { id: 'tiepnhan', post: 'receiving-officer' }
const citizen = { id: 'citizen:1', post: 'citizen' }

/** A bank that there is not: no BIN of NAPAS begins so. */
export const inventedBin = '999999'

const accounts: ReadonlyMap<UnitId, string> = new Map([
  [firstUnit, '0001112223'],
  [secondUnit, '0009998887'],
])

export function accountNumberOf(unit: UnitId): string {
  return accounts.get(unit) ?? ''
}

/** An account for each unit of the small law. */
export async function furnishAccounts(db: Database): Promise<void> {
  for (const [unitId, accountNumber] of accounts)
    expectOk(
      await keepAccount(db, {
        unitId,
        bankBin: inventedBin,
        bankName: 'Ngân hàng mẫu',
        accountNumber,
        holderName: `UBND xã mẫu ${unitId}`,
        validFrom: plainDate('2026-01-01'),
        by: 'quantri',
        now: morning,
      }),
    )
}

let references = 0

/** A reference that no other test uses. */
export function newReference(): string {
  references += 1
  return `MC-261126-${String(references).padStart(6, '0')}`
}

/** The charge of a filing handed in to the first unit, of 100.000 đồng unless told. */
export async function openNew(db: Database, change: Partial<ChargeOpening> = {}): Promise<Charge> {
  const opening: ChargeOpening = {
    filingId: randomUUID() as FilingId,
    unitId: firstUnit,
    reference: newReference(),
    subject: 'Đăng ký thành lập hộ kinh doanh',
    lines: [{ name: 'Lệ phí đăng ký', kind: 'le-phi', amount: dong(100_000) }],
    payer: { fullName: 'Lò Thị Mẫu', phone: '0900000000', email: '', language: 'vi' },
    exemption: '',
    at: morning,
    actor: citizen,
    ...change,
  }
  const charge = await db.transaction().execute((tx) => openCharge(tx, opening))
  if (charge === undefined) throw new Error('nothing is to be paid')
  return charge
}

let transactions = 0

/** What the bank tells of a transfer to the first unit. */
export function told(memo: string, amount: number, change: Partial<ToldCredit> = {}): ToldCredit {
  transactions += 1
  return {
    bankBin: inventedBin,
    transactionId: `FT${String(transactions).padStart(10, '0')}`,
    accountNumber: accountNumberOf(firstUnit),
    amount: dong(amount) as Money,
    memo,
    bookedAt: morning,
    ...change,
  }
}

/** An officer's order about money. */
export function order(reason = 'Đã gọi điện xác nhận với người chuyển'): {
  readonly key: string
  readonly actor: typeof officer
  readonly now: typeof morning
  readonly reason: string
} {
  return { key: randomUUID(), actor: officer, now: morning, reason }
}
