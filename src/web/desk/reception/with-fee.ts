import type { Filing } from '#filing/index.ts'
import { formatCount } from '#kernel/index.ts'
import { chargeOfFiling, dueOf, readChargeEvents, receiptOfFiling } from '#payment/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** A filing that waits, with what was paid for it online where nothing has been typed of its fee yet: the officer checks it. */
export async function withFee({ deps: { db } }: OfficerVisit, filing: Filing): Promise<Filing> {
  const { content, state } = filing
  const isOpen = state === 'submitted' || state === 'awaiting-supplement'
  if (content === null || !isOpen || [content.fee.due, content.fee.paid].some((text) => text.trim() !== ''))
    return filing
  const charge = await chargeOfFiling(db, filing.id)
  if (charge === undefined || charge.isCancelled) return filing
  const receipt = await receiptOfFiling(db, filing.id)
  const granted = (await readChargeEvents(db, filing.id)).findLast(({ kind }) => kind === 'reduced')
  const due = dueOf(charge)
  const fee = {
    due: formatCount(due),
    paid: formatCount(Math.min(due, charge.kept)),
    receiptNumber: receipt === undefined ? '' : `${receipt.number}/${receipt.year}/BLĐT`,
    exemption: granted?.reason ?? '',
  }
  return { ...filing, content: { ...content, fee } }
}
