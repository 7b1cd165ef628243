import { formatCount, type Text } from '#kernel/index.ts'
import type { MoneyMove } from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { wayOf, whoOf } from './words.ts'

const words = {
  title: { vi: 'Đường đi của tiền', en: 'Where the money went' },
  at: { vi: 'Lúc', en: 'At' },
  way: { vi: 'Từ → đến', en: 'From → to' },
  sum: { vi: 'Số tiền', en: 'Sum' },
  by: { vi: 'Ai ghi', en: 'By' },
  why: { vi: 'Lý do', en: 'Reason' },
} satisfies Record<string, Text>

/** Each move of money, in order; nothing of it can be changed. */
export function Moves({ visit, moves }: { visit: OfficerVisit; moves: readonly MoneyMove[] }) {
  const { say } = visit
  if (moves.length === 0) return null
  return (
    <section class="money">
      <h2>{say(words.title)}</h2>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{say(words.at)}</th>
            <th scope="col">{say(words.way)}</th>
            <th scope="col" class="work__sum">
              {say(words.sum)}
            </th>
            <th scope="col">{say(words.by)}</th>
            <th scope="col">{say(words.why)}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr>
              <th scope="row">{shortMoment(move.at)}</th>
              <td>{say(wayOf(move))}</td>
              <td class="work__sum">{formatCount(move.amount)}</td>
              <td>{say(whoOf(move.actor))}</td>
              <td lang="vi">{[move.reason, move.bankReference].filter((text) => text !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
