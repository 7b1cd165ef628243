import { formatCount, type Text } from '#kernel/index.ts'
import type { DayMove } from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { wayOf } from './words.ts'

const words = {
  none: { vi: 'Ngày này không có tiền đến hay đi.', en: 'No money came or went on this day.' },
  at: { vi: 'Lúc', en: 'At' },
  way: { vi: 'Từ → đến', en: 'From → to' },
  sum: { vi: 'Số tiền', en: 'Sum' },
  filing: { vi: 'Hồ sơ', en: 'Filing' },
  memo: { vi: 'Nội dung', en: 'Memo' },
} satisfies Record<string, Text>

/** Every move of the day; each opens what it is about. */
export function DayMoves({ visit, moves }: { visit: OfficerVisit; moves: readonly DayMove[] }) {
  const { say, paths } = visit
  if (moves.length === 0) return <p class="quiet">{say(words.none)}</p>
  return (
    <table class="work">
      <thead>
        <tr>
          <th scope="col">{say(words.at)}</th>
          <th scope="col">{say(words.way)}</th>
          <th scope="col" class="work__sum">
            {say(words.sum)}
          </th>
          <th scope="col">{say(words.filing)}</th>
          <th scope="col">{say(words.memo)}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr>
            <th scope="row">
              {move.creditId === null ? (
                shortMoment(move.at)
              ) : (
                <a href={paths.credit(move.creditId)}>{shortMoment(move.at)}</a>
              )}
            </th>
            <td>{say(wayOf(move))}</td>
            <td class="work__sum">{formatCount(move.amount)}</td>
            <td>{move.reference && <a href={paths.charge(move.reference)}>{move.reference}</a>}</td>
            <td lang="vi">{move.memo ?? move.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
