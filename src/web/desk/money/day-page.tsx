import { stringify } from 'csv-stringify/sync'
import {
  findPlainDate,
  formatCount,
  formatDay,
  formatInstant,
  type PlainDate,
  type Text,
  today,
  type UnitId,
} from '#kernel/index.ts'
import { type DayBook, dayBook, type PlaceBalance } from '#payment/index.ts'
import { answerFile } from '../../shared/answer-file.ts'
import { TextField } from '../../shared/field.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { unitNameToday } from '../unit-names.ts'
import { DayMoves } from './day-moves.tsx'
import { wayOf } from './words.ts'

const words = {
  back: { vi: 'Thu tiền', en: 'Payments' },
  title: { vi: 'Đối chiếu ngày', en: 'Book of the day' },
  day: { vi: 'Ngày', en: 'Day' },
  see: { vi: 'Xem', en: 'Show' },
  file: { vi: 'Tải CSV', en: 'Download CSV' },
  place: { vi: 'Tiền ở', en: 'Money in' },
  before: { vi: 'Đầu ngày', en: 'In the morning' },
  came: { vi: 'Đến', en: 'Came' },
  went: { vi: 'Đi', en: 'Went' },
  after: { vi: 'Cuối ngày', en: 'In the evening' },
  waiting: { vi: 'Chờ xử lý', en: 'Waiting' },
  charges: { vi: 'Các hồ sơ', en: 'Filings' },
  balanced: { vi: 'Khớp: không thừa, không thiếu đồng nào.', en: 'It balances to the đồng.' },
  unbalanced: {
    vi: 'KHÔNG KHỚP. Hãy báo quản trị chạy motcua verify.',
    en: 'IT DOES NOT BALANCE. Ask for motcua verify.',
  },
  noUnit: { vi: 'Bạn không thuộc đơn vị nào có thu tiền.', en: 'You are in no unit that takes money.' },
} satisfies Record<string, Text>

/** The money of one unit on a day, and whether it balances. */
export async function answerMoneyDay(visit: OfficerVisit): Promise<Response> {
  const unitId = unitAsked(visit)
  if (unitId === undefined) return answerNotHere(visit, words.noUnit)
  const day = dayAsked(visit)
  const book = await dayBook(visit.deps.db, unitId, day)
  const title = `${visit.say(words.title)} ${formatDay(day)}`
  const main = <DayMain {...{ visit, unitId, day, book, title }} />
  return answerDeskPage(visit, { title, section: 'money', main })
}

/** The same as a file: each move a line. */
export async function answerMoneyDayFile(visit: OfficerVisit): Promise<Response> {
  const unitId = unitAsked(visit)
  if (unitId === undefined) return answerNotHere(visit, words.noUnit)
  const day = dayAsked(visit)
  const { moves } = await dayBook(visit.deps.db, unitId, day)
  const rows = moves.map((move) => [
    formatInstant(move.at),
    wayOf(move).vi,
    move.amount,
    move.transactionId,
    move.memo,
    move.reference,
    move.actor,
    move.reason,
    move.bankReference,
  ])
  const columns = ['luc', 'tu_den', 'so_tien', 'so_giao_dich', 'noi_dung', 'ma_ho_so', 'ai_ghi', 'ly_do', 'so_hoan']
  const csv = stringify([columns, ...rows], { bom: true, escape_formulas: true })
  return answerFile(`doi-chieu-${day}.csv`, 'text/csv; charset=utf-8', csv)
}

function dayAsked({ query, deps }: OfficerVisit): PlainDate {
  return findPlainDate(query.get('ngay') ?? '') ?? today(deps.clock)
}

/** The unit of the address, if it is among those that the officer sees; else the first of those. */
function unitAsked({ query, organisation, reach }: OfficerVisit): UnitId | undefined {
  const seen = reach('payment.read')
  const code = query.get('don-vi')
  const asked = organisation.units.find(({ agencyCode }) => agencyCode === code)?.id
  if (seen === 'all') return asked ?? organisation.units[0]?.id
  return asked !== undefined && seen.includes(asked) ? asked : seen[0]
}

interface DayProps {
  readonly visit: OfficerVisit
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly book: DayBook
  readonly title: string
}

function DayMain({ visit, unitId, day, book, title }: DayProps) {
  const { say, paths, organisation } = visit
  const agency = organisation.units.find(({ id }) => id === unitId)?.agencyCode ?? ''
  return (
    <>
      <a class="govuk-back-link" href={paths.money()}>
        {say(words.back)}
      </a>
      <h1>{title}</h1>
      <p class="lead" lang="vi">
        {unitNameToday(visit, unitId)}
      </p>
      <form action={paths.moneyDay()} class="bar">
        <input type="hidden" name="don-vi" value={agency} />
        <TextField visit={visit} errors={[]} name="ngay" label={words.day} value={formatDay(day)} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say(words.see)}
        </button>
        <a href={paths.moneyDayFile({ ngay: day, 'don-vi': agency })}>{say(words.file)}</a>
      </form>
      <Balances visit={visit} book={book} />
      <p class="balance" role="status">
        <b>{say(book.isBalanced ? words.balanced : words.unbalanced)}</b>
      </p>
      <DayMoves visit={visit} moves={book.moves} />
    </>
  )
}

function Balances({ visit, book }: Pick<DayProps, 'visit' | 'book'>) {
  const { say } = visit
  const rows: readonly (readonly [Text, PlaceBalance])[] = [
    [words.waiting, book.waiting],
    [words.charges, book.charges],
  ]
  const columns = ['before', 'came', 'went', 'after'] as const
  return (
    <table class="work">
      <thead>
        <tr>
          <th scope="col">{say(words.place)}</th>
          {columns.map((column) => (
            <th scope="col" class="work__sum">
              {say(words[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, balance]) => (
          <tr>
            <th scope="row">{say(name)}</th>
            {columns.map((column) => (
              <td class="work__sum">{formatCount(balance[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
