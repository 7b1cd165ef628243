import type { VNode } from 'preact'
import { type Filing, filingStateNames } from '#filing/index.ts'
import { dayOf, formatMoney, type Money, type Text } from '#kernel/index.ts'
import { findUnitOn } from '#organisation/index.ts'
import { chargeOfFiling, outstandingOf } from '#payment/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { QrCode } from '../../desk/account/qr-code.tsx'
import { search } from '../../shared/address.ts'
import { appointment, moment } from '../../shared/formats.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { wholeAddress } from '../../shared/site-address.ts'
import { readAloud } from '../spoken/read-aloud.tsx'
import type { Applicant } from './applicant.ts'
import { openFiling } from './draft.ts'
import { answerApply } from './frame.tsx'

const words = {
  title: { vi: 'Đã nộp hồ sơ', en: 'Your filing has been sent' },
  reference: { vi: 'Mã hồ sơ nộp', en: 'Reference' },
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  at: { vi: 'Nộp lúc', en: 'Filed at' },
  unit: { vi: 'Nơi nhận', en: 'Filed with' },
  state: { vi: 'Nay', en: 'Now' },
  keep: {
    vi: 'Chụp màn hình hoặc in trang này. Ai có cả hai mã thì xem được hồ sơ: chỉ đưa cho người bạn tin.',
    en: 'Take a screenshot or print this page. Whoever has both can see the dossier: give them only to people you trust.',
  },
  next: { vi: 'Tiếp theo', en: 'What happens next' },
  answered: { vi: 'Cán bộ xem hồ sơ và trả lời chậm nhất:', en: 'An officer looks at it and answers by:' },
  soon: {
    vi: 'Cán bộ xem hồ sơ và trả lời trong giờ làm việc.',
    en: 'An officer looks at it and answers in office hours.',
  },
  accepted: {
    vi: 'Đủ giấy tờ thì bạn được cấp mã hồ sơ và ngày trả kết quả. Thiếu thì cán bộ ghi một lần mọi thứ còn thiếu.',
    en: 'If all is there, you get the dossier’s code and the day of the result. If not, everything that is missing is told at once.',
  },
  told: {
    vi: 'Có tin gì, chúng tôi báo vào số điện thoại hoặc thư điện tử bạn đã ghi.',
    en: 'News goes to the telephone or e-mail that you gave.',
  },
  pay: { vi: 'Trả phí, lệ phí', en: 'Pay the fee' },
  follow: { vi: 'Theo dõi hồ sơ', en: 'Follow it' },
} satisfies Record<string, Text>

/** What was handed in, under which reference, and what happens next; an assisted one is printed for whoever came. */
export async function answerReceipt(applicant: Applicant): Promise<Response> {
  const opened = await openFiling(applicant)
  if (opened instanceof Response) return opened
  const { visit, at, officer } = applicant
  const { filing } = opened
  if (filing.reference === undefined)
    return seeOther(
      filing.state === 'draft'
        ? at.tasks(filing.id)
        : officer
          ? visit.paths.filing(filing.id)
          : visit.paths.procedures(),
    )
  const { db } = visit.deps
  const secret = receiptSecret(await loadReceiptKey(db), filing.reference)
  const charge = await chargeOfFiling(db, filing.id)
  const { organisation } = await visit.reference()
  const unit = findUnitOn(organisation, filing.unitId, dayOf(visit.deps.clock.now()))?.name ?? ''
  const aloud = await readAloud(visit, 'receipt')
  const receipt = { filing, reference: filing.reference, secret, unit, due: charge && outstandingOf(charge), aloud }
  const { content } = filing
  const main = <Receipt applicant={applicant} receipt={receipt} />
  return answerApply(applicant, { title: visit.say(words.title), ...(content && { content }), main })
}

interface Shown {
  readonly filing: Filing
  readonly reference: string
  readonly secret: string
  /** Name of the unit. */
  readonly unit: string
  /** What is still to be paid; undefined where nothing is charged. */
  readonly due: Money | undefined
  readonly aloud: VNode | null
}

function Receipt({ applicant, receipt }: { applicant: Applicant; receipt: Shown }) {
  const { visit, officer } = applicant
  const { say, paths, language } = visit
  const { filing, reference, secret, unit } = receipt
  const follow = paths.dossier(reference) + search({ khoa: secret })
  return (
    <>
      <h1>{say(words.title)}</h1>
      <ul class="facts receipt">
        <Fact name={say(words.reference)} value={reference} />
        <Fact name={say(words.secret)} value={secret} />
        {filing.submittedAt !== null && <Fact name={say(words.at)} value={moment(language, filing.submittedAt)} />}
        <Fact name={say(words.unit)} value={unit} isName />
        {filing.state !== 'submitted' && <Fact name={say(words.state)} value={say(filingStateNames[filing.state])} />}
        {filing.dossierCode && <Fact name={say({ vi: 'Mã hồ sơ', en: 'Code' })} value={filing.dossierCode} />}
      </ul>
      <p>{say(words.keep)}</p>
      {receipt.aloud}
      {officer && <QrCode text={wholeAddress(visit, follow)} label={say(words.follow)} />}
      <p class="go">
        <PayLink applicant={applicant} receipt={receipt} />
        <a
          class={isPaid(receipt) ? 'button' : 'button button--other'}
          href={officer ? paths.filing(filing.id) : follow}
        >
          {officer ? say({ vi: 'Mở ở bàn tiếp nhận', en: 'Open at the reception desk' }) : say(words.follow)}
        </a>
      </p>
      <Next applicant={applicant} filing={filing} />
    </>
  )
}

function Fact({ name, value, isName }: { name: string; value: string; isName?: boolean }) {
  return (
    <li>
      <span>{name}</span> <b lang={isName ? 'vi' : undefined}>{value}</b>
    </li>
  )
}

/** Nothing is left to pay: what comes next is to follow it. */
function isPaid({ due }: Pick<Shown, 'due'>): boolean {
  return due === undefined || due <= 0
}

function PayLink({
  applicant: { visit },
  receipt: { due, reference, secret },
}: {
  applicant: Applicant
  receipt: Shown
}) {
  if (due === undefined || isPaid({ due })) return null
  return (
    <a class="button" href={visit.paths.same(`/thanh-toan/${reference}`) + search({ khoa: secret })}>
      {visit.say(words.pay)}: {formatMoney(due)}
    </a>
  )
}

function Next({ applicant: { visit }, filing }: { applicant: Applicant; filing: Filing }) {
  const { say, language } = visit
  if (filing.state !== 'submitted') return null
  return (
    <section>
      <h2>{say(words.next)}</h2>
      <ol class="steps">
        <li>
          {filing.answerBy === null ? (
            say(words.soon)
          ) : (
            <>
              {say(words.answered)} <b>{appointment(language, filing.answerBy)}</b>.
            </>
          )}
        </li>
        <li>{say(words.accepted)}</li>
        <li>{say(words.told)}</li>
      </ol>
    </section>
  )
}
