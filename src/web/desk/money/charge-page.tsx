import { formatCount, type Refusal, type Text } from '#kernel/index.ts'
import {
  type Charge,
  type ChargeEvent,
  dueOf,
  type MoneyMove,
  movesOfCharge,
  outstandingOf,
  type PaymentReceipt,
  readChargeEvents,
  receiptOfFiling,
  refundableOf,
} from '#payment/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { shortMoment } from '../../shared/formats.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { ChargeDeeds } from './charge-deeds.tsx'
import { fieldOf } from './credit-page.tsx'
import { Moves } from './moves.tsx'
import { openCharge } from './open-money.ts'
import { doneSentences, eventNames, stateNames, whoOf } from './words.ts'

const words = {
  back: { vi: 'Thu tiền', en: 'Payments' },
  filing: { vi: 'Mở hồ sơ, giấy tờ', en: 'Open the filing and its papers' },
  title: { vi: 'Khoản phải nộp', en: 'Charge' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  state: { vi: 'Tình trạng', en: 'Standing' },
  total: { vi: 'Theo danh mục', en: 'By the catalogue' },
  reduction: { vi: 'Miễn, giảm', en: 'Waived' },
  due: { vi: 'Phải nộp', en: 'Due' },
  elsewhere: { vi: 'Đã nộp nơi khác', en: 'Paid elsewhere' },
  kept: { vi: 'Đã nhận', en: 'Received' },
  rest: { vi: 'Còn phải nộp', en: 'Outstanding' },
  back2: { vi: 'Phải hoàn', en: 'To be paid back' },
  receipt: { vi: 'Biên lai điện tử', en: 'Electronic receipt' },
  none: { vi: 'chưa có', en: 'none yet' },
  events: { vi: 'Diễn biến', en: 'What happened' },
  failed: { vi: 'Chưa ghi được, vì', en: 'Not recorded yet, because' },
} satisfies Record<string, Text>

/** One charge: what is due and came, everything that happened, and what an officer can do. */
export async function answerCharge(visit: OfficerVisit): Promise<Response> {
  const charge = await openCharge(visit, 'payment.read')
  return charge instanceof Response ? charge : answerChargePage(visit, charge)
}

export async function answerChargePage(visit: OfficerVisit, charge: Charge, refusal?: Refusal): Promise<Response> {
  const { db } = visit.deps
  const { filingId, reference } = charge
  const shown = {
    events: await readChargeEvents(db, filingId),
    moves: await movesOfCharge(db, filingId),
    receipt: await receiptOfFiling(db, filingId),
  }
  const title = `${visit.say(words.title)} ${reference}`
  const errors = refusal ? [{ field: fieldOf(refusal), message: refusal.message }] : []
  const main = <ChargeMain {...{ visit, charge, shown, errors, title }} />
  const page = { title, section: 'money', main, hasError: refusal !== undefined }
  return answerDeskPage(visit, page, { status: refusal ? 422 : 200 })
}

interface MainProps {
  readonly visit: OfficerVisit
  readonly charge: Charge
  readonly shown: {
    readonly events: readonly ChargeEvent[]
    readonly moves: readonly MoneyMove[]
    readonly receipt: PaymentReceipt | undefined
  }
  readonly errors: readonly FieldError[]
  readonly title: string
}

function ChargeMain({ visit, charge, shown, errors, title }: MainProps) {
  const { say, paths } = visit
  return (
    <>
      <Done visit={visit} sentences={doneSentences} />
      <a class="govuk-back-link" href={paths.money()}>
        {say(words.back)}
      </a>
      <h1>{title}</h1>
      <p class="lead" lang="vi">
        {charge.subject}
      </p>
      {visit.actor('filing.read', charge.unitId) && (
        <p>
          <a href={paths.filing(charge.filingId)}>{say(words.filing)}</a>
        </p>
      )}
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <Facts visit={visit} charge={charge} receipt={shown.receipt} />
      <ChargeDeeds visit={visit} charge={charge} errors={errors} />
      <Moves visit={visit} moves={shown.moves} />
      <section class="money">
        <h2>{say(words.events)}</h2>
        <ul>
          {shown.events.map(({ kind, at, actor, amount, reason }) => (
            <li>
              {shortMoment(at)} · {say(eventNames[kind])}
              {amount > 0 && ` ${formatCount(amount)} đồng`} · {say(whoOf(actor))}
              {reason !== '' && (
                <>
                  {': '}
                  <span lang="vi">{reason}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Facts({
  visit,
  charge,
  receipt,
}: Pick<MainProps, 'visit' | 'charge'> & { receipt: PaymentReceipt | undefined }) {
  const { say } = visit
  const sum = (amount: number) => `${formatCount(amount)} đồng`
  const { payer } = charge
  const rows: readonly (readonly [Text, string])[] = [
    [words.payer, [payer.fullName, payer.phone].filter((text) => text !== '').join(', ')],
    [words.state, say(stateNames[charge.state])],
    [words.total, sum(charge.total)],
    ...(charge.reduction > 0 ? [[words.reduction, sum(charge.reduction)] as const] : []),
    [words.due, sum(dueOf(charge))],
    ...(charge.elsewhere > 0 ? [[words.elsewhere, sum(charge.elsewhere)] as const] : []),
    [words.kept, sum(charge.kept)],
    [words.rest, sum(outstandingOf(charge))],
    ...(refundableOf(charge) > 0 ? [[words.back2, sum(refundableOf(charge))] as const] : []),
    [words.receipt, receipt === undefined ? say(words.none) : `${receipt.number}/${receipt.year}`],
  ]
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div>
          <dt>{say(name)}</dt>
          <dd lang="vi">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
