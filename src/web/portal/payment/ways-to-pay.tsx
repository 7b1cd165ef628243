import { formatCount, type Text } from '#kernel/index.ts'
import { type BankAccount, type Charge, outstandingOf, vietQr } from '#payment/index.ts'
import { QrCode } from '../../desk/account/qr-code.tsx'
import type { Visit } from '../../shared/visit.ts'
import type { OpenPayment } from './open-payment.tsx'

const words = {
  scan: { vi: 'Quét mã bằng ứng dụng ngân hàng', en: 'Scan it with your bank’s app' },
  scanHint: {
    vi: 'Số tiền và nội dung đã có sẵn trong mã. Đang cầm chính điện thoại này? Chụp màn hình, rồi chọn “quét từ ảnh” trong ứng dụng ngân hàng.',
    en: 'Sum and memo are in the code. On this very telephone? Take a screenshot, then choose “scan from a picture” in the app.',
  },
  qr: { vi: 'Mã VietQR chuyển khoản', en: 'VietQR code of the transfer' },
  type: { vi: 'Hoặc tự nhập', en: 'Or type it' },
  typeHint: {
    vi: 'Chạm vào một dòng để chọn cả dòng rồi sao chép. Nội dung phải đúng từng chữ, nếu không chúng tôi không biết tiền của ai.',
    en: 'Tap a line to select and copy it. The memo must be exact, or nobody knows whose money it is.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  number: { vi: 'Số tài khoản', en: 'Account number' },
  holder: { vi: 'Chủ tài khoản', en: 'Account holder' },
  sum: { vi: 'Số tiền', en: 'Sum' },
  memo: { vi: 'Nội dung', en: 'Memo' },
  counter: { vi: 'Hoặc nộp tại bộ phận một cửa', en: 'Or pay at the one-stop desk' },
  safe: {
    vi: 'Chỉ chuyển vào tài khoản ghi trên trang này. Không cán bộ nào được gọi điện bảo bạn chuyển vào tài khoản khác.',
    en: 'Transfer only to the account on this page. No officer may call and tell you to use another one.',
  },
  noAccount: {
    vi: 'Cơ quan này chưa nhận tiền qua ngân hàng.',
    en: 'This unit takes no transfers yet.',
  },
} satisfies Record<string, Text>

interface WaysProps {
  readonly visit: Visit
  readonly payment: OpenPayment
  readonly charge: Charge
}

/** Each way to pay what is left, the quickest first. */
export function WaysToPay({ visit, payment, charge }: WaysProps) {
  const { say } = visit
  const { account } = payment
  return (
    <>
      {account === undefined ? (
        <p>{say(words.noAccount)}</p>
      ) : (
        <Transfer visit={visit} charge={charge} account={account} />
      )}
      <section aria-labelledby="mot-cua">
        <h2 id="mot-cua">{say(words.counter)}</h2>
        <p>{say(atCounter(charge))}</p>
      </section>
    </>
  )
}

function atCounter({ reference }: Charge): Text {
  return {
    vi: `Mang theo mã hồ sơ ${reference} và tiền mặt. Cán bộ ghi biên lai cho bạn.`,
    en: `Bring the reference ${reference} and cash. The officer writes you a receipt.`,
  }
}

function Transfer({ visit, charge, account }: Pick<WaysProps, 'visit' | 'charge'> & { account: BankAccount }) {
  const { say } = visit
  const { bankBin, bankName, accountNumber, holderName } = account
  const amount = outstandingOf(charge)
  const rows: readonly Line[] = [
    { name: words.bank, value: bankName },
    { name: words.number, value: accountNumber, isTyped: true },
    { name: words.holder, value: holderName },
    { name: words.sum, value: String(amount), isTyped: true },
    { name: words.memo, value: charge.memo, isTyped: true },
  ]
  return (
    <div class="ways-to-pay">
      <section aria-labelledby="quet-ma">
        <h2 id="quet-ma">{say(words.scan)}</h2>
        <p>{say(words.scanHint)}</p>
        <QrCode
          text={vietQr({ bankBin, accountNumber, amount, memo: charge.memo })}
          label={`${say(words.qr)}: ${formatCount(amount)} đồng, ${charge.memo}`}
        />
      </section>
      <section aria-labelledby="tu-nhap">
        <h2 id="tu-nhap">{say(words.type)}</h2>
        <p>{say(words.typeHint)}</p>
        <ul class="facts transfer">
          {rows.map((line) => (
            <TransferLine visit={visit} line={line} />
          ))}
        </ul>
        <p class="quiet" id="da-chep" role="status" />
        <p class="quiet">{say(words.safe)}</p>
      </section>
    </div>
  )
}

interface Line {
  readonly name: Text
  readonly value: string
  /** Has to be typed to the sign in the bank's app. */
  readonly isTyped?: boolean
}

/** One line of the transfer; where scripts run, a press copies it. */
function TransferLine({ visit: { say }, line: { name, value, isTyped } }: { visit: Visit; line: Line }) {
  return (
    <li>
      <span>{say(name)}</span>
      <b class="copied" lang="vi">
        {value}
      </b>
      {isTyped && (
        <button
          hidden
          type="button"
          class="copy"
          data-copies={value}
          data-told={`${say(words.copied)}: ${say(name)} ${value}`}
        >
          {say(words.copy)} <span class="unseen">{say(name)}</span>
        </button>
      )}
    </li>
  )
}
