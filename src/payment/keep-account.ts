import type { Database, WriteTx } from '#db/index.ts'
import { addDays, type Decision, type Instant, normalise, ok, refuse } from '#kernel/index.ts'
import type { BankAccount } from './account.ts'
import { endAccount, findAccount, insertAccount, lockCurrentAccount } from './account-store.ts'
import { lockHomeless, patchCredit } from './credit-store.ts'
import { refuseWords } from './refusals.ts'
import { arrive, matchTold, standing } from './take-credit.ts'

/** Where a unit is to be paid from a day on. */
export interface NewAccount extends Omit<BankAccount, 'id' | 'validTo'> {
  readonly by: string
  readonly now: Instant
}

/**
 * Puts down where the citizens of a unit pay from a day on; the account before ends with the day before, and still takes in what
 * comes late. What had come to this account before anybody put it down is matched now. Refused: `bin-wrong`,
 * `account-number-wrong`, `bank-name-missing`, `holder-name-missing`, `account-known`, `account-begins-too-early`.
 */
export async function keepAccount(db: Database, account: NewAccount): Promise<Decision<BankAccount>> {
  const refused = refuseAccount(account)
  if (!refused.ok) return refused
  return db.transaction().execute(async (tx) => {
    const before = await lockCurrentAccount(tx, account.unitId)
    if ((await findAccount(tx, account)) !== undefined) return known()
    if (before !== undefined && before.validFrom >= account.validFrom) return tooEarly(before)
    if (before !== undefined) await endAccount(tx, before.id, addDays(account.validFrom, -1))
    const { by, now: at, ...told } = account
    const names = { bankName: normalise(told.bankName), holderName: normalise(told.holderName) }
    const kept = await insertAccount(tx, { ...told, ...names, validTo: null }, { by, at })
    await bringHome(tx, kept, at)
    return ok(kept)
  })
}

async function bringHome(tx: WriteTx, account: BankAccount, at: Instant): Promise<void> {
  for (const homeless of await lockHomeless(tx, account)) {
    const credit = { ...homeless, unitId: account.unitId }
    const match = await matchTold(tx, credit)
    const arrived = { ...credit, ...standing(match) }
    await patchCredit(tx, arrived)
    await arrive(tx, arrived, { match, at })
  }
}

function refuseAccount({ bankBin, accountNumber, bankName, holderName }: NewAccount): Decision<undefined> {
  if (!/^\d{6}$/u.test(bankBin))
    return refuse('bin-wrong', {
      vi: `Mã BIN '${bankBin}' không đúng. Cần 6 chữ số NAPAS cấp cho ngân hàng, ví dụ 970499.`,
      en: `'${bankBin}' is no BIN. Six digits are needed, as NAPAS gave them to the bank, such as 970499.`,
    })
  if (!/^[0-9A-Za-z]{1,19}$/u.test(accountNumber))
    return refuse('account-number-wrong', {
      vi: `Số tài khoản '${accountNumber}' không đúng. Cần 1 đến 19 chữ số hoặc chữ cái, không có dấu cách.`,
      en: `'${accountNumber}' is no account number. 1 to 19 digits or letters are needed, without spaces.`,
    })
  const refusal =
    refuseWords(bankName, { code: 'bank-name', vi: 'Tên ngân hàng', en: 'Name of the bank' }) ??
    refuseWords(holderName, { code: 'holder-name', vi: 'Tên chủ tài khoản', en: 'Name of the holder' })
  return refusal === undefined ? ok(undefined) : { ok: false, refusal }
}

function tooEarly({ accountNumber, validFrom }: BankAccount): Decision<never> {
  return refuse('account-begins-too-early', {
    vi: `Tài khoản đang dùng (${accountNumber}) có từ ngày ${validFrom}. Tài khoản mới phải bắt đầu sau ngày đó.`,
    en: `The account in use (${accountNumber}) began on ${validFrom}. The new one must begin after that day.`,
  })
}

function known(): Decision<never> {
  return refuse('account-known', {
    vi: 'Số tài khoản này ở ngân hàng này đã có trong danh sách. Hãy kiểm tra lại.',
    en: 'This account at this bank is in the list already. Check it.',
  })
}
