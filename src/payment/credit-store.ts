import type { Selectable } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { dong, type FilingId, formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { BankCredit, CreditFinding, CreditSource, CreditState, ToldCredit } from './bank-credit.ts'

type CreditRow = Selectable<DB['bank_credit']>

/** A new credit; undefined when the bank has told of this transaction before. */
export async function insertCredit(tx: WriteTx, credit: Omit<BankCredit, 'id'>): Promise<BankCredit | undefined> {
  const row = await tx
    .insertInto('bank_credit')
    .values({
      bank_bin: credit.bankBin,
      transaction_id: credit.transactionId,
      account_number: credit.accountNumber,
      amount_dong: credit.amount,
      memo: credit.memo,
      booked_at: formatInstant(credit.bookedAt),
      received_at: formatInstant(credit.receivedAt),
      source: credit.source,
      unit_id: credit.unitId,
      state: credit.state,
      finding: credit.finding,
      charge_id: credit.filingId,
    })
    .onConflict((known) => known.columns(['bank_bin', 'transaction_id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && creditOf(row)
}

export async function findCredit(
  db: ReadDb,
  { bankBin, transactionId }: Pick<ToldCredit, 'bankBin' | 'transactionId'>,
): Promise<BankCredit | undefined> {
  const row = await db
    .selectFrom('bank_credit')
    .selectAll()
    .where('bank_bin', '=', bankBin)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst()
  return row && creditOf(row)
}

/** A credit by its number; undefined when there is none. */
export async function loadCredit(db: ReadDb, id: number): Promise<BankCredit | undefined> {
  const row = await db.selectFrom('bank_credit').selectAll().where('credit_id', '=', id).executeTakeFirst()
  return row && creditOf(row)
}

/** The same, locked until the transaction ends. */
export async function lockCredit(tx: WriteTx, id: number): Promise<BankCredit | undefined> {
  const row = await tx.selectFrom('bank_credit').selectAll().where('credit_id', '=', id).forUpdate().executeTakeFirst()
  return row && creditOf(row)
}

/** Credits to an account that nobody had put down, locked. */
export async function lockHomeless(
  tx: WriteTx,
  { bankBin, accountNumber }: Pick<ToldCredit, 'bankBin' | 'accountNumber'>,
): Promise<readonly BankCredit[]> {
  const rows = await tx
    .selectFrom('bank_credit')
    .selectAll()
    .where('bank_bin', '=', bankBin)
    .where('account_number', '=', accountNumber)
    .where('unit_id', 'is', null)
    .orderBy('credit_id')
    .forUpdate()
    .execute()
  return rows.map(creditOf)
}

/** Where the credit stands now. */
export async function patchCredit(
  tx: WriteTx,
  { id, unitId, state, finding, filingId }: Pick<BankCredit, 'id' | 'unitId' | 'state' | 'finding' | 'filingId'>,
): Promise<void> {
  await tx
    .updateTable('bank_credit')
    .set({ unit_id: unitId, state, finding, charge_id: filingId })
    .where('credit_id', '=', id)
    .execute()
}

/** Credits that pay a charge, in the order in which the bank booked them. */
export async function creditsOfCharge(db: ReadDb, filingId: FilingId): Promise<readonly BankCredit[]> {
  const rows = await db
    .selectFrom('bank_credit')
    .selectAll()
    .where('charge_id', '=', filingId)
    .orderBy('booked_at')
    .orderBy('credit_id')
    .execute()
  return rows.map(creditOf)
}

export function creditOf(row: CreditRow): BankCredit {
  return {
    id: row.credit_id,
    bankBin: row.bank_bin,
    transactionId: row.transaction_id,
    accountNumber: row.account_number,
    amount: dong(row.amount_dong),
    memo: row.memo,
    bookedAt: row.booked_at as Instant,
    receivedAt: row.received_at as Instant,
    source: row.source as CreditSource,
    unitId: row.unit_id as UnitId | null,
    state: row.state as CreditState,
    finding: row.finding as CreditFinding,
    filingId: row.charge_id as FilingId | null,
  }
}
