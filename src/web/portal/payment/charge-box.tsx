import type { Text } from '#kernel/index.ts'
import { type Charge, outstandingOf } from '#payment/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { howItStands } from './how-it-stands.ts'

const words = {
  title: { vi: 'Phí, lệ phí', en: 'Fee' },
  pay: { vi: 'Nộp tiền', en: 'Pay' },
  see: { vi: 'Xem khoản đã nộp', en: 'See the payment' },
} satisfies Record<string, Text>

/** What a filing costs and how that stands, on the page where it is followed: leads to where it is paid. */
export function ChargeBox({ visit, charge }: { visit: Visit; charge: Charge }) {
  const { say, paths } = visit
  const { tone, head } = howItStands(charge)
  const isOpen = outstandingOf(charge) > 0 && charge.askedExemption === null
  return (
    <section class={`stand stand--${tone}`} aria-labelledby="phi">
      <h2 id="phi">{say(words.title)}</h2>
      <p class="stand__when">
        <b>{say(head)}</b>
      </p>
      <p>
        <a class={isOpen ? 'govuk-button' : 'way'} href={paths.payment(charge.reference)}>
          {say(isOpen ? words.pay : words.see)}
        </a>
      </p>
    </section>
  )
}
