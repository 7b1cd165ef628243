import { formatCount, type Money, normalise, type Refusal, type Text } from '#kernel/index.ts'

function refusal(code: string, vi: string, en: string): Refusal {
  return { code, message: { vi, en } }
}

export const chargeUnknown = refusal(
  'charge-unknown',
  'Không có khoản phải nộp nào mang mã này. Hãy kiểm tra lại mã hồ sơ, dạng MC-261126-7KQM2X.',
  'There is no charge of this reference. Check it; it looks like MC-261126-7KQM2X.',
)
export const creditUnknown = refusal(
  'credit-unknown',
  'Không có khoản báo có này. Hãy mở lại từ danh sách thu tiền.',
  'There is no such credit. Open it again from the list.',
)
export const creditSettled = refusal(
  'credit-settled',
  'Khoản tiền này đã có người xử lý. Hãy tải lại trang để xem kết quả.',
  'Somebody has settled this credit meanwhile. Reload the page to see how.',
)
export const creditNotAllocated = refusal(
  'credit-not-allocated',
  'Khoản tiền này không gắn với hồ sơ nào. Hãy tải lại trang.',
  'This credit is with no filing. Reload the page.',
)
export const chargeOfOtherUnit = refusal(
  'charge-of-other-unit',
  'Hồ sơ này nộp ở đơn vị khác, còn tiền vào tài khoản của đơn vị bạn. Hãy trả lại tiền cho người chuyển và hướng dẫn họ chuyển đúng tài khoản.',
  'That filing is with another unit, and the money came to your unit’s account. Return it to the sender, and tell them the right account.',
)
export const receiptIssued = refusal(
  'receipt-issued',
  'Hồ sơ này đã có biên lai cho khoản tiền này nên không gỡ ra được. Nếu thu nhầm, hãy ghi hoàn tiền.',
  'A receipt was issued for this money, so it cannot be taken off. If it was wrong, record a refund.',
)
export const notAwaiting = refusal(
  'nothing-to-exempt',
  'Hồ sơ này không còn khoản nào phải nộp nên không xét miễn, giảm được.',
  'This filing has nothing left to pay, so there is nothing to exempt from.',
)
export const notAsked = refusal(
  'exemption-not-asked',
  'Không có đề nghị miễn, giảm nào đang chờ. Hãy tải lại trang.',
  'No request for an exemption is waiting. Reload the page.',
)
export const alreadyCancelled = refusal(
  'charge-cancelled',
  'Khoản phải nộp này đã dừng thu. Hãy tải lại trang.',
  'This charge was cancelled. Reload the page.',
)
export const keyUsed = refusal(
  'key-used',
  'Biểu mẫu này đã được dùng cho việc khác. Hãy tải lại trang rồi làm lại.',
  'This form was used for something else. Reload the page and do it again.',
)

/** What is written in a field of words must be there, be readable, and be no novel. */
export function refuseWords(text: string, what: { readonly code: string } & Text): Refusal | undefined {
  const { code, vi, en } = what
  if (/[\0\p{Surrogate}]/u.test(text))
    return refusal(
      `${code}-unreadable`,
      `${vi}: có ký tự không đọc được.`,
      `${en}: it holds signs that cannot be read.`,
    )
  const found = normalise(text)
  if (found === '')
    return refusal(`${code}-missing`, `${vi}: chưa ghi. Hãy ghi rõ.`, `${en}: nothing is written. Write it.`)
  if (found.length > longestWords)
    return refusal(
      `${code}-too-long`,
      `${vi}: dài ${found.length} chữ, nhiều nhất ${longestWords}.`,
      `${en}: ${found.length} letters, ${longestWords} at most.`,
    )
  return undefined
}

const longestWords = 500

export function notWithin(what: 'refund' | 'reduction' | 'elsewhere', most: Money): Refusal {
  const sum = formatCount(most)
  if (what === 'refund')
    return refusal(
      'refund-not-within',
      `Số tiền hoàn phải từ 1 đến ${sum} đồng, là phần thu thừa của hồ sơ này.`,
      `The refund must be from 1 to ${sum} đồng: what was paid too much for this filing.`,
    )
  if (what === 'elsewhere')
    return refusal(
      'elsewhere-not-within',
      `Số tiền đã thu nơi khác phải từ 1 đến ${sum} đồng, là phần còn phải nộp của hồ sơ này.`,
      `What was paid elsewhere must be from 1 to ${sum} đồng: what is left to pay for this filing.`,
    )
  return refusal(
    'reduction-not-within',
    `Số tiền miễn, giảm phải từ 0 (không cho) đến ${sum} đồng.`,
    `What is waived must be from 0 (nothing) to ${sum} đồng.`,
  )
}
