import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { dong, formatCount, type Money, type Text } from '#kernel/index.ts'
import { chargeStateOf } from './charge-state.ts'
import { type RecountedCharge, recountCharges, recountCredits, recountSums } from './recount-store.ts'

/** What was held against what, and what does not agree. */
export interface PaymentVerification {
  readonly charges: number
  readonly credits: number
  readonly receipts: number
  /** What was paid elsewhere, which no credit of ours shows. */
  readonly elsewhere: Money
  readonly differences: readonly Text[]
}

/**
 * Counts all money again from what was only ever added: where each credit is, how each charge stands, that receipts have no gap, and that
 * what the bank told of is what charges keep, what waits, and what went back.
 */
export async function verifyPayments(db: ReadDb): Promise<PaymentVerification> {
  const charges = await recountCharges(db)
  const credits = await recountCredits(db)
  const gaps = await receiptGaps(db)
  const { told, somewhere, receipts } = await recountSums(db)
  const differences = [
    ...charges.flatMap(chargeDifference),
    ...credits.wrong.map((id) => ({
      vi: `Báo có số ${id}: trạng thái không khớp với đường đi của tiền.`,
      en: `Credit ${id}: its state is not where its moves left it.`,
    })),
    ...gaps,
    ...(told === somewhere ? [] : [sumDifference(told, somewhere)]),
  ]
  const elsewhere = dong(charges.reduce((sum, charge) => sum + charge.counted.elsewhere, 0))
  return { charges: charges.length, credits: credits.count, receipts, elsewhere, differences }
}

function chargeDifference(charge: RecountedCharge): readonly Text[] {
  const { kept, counted, reference } = charge
  const isSame =
    charge.state === chargeStateOf(charge) &&
    kept === counted.kept &&
    charge.refunded === counted.refunded &&
    charge.reduction === counted.reduction &&
    charge.elsewhere === counted.elsewhere &&
    charge.isCancelled === counted.isCancelled &&
    charge.total === counted.opened &&
    charge.total === counted.lines
  if (isSame) return []
  return [
    {
      vi: `Khoản phải nộp ${reference}: dòng hiện tại không khớp với nhật ký (đang ghi giữ ${formatCount(kept)} đồng, đếm lại ${formatCount(counted.kept)} đồng).`,
      en: `Charge ${reference}: its row is not what its log says (${kept} đồng kept, ${counted.kept} counted).`,
    },
  ]
}

async function receiptGaps(db: ReadDb): Promise<readonly Text[]> {
  const { rows } = await sql<{ readonly unit_id: number; readonly year: number }>`
    SELECT unit_id, year
    FROM receipt_counter LEFT JOIN payment_receipt USING (unit_id, year)
    GROUP BY unit_id, year, last_number
    HAVING count(number) <> last_number OR max(number) IS DISTINCT FROM last_number
  `.execute(db)
  return rows.map(({ unit_id, year }) => ({
    vi: `Biên lai năm ${year} của đơn vị ${unit_id}: số không liên tục.`,
    en: `Receipts of ${year} of unit ${unit_id}: the numbers have a gap.`,
  }))
}

function sumDifference(told: number, somewhere: number): Text {
  return {
    vi: `Ngân hàng báo có ${formatCount(told)} đồng nhưng tiền đang ở các hồ sơ, đang chờ và đã trả lại cộng lại là ${formatCount(somewhere)} đồng.`,
    en: `The bank told of ${told} đồng; what charges keep, what waits and what went back make ${somewhere}.`,
  }
}
