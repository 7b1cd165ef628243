import type { VNode } from 'preact'
import { formatCount, formatMoney, type Text } from '#kernel/index.ts'
import { type BankCredit, type Charge, creditsOfCharge, dueOf, outstandingOf } from '#payment/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { readAloud } from '../spoken/read-aloud.tsx'
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
  reduction: { vi: 'Được miễn, giảm', en: 'Waived' },
  due: { vi: 'Phải nộp', en: 'To pay in all' },
  elsewhere: { vi: 'Đã nộp ở nơi khác', en: 'Paid elsewhere' },
  came: { vi: 'Tiền đã nhận', en: 'What has come' },
  asked: { vi: 'Đã gửi đề nghị miễn, giảm.', en: 'Your request was sent.' },
} satisfies Record<string, Text>

/** What a filing costs, how to pay it, and what has come. */
export function answerPayment(visit: Visit): Promise<Response> {
  return withPayment(visit, { audit: 'payment.viewed', answer: (payment) => answerOpen(visit, payment) })
}

/** The page; `typed`: an exemption that could not be asked for as it was written. */
export async function answerOpen(visit: Visit, payment: OpenPayment, typed?: ExemptionTyped): Promise<Response> {
  const { charge } = payment
  const credits = charge === undefined ? [] : await creditsOfCharge(visit.deps.db, charge.filingId)
  const aloud = await readAloud(visit, 'pay')
  const main =
    charge === undefined ? (
      <Free visit={visit} payment={payment} />
    ) : (
      <PaymentMain {...{ visit, payment, charge, credits, aloud }} {...(typed ? { typed } : {})} />
    )
  const page = { title: visit.say(words.title), section: 'dossiers', main, hasError: typed !== undefined }
  const headers = { 'referrer-policy': 'no-referrer' }
  return answerPortal(visit, page, { status: typed ? 422 : 200, cache: 'no-store', headers })
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
  readonly credits: readonly BankCredit[]
  readonly aloud: VNode | null
  readonly typed?: ExemptionTyped
}

function PaymentMain({ visit, payment, charge, credits, aloud, typed }: MainProps) {
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
      {visit.query.get('xong') === 'mien-giam' && (
        <p class="done" role="status">
          {say(words.asked)}
        </p>
      )}
      <Standing {...{ visit, payment, charge }} />
      {aloud}
      {isOpen && charge.askedExemption === null && <WaysToPay visit={visit} payment={payment} charge={charge} />}
      <section aria-labelledby="khoan-thu">
        <h2 id="khoan-thu">{say(words.what)}</h2>
        <Lines visit={visit} charge={charge} />
        {credits.length > 0 && <Came visit={visit} credits={credits} />}
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

function Lines({ visit, charge }: Pick<MainProps, 'visit' | 'charge'>) {
  const { say } = visit
  return (
    <ul class="facts">
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

function Came({ visit, credits }: Pick<MainProps, 'visit' | 'credits'>) {
  return (
    <>
      <h3>{visit.say(words.came)}</h3>
      <ul class="facts">
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
