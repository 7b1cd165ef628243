import { formatCount, formatMoney, type Text } from '#kernel/index.ts'
import { type BankCredit, type Charge, dueOf } from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'

const words = {
  reduction: { vi: 'Được miễn, giảm', en: 'Waived' },
  due: { vi: 'Phải nộp', en: 'To pay in all' },
  elsewhere: { vi: 'Đã nộp ở nơi khác', en: 'Paid elsewhere' },
  came: { vi: 'Tiền đã nhận', en: 'What has come' },
} satisfies Record<string, Text>

/** What it is for, line by line, and what is to be paid in all. */
export function ChargeLines({ visit, charge }: { visit: Visit; charge: Charge }) {
  const { say } = visit
  return (
    <ul class="facts sums">
      {charge.lines.map(({ name, amount }) => (
        <li>
          <span lang="vi">{name}</span>
          <span>{formatMoney(amount)}</span>
        </li>
      ))}
      {charge.reduction > 0 && (
        <li>
          <span>{say(words.reduction)}</span>
          <span>−{formatCount(charge.reduction)} đồng</span>
        </li>
      )}
      <li>
        <b>{say(words.due)}</b>
        <b>{formatCount(dueOf(charge))} đồng</b>
      </li>
      {charge.elsewhere > 0 && (
        <li>
          <span>{say(words.elsewhere)}</span>
          <span>{formatCount(charge.elsewhere)} đồng</span>
        </li>
      )}
    </ul>
  )
}

/** Each transfer that came for it. */
export function Came({ visit, credits }: { visit: Visit; credits: readonly BankCredit[] }) {
  return (
    <>
      <h3>{visit.say(words.came)}</h3>
      <ul class="facts sums">
        {credits.map(({ bookedAt, amount }) => (
          <li>
            <span>{shortMoment(bookedAt)}</span>
            <span>{formatMoney(amount)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
