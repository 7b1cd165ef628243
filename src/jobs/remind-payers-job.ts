import { formatCount } from '#kernel/index.ts'
import { queueMessage } from '#notification/index.ts'
import { outstandingOf, type Remind, remindPayers } from '#payment/index.ts'
import type { Job } from './job.ts'
import { nextHour } from './schedule.ts'

/** Filed and not paid, or paid and not filed: each is told once. */
export const remindPayersJob: Job = {
  name: 'remind-payers',
  async run(db, now) {
    const { reminded } = await remindPayers(db, { now, remind })
    return {
      vi: `Nhắc nộp tiền, nộp hồ sơ: ${formatCount(reminded)} người.`,
      en: `Reminded of a fee or of a filing: ${reminded} people.`,
    }
  },
  nextRun: async (_db, now) => nextHour(now),
}

const remind: Remind = async (tx, { kind, charge }) => {
  const isUnpaid = kind === 'filing-without-money'
  const { filingId, unitId, reference, subject, payer } = charge
  await queueMessage(tx, {
    key: `${kind}:${filingId}`,
    to: payer,
    kind: isUnpaid ? 'payment-awaited' : 'filing-awaited',
    values: { reference, subject, amount: isUnpaid ? outstandingOf(charge) : charge.kept },
    about: { unitId, filingId },
  })
}
