import { formatCount, type Text } from '#kernel/index.ts'
import {
  type BankCredit,
  type ChargeQueue,
  chargeQueues,
  countQueues,
  dueOf,
  type ListedCharge,
  listCharges,
  listWaitingCredits,
  outstandingOf,
  refundableOf,
} from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { findingNames, stateNames } from './words.ts'

/** As many rows as somebody works off in a day; the head says how many there are. */
const most = 50

const words = {
  title: { vi: 'Thu tiền', en: 'Payments' },
  credits: { vi: 'Tiền đến chưa rõ của ai', en: 'Money that is nobody’s yet' },
  homeless: { vi: 'Tiền đến tài khoản chưa khai báo', en: 'Money to accounts that nobody put down' },
  nothing: { vi: 'Không có gì phải xử lý.', en: 'Nothing waits here.' },
  day: { vi: 'Đối chiếu trong ngày', en: 'The day’s book' },
  accounts: { vi: 'Tài khoản nhận tiền', en: 'Accounts' },
  booked: { vi: 'Ngân hàng ghi lúc', en: 'Booked' },
  sum: { vi: 'Số tiền', en: 'Sum' },
  memo: { vi: 'Nội dung chuyển khoản', en: 'Memo' },
  why: { vi: 'Vì sao chờ', en: 'Why it waits' },
  filing: { vi: 'Hồ sơ', en: 'Filing' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  state: { vi: 'Tình trạng', en: 'Standing' },
} satisfies Record<string, Text>

const queueNames: Readonly<Record<ChargeQueue, Text>> = {
  refund: { vi: 'Phải hoàn tiền', en: 'To be paid back' },
  exemption: { vi: 'Chờ xét miễn, giảm', en: 'Exemptions to decide' },
  unpaid: { vi: 'Đã nộp hồ sơ, chưa đủ tiền', en: 'Handed in, not paid' },
  settled: { vi: 'Đã xong, mới nhất trước', en: 'Settled, the newest first' },
}

/** Everything about money that waits for somebody, what an officer has to do first. */
export async function answerMoney(visit: OfficerVisit): Promise<Response> {
  const { db } = visit.deps
  const units = visit.reach('payment.read')
  const counts = await countQueues(db, units)
  const credits = await listWaitingCredits(db, { units, most })
  const keepsAccounts = visit.actor('bank-account.manage') !== undefined
  const homeless = keepsAccounts ? await listWaitingCredits(db, { units: 'homeless', most }) : []
  const charges = await Promise.all(chargeQueues.map((queue) => listCharges(db, queue, { units, most })))
  const { say, paths } = visit
  const main = (
    <>
      <div class="work-head">
        <h1>{say(words.title)}</h1>
        <p>
          <a href={paths.moneyDay()}>{say(words.day)}</a>
          {keepsAccounts && (
            <>
              {' · '}
              <a href={paths.bankAccounts()}>{say(words.accounts)}</a>
            </>
          )}
        </p>
      </div>
      {homeless.length > 0 && (
        <Credits visit={visit} title={words.homeless} credits={homeless} count={homeless.length} />
      )}
      <Credits visit={visit} title={words.credits} credits={credits} count={counts.credits} />
      {chargeQueues.map((queue, place) => (
        <Charges visit={visit} queue={queue} charges={charges[place] ?? []} count={counts[queue]} />
      ))}
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'money', main })
}

interface CreditsProps {
  readonly visit: OfficerVisit
  readonly title: Text
  readonly credits: readonly BankCredit[]
  readonly count: number
}

function Credits({ visit, title, credits, count }: CreditsProps) {
  const { say, paths } = visit
  return (
    <section class="money money--queue">
      <h2>
        {say(title)} ({formatCount(count)})
      </h2>
      {credits.length === 0 ? (
        <p class="quiet">{say(words.nothing)}</p>
      ) : (
        <table class="work">
          <thead>
            <tr>
              <th scope="col">{say(words.booked)}</th>
              <th scope="col" class="work__sum">
                {say(words.sum)}
              </th>
              <th scope="col">{say(words.memo)}</th>
              <th scope="col">{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {credits.map((credit) => (
              <tr>
                <th scope="row">
                  <a href={paths.credit(credit.id)}>{shortMoment(credit.bookedAt)}</a>
                </th>
                <td class="work__sum">{formatCount(credit.amount)}</td>
                <td lang="vi">{credit.memo}</td>
                <td>{say(findingNames[credit.finding])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface ChargesProps {
  readonly visit: OfficerVisit
  readonly queue: ChargeQueue
  readonly charges: readonly ListedCharge[]
  readonly count: number
}

function Charges({ visit, queue, charges, count }: ChargesProps) {
  const { say, paths } = visit
  return (
    <section class="money money--queue">
      <h2>
        {say(queueNames[queue])} ({formatCount(count)})
      </h2>
      {charges.length === 0 ? (
        <p class="quiet">{say(words.nothing)}</p>
      ) : (
        <table class="work">
          <thead>
            <tr>
              <th scope="col">{say(words.filing)}</th>
              <th scope="col">{say(words.payer)}</th>
              <th scope="col" class="work__sum">
                {say(words.sum)}
              </th>
              <th scope="col">{say(words.state)}</th>
            </tr>
          </thead>
          <tbody>
            {charges.map((charge) => (
              <tr>
                <th scope="row">
                  <a href={paths.charge(charge.reference)}>{charge.reference}</a>
                  <small lang="vi">{charge.subject}</small>
                </th>
                <td lang="vi">{charge.payer.fullName}</td>
                <td class="work__sum">{formatCount(sumOf(queue, charge))}</td>
                <td>{say(stateNames[charge.state])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The sum that the queue is about. */
function sumOf(queue: ChargeQueue, charge: ListedCharge): number {
  if (queue === 'settled') return charge.state === 'refunded' ? charge.refunded : dueOf(charge)
  return queue === 'refund' ? refundableOf(charge) : outstandingOf(charge)
}
