import { feeOf, reckonFee } from '#catalogue/index.ts'
import { formatMoney, type Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { feeAmount } from '../procedure-words.ts'
import type { Draft } from './draft.ts'

const words = {
  title: { vi: 'Phí, lệ phí', en: 'The fee' },
  free: { vi: 'Nộp trực tuyến không mất phí, lệ phí.', en: 'Filed online, it is free of charge.' },
  none: {
    vi: 'Không mất phí, lệ phí: danh mục không ghi khoản thu nào.',
    en: 'It is free of charge: the catalogue records no fee.',
  },
  sum: { vi: 'Phải nộp', en: 'To pay' },
  after: {
    vi: 'Chưa phải trả ngay. Nộp hồ sơ xong, trang biên nhận có nút trả tiền: quét mã, không phải đi đâu. Bạn thuộc diện được miễn, giảm thì ghi ở trang ấy.',
    en: 'Nothing is to be paid yet. Once it is filed, the receipt has a button to pay: scan a code, go nowhere. If you are exempt or pay less, say so there.',
  },
  counted: {
    vi: 'Tính theo số lượng: cán bộ đếm khi xem hồ sơ, báo cho bạn và thu tại bộ phận một cửa, có biên lai. Chưa phải trả gì bây giờ.',
    en: 'It goes by the number: an officer counts, tells you, and takes it at the one-stop desk against a receipt. Nothing is to be paid now.',
  },
} satisfies Record<string, Text>

/** What handing this in costs to the đồng, before it is handed in; or that nobody can say it before an officer has counted. */
export function FeeLine({ visit, draft }: { visit: Visit; draft: Draft }) {
  const { say } = visit
  const { procedure, content } = draft
  const reckoned = reckonFee(procedure, { channel: 'online', answers: content.form?.answers })
  const fees = feeOf(procedure, 'online')
  const free = fees.length === 0 ? words.none : words.free
  return (
    <section class="cost">
      <h2>{say(words.title)}</h2>
      {reckoned === undefined ? (
        <ul class="facts sums">
          {fees.map((fee) => (
            <Amount name={fee.name} amount={say(feeAmount({ ...fee, channel: null }))} />
          ))}
        </ul>
      ) : reckoned.sum === 0 ? null : (
        <ul class="facts sums">
          {reckoned.lines.map(({ name, amount }) => (
            <Amount name={name} amount={formatMoney(amount)} />
          ))}
          {reckoned.lines.length > 1 && (
            <li>
              <b>{say(words.sum)}</b> <b>{formatMoney(reckoned.sum)}</b>
            </li>
          )}
        </ul>
      )}
      <p>{say(reckoned === undefined ? words.counted : reckoned.sum > 0 ? words.after : free)}</p>
    </section>
  )
}

function Amount({ name, amount }: { name: string; amount: string }) {
  return (
    <li>
      <span lang="vi">{name}</span> <b>{amount}</b>
    </li>
  )
}
