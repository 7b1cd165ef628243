import type { VNode } from 'preact'
import type { Text } from '#kernel/index.ts'
import {
  type BankCredit,
  type Charge,
  type ChargeEvent,
  creditsOfCharge,
  type MoneyMove,
  movesOfCharge,
  outstandingOf,
  readChargeEvents,
} from '#payment/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { readAloud } from '../spoken/read-aloud.tsx'
import { Came, ChargeLines } from './charge-lines.tsx'
import { Decisions } from './decisions.tsx'
import { ExemptionForm, type ExemptionTyped } from './exemption-form.tsx'
import { howItStands } from './how-it-stands.ts'
import { type OpenPayment, withPayment } from './open-payment.tsx'
import { WaysToPay } from './ways-to-pay.tsx'

const words = {
  title: { vi: 'Nộp phí, lệ phí', en: 'Pay the fee' },
  reference: { vi: 'Mã hồ sơ', en: 'Reference' },
  free: {
    vi: 'Danh mục không ghi phí, lệ phí nào cho hồ sơ này. Bạn không phải làm gì thêm.',
    en: 'The catalogue records no charge for this filing. There is nothing more to do.',
  },
  again: { vi: 'Kiểm tra lại', en: 'Check again' },
  receipt: { vi: 'Tải biên lai (PDF)', en: 'Download the receipt (PDF)' },
  what: { vi: 'Khoản thu', en: 'What it is for' },
  asked: { vi: 'Đã gửi đề nghị miễn, giảm.', en: 'Your request was sent.' },
} satisfies Record<string, Text>

/** What a filing costs, how to pay it, and what has come. */
export function answerPayment(visit: Visit): Promise<Response> {
  return withPayment(visit, { audit: 'payment.viewed', answer: (payment) => answerOpen(visit, payment) })
}

/** The page; `typed`: an exemption that could not be asked for as it was written. */
export async function answerOpen(visit: Visit, payment: OpenPayment, typed?: ExemptionTyped): Promise<Response> {
  const { charge } = payment
  const history = charge && (await readHistory(visit, charge))
  const aloud = await readAloud(visit, 'pay')
  const main =
    charge === undefined || history === undefined ? (
      <Free visit={visit} payment={payment} />
    ) : (
      <PaymentMain {...{ visit, payment, charge, history, aloud }} {...(typed ? { typed } : {})} />
    )
  const isOpen = charge !== undefined && outstandingOf(charge) > 0
  const script = isOpen ? { script: visit.deps.assets.payScript } : {}
  const page = { title: visit.say(words.title), section: 'dossiers', main, hasError: typed !== undefined, ...script }
  const headers = { 'referrer-policy': 'no-referrer' }
  return answerPortal(visit, page, { status: typed ? 422 : 200, cache: 'no-store', headers })
}

interface History {
  readonly credits: readonly BankCredit[]
  readonly events: readonly ChargeEvent[]
  readonly moves: readonly MoneyMove[]
}

async function readHistory({ deps: { db } }: Visit, { filingId }: Charge): Promise<History> {
  const [credits, events, moves] = await Promise.all([
    creditsOfCharge(db, filingId),
    readChargeEvents(db, filingId),
    movesOfCharge(db, filingId),
  ])
  return { credits, events, moves }
}

function Free({ visit, payment }: { visit: Visit; payment: OpenPayment }) {
  const { say } = visit
  return (
    <article>
      <h1>{say(words.title)}</h1>
      <p class="quiet">
        {say(words.reference)} {payment.reference}
      </p>
      <p class="big">{say(words.free)}</p>
    </article>
  )
}

interface MainProps {
  readonly visit: Visit
  readonly payment: OpenPayment
  readonly charge: Charge
  readonly history: History
  readonly aloud: VNode | null
  readonly typed?: ExemptionTyped
}

function PaymentMain({ visit, payment, charge, history, aloud, typed }: MainProps) {
  const { say } = visit
  const isOpen = outstandingOf(charge) > 0
  return (
    <article>
      <h1>{say(words.title)}</h1>
      <p>
        <b lang="vi">{charge.subject}</b>
        <br />
        <span class="quiet">
          {say(words.reference)} {charge.reference}
        </span>
      </p>
      {visit.query.get('xong') === 'mien-giam' && charge.askedExemption !== null && (
        <p class="done" role="status">
          {say(words.asked)}
        </p>
      )}
      <Standing {...{ visit, payment, charge }} />
      {aloud}
      <Decisions visit={visit} {...history} />
      {isOpen && charge.askedExemption === null && <WaysToPay visit={visit} payment={payment} charge={charge} />}
      <section aria-labelledby="khoan-thu">
        <h2 id="khoan-thu">{say(words.what)}</h2>
        <ChargeLines visit={visit} charge={charge} />
        {history.credits.length > 0 && <Came visit={visit} credits={history.credits} />}
      </section>
      {isOpen && charge.askedExemption === null && (
        <ExemptionForm {...{ visit, payment }} {...(typed ? { typed } : {})} />
      )}
    </article>
  )
}

function Standing({ visit, payment, charge }: Pick<MainProps, 'visit' | 'payment' | 'charge'>) {
  const { say, paths } = visit
  const { reference, receipt } = payment
  const { tone, head, next } = howItStands(charge)
  return (
    <div class={`stand stand--${tone}`}>
      <p class="big stand__when">
        <b>{say(head)}</b>
      </p>
      {next.map((sentence) => (
        <p>{say(sentence)}</p>
      ))}
      <p class="buttons">
        {outstandingOf(charge) > 0 && (
          <a class="govuk-button govuk-button--secondary" href={paths.payment(reference)}>
            {say(words.again)}
          </a>
        )}
        {receipt && (
          <a class="govuk-button" href={paths.paymentReceipt(reference)}>
            {say(words.receipt)}
          </a>
        )}
      </p>
    </div>
  )
}
