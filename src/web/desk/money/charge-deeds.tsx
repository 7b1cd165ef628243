import { formatCount, type Text } from '#kernel/index.ts'
import { type Charge, outstandingOf, refundableOf } from '#payment/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const words = {
  exemption: { vi: 'Xét miễn, giảm', en: 'Decide an exemption' },
  asked: { vi: 'Người dân ghi:', en: 'The citizen wrote:' },
  reduction: { vi: 'Số tiền được miễn, giảm', en: 'Sum that is waived' },
  reductionHint: { vi: 'Ghi 0 nếu không cho miễn, giảm', en: '0 where nothing is waived' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Người dân đọc được trên trang nộp tiền của họ',
    en: 'The citizen reads it on the page of the payment',
  },
  decide: { vi: 'Ghi quyết định', en: 'Record the decision' },
  refund: { vi: 'Ghi hoàn tiền', en: 'Record a refund' },
  sum: { vi: 'Số tiền đã hoàn', en: 'Sum paid back' },
  bankReference: { vi: 'Số giao dịch hoàn tiền', en: 'Bank’s number of the refund' },
  open: { vi: 'Đã thu nơi khác · Dừng thu', en: 'Paid elsewhere · Stop' },
  elsewhereSum: { vi: 'Số tiền đã thu nơi khác', en: 'Sum paid elsewhere' },
  openHint: {
    vi: 'Đã thu tại quầy: ghi số biên lai. Dừng thu: ghi vì sao không phải thu nữa; tiền đến sau sẽ vào danh sách phải hoàn.',
    en: 'Taken at the counter: the number of the receipt. Stopped: why it is not due; what comes later is to be paid back.',
  },
  elsewhere: { vi: 'Ghi đã thu nơi khác', en: 'Record that it was paid elsewhere' },
  cancel: { vi: 'Dừng thu', en: 'Stop taking it' },
} satisfies Record<string, Text>

interface DeedsProps {
  readonly visit: OfficerVisit
  readonly charge: Charge
  readonly errors: readonly FieldError[]
}

/** What can be done to this charge now: one form, the most urgent; others behind it. */
export function ChargeDeeds({ visit, charge, errors }: DeedsProps) {
  const mayRefund = visit.actor('payment.refund', charge.unitId) !== undefined && refundableOf(charge) > 0
  const mayDecide = visit.actor('payment.allocate', charge.unitId) !== undefined && !charge.isCancelled
  if (mayRefund) return <RefundForm {...{ visit, charge, errors }} />
  if (!mayDecide) return null
  if (charge.askedExemption !== null) return <ExemptionForm {...{ visit, charge, errors }} />
  return charge.state === 'awaiting' || charge.state === 'partly-paid' ? (
    <OpenForm {...{ visit, charge, errors }} />
  ) : null
}

function RefundForm({ visit, charge, errors }: DeedsProps) {
  const { say, paths, form } = visit
  const field = { visit, errors, maxLength: 500 } as const
  return (
    <DeskForm visit={visit} action={paths.chargeDeed(charge.reference, 'hoan')} class="stack">
      <h2>{say(words.refund)}</h2>
      <TextField
        {...field}
        name="so-tien"
        label={words.sum}
        value={form.text('so-tien') || formatCount(refundableOf(charge))}
        inputMode="numeric"
      />
      <TextField {...field} name="so-giao-dich" label={words.bankReference} value={form.text('so-giao-dich')} />
      <TextField {...field} name="ly-do" label={words.reason} value={form.text('ly-do')} />
      <Press text={say(words.refund)} />
    </DeskForm>
  )
}

function ExemptionForm({ visit, charge, errors }: DeedsProps) {
  const { say, paths, form } = visit
  const field = { visit, errors, maxLength: 500 } as const
  return (
    <DeskForm visit={visit} action={paths.chargeDeed(charge.reference, 'mien-giam')} class="stack">
      <h2>{say(words.exemption)}</h2>
      <p>
        {say(words.asked)} <b lang="vi">{charge.askedExemption}</b>
      </p>
      <TextField
        {...field}
        name="so-tien"
        label={words.reduction}
        hint={words.reductionHint}
        value={form.text('so-tien')}
        inputMode="numeric"
      />
      <TextField {...field} name="ly-do" label={words.reason} hint={words.reasonHint} value={form.text('ly-do')} />
      <Press text={say(words.decide)} />
    </DeskForm>
  )
}

function OpenForm({ visit, charge, errors }: DeedsProps) {
  const { say, paths, form } = visit
  const { reference } = charge
  const field = { visit, errors, maxLength: 500 } as const
  return (
    <DeskForm visit={visit} action={paths.chargeDeed(reference, 'thu-noi-khac')} class="stack">
      <h2>{say(words.open)}</h2>
      <TextField
        {...field}
        name="so-tien"
        label={words.elsewhereSum}
        value={form.text('so-tien') || formatCount(outstandingOf(charge))}
        inputMode="numeric"
      />
      <TextField {...field} name="ly-do" label={words.reason} hint={words.openHint} value={form.text('ly-do')} />
      <p class="buttons">
        <Press text={say(words.elsewhere)} />
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          formaction={paths.chargeDeed(reference, 'dung-thu')}
        >
          {say(words.cancel)}
        </button>
      </p>
    </DeskForm>
  )
}

function Press({ text }: { text: string }) {
  return (
    <button class="govuk-button" type="submit">
      {text}
    </button>
  )
}
