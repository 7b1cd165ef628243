import { formatCount, type Text } from '#kernel/index.ts'
import type { ChargeEvent, MoneyMove } from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'

type Told = Pick<ChargeEvent, 'at' | 'reason'> & { readonly head: Text }

const heads: Readonly<Partial<Record<ChargeEvent['kind'], (sum: string) => Text>>> = {
  reduced: (sum) => ({ vi: `Được miễn, giảm ${sum} đồng`, en: `${sum} đồng waived` }),
  'exemption-declined': () => ({ vi: 'Không được miễn, giảm', en: 'The exemption was declined' }),
  'paid-elsewhere': (sum) => ({ vi: `Đã nộp ở nơi khác ${sum} đồng`, en: `${sum} đồng paid elsewhere` }),
}

const title: Text = { vi: 'Cơ quan đã ghi', en: 'What the unit recorded' }

interface DecisionsProps {
  readonly visit: Visit
  readonly events: readonly ChargeEvent[]
  readonly moves: readonly MoneyMove[]
}

/** What was decided of the charge and why, and what went back, in order: whoever pays is told the ground. */
export function Decisions({ visit, events, moves }: DecisionsProps) {
  const told = [...events.flatMap(decisionOf), ...moves.flatMap(refundOf)].toSorted((one, other) => one.at - other.at)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="da-ghi">
      <h2 id="da-ghi">{visit.say(title)}</h2>
      <ol class="story">
        {told.map(({ at, head, reason }) => (
          <li>
            <b>{visit.say(head)}</b>
            <small>{shortMoment(at)}</small>
            {reason !== '' && <span lang="vi">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function decisionOf({ kind, at, amount, reason }: ChargeEvent): readonly Told[] {
  const head = heads[kind]
  return head === undefined ? [] : [{ at, reason, head: head(formatCount(amount)) }]
}

function refundOf({ to, at, amount, bankReference }: MoneyMove): readonly Told[] {
  if (to !== 'returned') return []
  const sum = formatCount(amount)
  const head = { vi: `Đã hoàn lại ${sum} đồng`, en: `${sum} đồng paid back` }
  return [{ at, head, reason: `Số giao dịch ${bankReference}` }]
}
