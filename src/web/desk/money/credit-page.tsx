import { formatCount, type Refusal, type Text } from '#kernel/index.ts'
import { type BankCredit, type MoneyMove, movesOfCredit } from '#payment/index.ts'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { moment } from '../../shared/formats.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { Moves } from './moves.tsx'
import { openCredit } from './open-money.ts'
import { doneSentences, findingNames } from './words.ts'

const words = {
  back: { vi: 'Thu tiền', en: 'Payments' },
  title: { vi: 'Báo có', en: 'Credit' },
  bank: { vi: 'Số giao dịch', en: 'Bank’s number' },
  account: { vi: 'Vào tài khoản', en: 'To account' },
  memo: { vi: 'Nội dung', en: 'Memo' },
  booked: { vi: 'Ngân hàng ghi lúc', en: 'Booked' },
  found: { vi: 'Máy thấy', en: 'Found' },
  allocate: { vi: 'Gắn vào hồ sơ', en: 'Give it to a filing' },
  reference: { vi: 'Mã hồ sơ', en: 'Reference' },
  referenceHint: { vi: 'Dạng MC-261126-7KQM2X', en: 'Such as MC-261126-7KQM2X' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Căn cứ vào đâu mà biết; được giữ lại', en: 'How it is known; kept for ever' },
  giveBack: { vi: 'Trả lại người chuyển', en: 'Return it to the sender' },
  bankReference: { vi: 'Số giao dịch trả lại', en: 'Bank’s number of the return' },
  release: { vi: 'Gỡ ra khỏi hồ sơ', en: 'Take it off the filing' },
  failed: { vi: 'Chưa ghi được, vì', en: 'Not recorded yet, because' },
  homeless: {
    vi: 'Tiền vào một tài khoản chưa khai báo cho đơn vị nào. Hãy khai báo tài khoản; tiền sẽ tự gắn vào hồ sơ.',
    en: 'It came to an account that no unit has put down. Put it down, and the money finds its filing.',
  },
} satisfies Record<string, Text>

/** One credit: what the bank said, where its money has been, and what can be done. */
export async function answerCredit(visit: OfficerVisit): Promise<Response> {
  const credit = await openCredit(visit, 'payment.read')
  return credit instanceof Response ? credit : answerCreditPage(visit, credit)
}

/** `refused`: what was sent and could not be done. */
export async function answerCreditPage(visit: OfficerVisit, credit: BankCredit, refusal?: Refusal): Promise<Response> {
  const moves = await movesOfCredit(visit.deps.db, credit.id)
  const title = `${visit.say(words.title)}: ${formatCount(credit.amount)} đồng`
  const main = <CreditMain {...{ visit, credit, moves, title }} {...(refusal ? { refusal } : {})} />
  const page = { title, section: 'money', main, hasError: refusal !== undefined }
  return answerDeskPage(visit, page, { status: refusal ? 422 : 200 })
}

interface Shown {
  readonly visit: OfficerVisit
  readonly credit: BankCredit
  readonly moves: readonly MoneyMove[]
  readonly title: string
  readonly refusal?: Refusal
}

/** Beside which field a refusal stands. */
export function fieldOf({ code }: Refusal): string {
  if (code.startsWith('bank-reference')) return 'so-giao-dich'
  if (code === 'charge-unknown' || code === 'charge-of-other-unit') return 'ma-ho-so'
  return code.endsWith('-not-within') ? 'so-tien' : 'ly-do'
}

function CreditMain({ visit, credit, moves, title, refusal }: Shown) {
  const { say, paths, language } = visit
  const errors: readonly FieldError[] = refusal ? [{ field: fieldOf(refusal), message: refusal.message }] : []
  const rows: readonly (readonly [Text, string])[] = [
    [words.memo, credit.memo],
    [words.booked, moment(language, credit.bookedAt)],
    [words.bank, credit.transactionId],
    [words.account, `${credit.accountNumber} (${credit.bankBin})`],
    [words.found, say(findingNames[credit.finding])],
  ]
  return (
    <>
      <Done visit={visit} sentences={doneSentences} />
      <a class="govuk-back-link" href={paths.money()}>
        {say(words.back)}
      </a>
      <h1>{title}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div>
            <dt>{say(name)}</dt>
            <dd lang="vi">{value}</dd>
          </div>
        ))}
      </dl>
      {credit.unitId === null && <p class="lead">{say(words.homeless)}</p>}
      <Moves visit={visit} moves={moves} />
      <Deeds visit={visit} credit={credit} errors={errors} />
    </>
  )
}

function Deeds({ visit, credit, errors }: Pick<Shown, 'visit' | 'credit'> & { errors: readonly FieldError[] }) {
  const { say, paths, form } = visit
  const { unitId, state, id } = credit
  if (unitId === null || state === 'returned') return null
  const field = { visit, errors, maxLength: 500 } as const
  const reason = (
    <TextField {...field} name="ly-do" label={words.reason} hint={words.reasonHint} value={form.text('ly-do')} />
  )
  if (state === 'allocated' && visit.actor('payment.allocate', unitId) !== undefined)
    return (
      <DeskForm visit={visit} action={paths.creditDeed(id, 'go')} class="stack">
        <h2>{say(words.release)}</h2>
        {reason}
        <Press text={say(words.release)} />
      </DeskForm>
    )
  if (state === 'allocated' || visit.actor('payment.allocate', unitId) === undefined) return null
  return (
    <DeskForm visit={visit} action={paths.creditDeed(id, 'gan')} class="stack">
      <h2>
        {say(words.allocate)} · {say(words.giveBack)}
      </h2>
      {reason}
      <TextField
        {...field}
        name="ma-ho-so"
        label={words.reference}
        hint={words.referenceHint}
        value={form.text('ma-ho-so')}
      />
      <Press text={say(words.allocate)} />
      <TextField {...field} name="so-giao-dich" label={words.bankReference} value={form.text('so-giao-dich')} />
      <button class="govuk-button govuk-button--secondary" type="submit" formaction={paths.creditDeed(id, 'tra-lai')}>
        {say(words.giveBack)}
      </button>
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
