import type { Filing } from '#filing/index.ts'
import { formatCount } from '#kernel/index.ts'
import { type ChargeEvent, chargeOfFiling, dueOf, readChargeEvents, receiptOfFiling } from '#payment/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** A filing that waits, with what was paid for it, here or elsewhere, where nothing has been typed of its fee yet: the officer checks it. */
export async function withFee({ deps: { db } }: OfficerVisit, filing: Filing): Promise<Filing> {
  const { content, state } = filing
  const isOpen = state === 'submitted' || state === 'awaiting-supplement'
  if (content === null || !isOpen || [content.fee.due, content.fee.paid].some((text) => text.trim() !== ''))
    return filing
  const charge = await chargeOfFiling(db, filing.id)
  if (charge === undefined || charge.isCancelled) return filing
  const receipt = await receiptOfFiling(db, filing.id)
  const events = await readChargeEvents(db, filing.id)
  const reasonOf = (wanted: ChargeEvent['kind']) => events.findLast(({ kind }) => kind === wanted)?.reason ?? ''
  const due = dueOf(charge)
  const fee = {
    due: formatCount(due),
    paid: formatCount(Math.min(due, charge.kept + charge.elsewhere)),
    receiptNumber: receipt === undefined ? reasonOf('paid-elsewhere') : `${receipt.number}/${receipt.year}/BLĐT`,
    exemption: reasonOf('reduced'),
  }
  return { ...filing, content: { ...content, fee } }
}
