import type { Database, WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { findAccount } from './account-store.ts'
import type { BankCredit, CreditSource, ToldCredit } from './bank-credit.ts'
import { bank, type Charge } from './charge.ts'
import { lockChargesOf } from './charge-store.ts'
import { findCredit, insertCredit } from './credit-store.ts'
import { type Match, matchCredit } from './match-credit.ts'
import { findMemos } from './memo.ts'
import { insertMove } from './money-move.ts'
import { settle } from './settle.ts'

/** What became of a credit that the bank tells of: `known` when it told before, `contradicts` when it then told otherwise. */
export type Taken = 'new' | 'known' | 'contradicts'

/**
 * Takes in one credit, once, however often the bank tells of it, and gives it to the charge that its memo names, or to those
 * that wait for a person.
 */
export async function takeCredit(
  db: Database,
  told: ToldCredit,
  { source, now }: { readonly source: CreditSource; readonly now: Instant },
): Promise<Taken> {
  return db.transaction().execute(async (tx) => {
    const known = await findCredit(tx, told)
    if (known !== undefined) return isSame(known, told) ? 'known' : 'contradicts'
    const unitId = (await findAccount(tx, told))?.unitId ?? null
    const match = await matchTold(tx, { ...told, unitId })
    const arrived = { ...told, receivedAt: now, source, unitId, ...standing(match) }
    const credit = await insertCredit(tx, arrived)
    // Another process was quicker: it holds the row, and this one sees what that one wrote.
    if (credit === undefined) return isSame(await findCredit(tx, told), told) ? 'known' : 'contradicts'
    await arrive(tx, credit, { match, at: now })
    return 'new'
  })
}

/** Where a match leaves a credit. */
export function standing({ finding, charge }: Match<Charge>): Pick<BankCredit, 'state' | 'finding' | 'filingId'> {
  return { finding, state: charge ? 'allocated' : 'waiting', filingId: charge?.filingId ?? null }
}

/** Holds a credit against the charges that its memo names, which stay locked. */
export async function matchTold(
  tx: WriteTx,
  credit: Pick<BankCredit, 'memo' | 'amount' | 'unitId'>,
): Promise<Match<Charge>> {
  return matchCredit(credit, await lockChargesOf(tx, findMemos(credit.memo)))
}

/** Money is somewhere from its first move on: what came to an account that nobody has put down has none yet. */
export async function arrive(
  tx: WriteTx,
  { id: creditId, amount, filingId, unitId }: BankCredit,
  { match: { charge }, at }: { readonly match: Match<Charge>; readonly at: Instant },
): Promise<void> {
  if (unitId === null) return
  const to = charge ? 'charge' : 'waiting'
  await insertMove(tx, { at, actor: bank, from: 'bank', to, creditId, filingId, amount, reason: '', bankReference: '' })
  if (charge !== undefined) await settle(tx, charge, { at, came: amount })
}

function isSame(known: BankCredit | undefined, told: ToldCredit): boolean {
  return known?.amount === told.amount && known.accountNumber === told.accountNumber
}
