import { formatCount } from '#kernel/index.ts'
import { queueMessage } from '#notification/index.ts'
import { outstandingOf, type Remind, remindPayers } from '#payment/index.ts'
import type { Job } from './job.ts'
import { nextHour } from './schedule.ts'

/** Filed and not paid: each is told once. */
export const remindPayersJob: Job = {
  name: 'remind-payers',
  async run(db, now) {
    const { reminded } = await remindPayers(db, { now, remind })
    return {
      vi: `Nhắc nộp phí, lệ phí: ${formatCount(reminded)} người.`,
      en: `Reminded of a fee: ${reminded} people.`,
    }
  },
  nextRun: async (_db, now) => nextHour(now),
}

const remind: Remind = async (tx, charge) => {
  const { filingId, unitId, reference, subject, payer } = charge
  await queueMessage(tx, {
    key: `filing-without-money:${filingId}`,
    to: payer,
    kind: 'payment-awaited',
    values: { reference, subject, amount: outstandingOf(charge) },
    about: { unitId, filingId },
  })
}
