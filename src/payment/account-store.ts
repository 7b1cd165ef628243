import type { Selectable } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { BankAccount } from './account.ts'
import type { ToldCredit } from './bank-credit.ts'

/** All accounts that ever were, by unit, then by time. */
export async function listAccounts(db: ReadDb): Promise<readonly BankAccount[]> {
  const rows = await db.selectFrom('bank_account').selectAll().orderBy('unit_id').orderBy('valid_from').execute()
  return rows.map(accountOf)
}

/** Where the citizens of the unit pay on `day`; undefined where it has no account. */
export async function accountOn(db: ReadDb, unitId: UnitId, day: PlainDate): Promise<BankAccount | undefined> {
  const row = await db
    .selectFrom('bank_account')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && accountOf(row)
}

/** Whose account it is, or was: money may come late. */
export async function findAccount(
  db: ReadDb,
  { bankBin, accountNumber }: Pick<ToldCredit, 'bankBin' | 'accountNumber'>,
): Promise<BankAccount | undefined> {
  const row = await db
    .selectFrom('bank_account')
    .selectAll()
    .where('bank_bin', '=', bankBin)
    .where('account_number', '=', accountNumber)
    .executeTakeFirst()
  return row && accountOf(row)
}

/** Throws where the account was put down meanwhile, or another of the unit: its constraint refuses it. */
export async function insertAccount(
  tx: WriteTx,
  account: Omit<BankAccount, 'id'>,
  kept: { readonly by: string; readonly at: Instant },
): Promise<BankAccount> {
  const row = await tx
    .insertInto('bank_account')
    .values({
      unit_id: account.unitId,
      bank_bin: account.bankBin,
      bank_name: account.bankName,
      account_number: account.accountNumber,
      holder_name: account.holderName,
      valid_from: account.validFrom,
      valid_to: account.validTo,
      kept_by: kept.by,
      kept_at: formatInstant(kept.at),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return accountOf(row)
}

/** The account in force of the unit, locked. */
export async function lockCurrentAccount(tx: WriteTx, unitId: UnitId): Promise<BankAccount | undefined> {
  const row = await tx
    .selectFrom('bank_account')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && accountOf(row)
}

export async function endAccount(tx: WriteTx, id: number, lastDay: PlainDate): Promise<void> {
  await tx.updateTable('bank_account').set({ valid_to: lastDay }).where('bank_account_id', '=', id).execute()
}

function accountOf(row: Selectable<DB['bank_account']>): BankAccount {
  return {
    id: row.bank_account_id,
    unitId: row.unit_id as UnitId,
    bankBin: row.bank_bin,
    bankName: row.bank_name,
    accountNumber: row.account_number,
    holderName: row.holder_name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
