import type { Audience, Fee, Paper, Procedure } from '#catalogue/index.ts'
import { amountInWords } from '#deadline/index.ts'
import { formatDay, formatMoney, type Text } from '#kernel/index.ts'
import type { ResolutionTimes } from '#reporting/index.ts'

/** What the pages and the printed guide say of a procedure, in the same words. */

export function audienceWords(audiences: readonly Audience[] | undefined): Text {
  if (audiences === undefined || audiences.length === 0)
    return { vi: 'Danh mục chưa ghi thủ tục này dành cho ai.', en: 'The catalogue does not say yet for whom this is.' }
  const isForPerson = audiences.includes('person')
  if (!audiences.includes('business')) return { vi: 'Dành cho người dân.', en: 'For people.' }
  return isForPerson
    ? { vi: 'Dành cho người dân và người kinh doanh.', en: 'For people and for businesses.' }
    : { vi: 'Dành cho người kinh doanh.', en: 'For businesses.' }
}

export const conditionsUnknown: Text = {
  vi: 'Danh mục chưa ghi điều kiện riêng của thủ tục này. Hãy hỏi cán bộ một cửa trước khi chuẩn bị giấy tờ.',
  en: 'The catalogue does not record the conditions yet. Ask at the one-stop desk before you prepare papers.',
}

export const noConditions: Text = {
  vi: 'Không có yêu cầu, điều kiện riêng nào.',
  en: 'There are no particular conditions.',
}

export const conditionsUnchecked: Text = {
  vi: 'Điều kiện chưa đối chiếu với văn bản pháp luật đang có hiệu lực; chưa chắc thì hỏi cán bộ một cửa.',
  en: 'Not yet held against the law in force; if in doubt, ask at the one-stop desk.',
}

/** `1 bản chính`, `1 bản chính và 2 bản sao`. */
export function amountOf({ originals, copies }: Paper): Text {
  const parts: readonly Text[] = [
    ...(originals > 0
      ? [{ vi: `${originals} bản chính`, en: originals === 1 ? '1 original' : `${originals} originals` }]
      : []),
    ...(copies > 0 ? [{ vi: `${copies} bản sao`, en: copies === 1 ? '1 copy' : `${copies} copies` }] : []),
  ]
  return { vi: parts.map(({ vi }) => vi).join(' và '), en: parts.map(({ en }) => en).join(' and ') }
}

export const papersUnknown: Text = {
  vi: 'Danh mục chưa ghi giấy tờ cần nộp. Hãy hỏi cán bộ một cửa trước khi đi.',
  en: 'The catalogue does not record the papers yet. Ask at the one-stop desk before you go.',
}

export const feesUnknown: Text = {
  vi: 'Danh mục chưa ghi khoản thu nào. Hãy hỏi cán bộ một cửa; mọi khoản thu đều phải có biên lai.',
  en: 'The catalogue records no charge. Ask at the one-stop desk; whatever is charged must come with a receipt.',
}

const channels: Readonly<Record<NonNullable<Fee['channel']>, Text>> = {
  in_person: { vi: 'nộp tại quầy', en: 'filed at the counter' },
  postal: { vi: 'nộp qua bưu điện', en: 'filed by post' },
  online: { vi: 'nộp qua mạng', en: 'filed online' },
}

/** No council's resolution and no circular has been read yet: the catalogue's sums are assumptions. */
export const feesUnchecked: Text = {
  vi: 'Mức thu ghi trong danh mục, chưa đối chiếu với nghị quyết của Hội đồng nhân dân tỉnh. Thu đồng nào cũng có biên lai.',
  en: 'As the catalogue has it, not yet held against the resolution of the provincial council. Whatever is taken comes with a receipt.',
}

/** `2.000 đồng (nộp tại quầy)`; a fee that is the same however one files needs no way. */
export function feeAmount({ amount, channel }: Fee): Text {
  const money = { vi: formatMoney(amount), en: amount === 0 ? 'free' : `${formatMoney(amount)}`.replace('đồng', 'VND') }
  if (channel === null) return money
  return { vi: `${money.vi} (${channels[channel].vi})`, en: `${money.en} (${channels[channel].en})` }
}

export function feeSummary({ fees }: Procedure): Text {
  const [first] = fees
  if (first === undefined) return { vi: 'Chưa ghi khoản thu', en: 'No charge recorded' }
  const least = fees.reduce((less, fee) => (fee.amount < less.amount ? fee : less), first)
  const amount = feeAmount({ ...least, channel: null })
  return fees.length === 1
    ? { vi: `Phí ${amount.vi}`, en: `Fee ${amount.en}` }
    : { vi: `Phí từ ${amount.vi}`, en: `Fee from ${amount.en}` }
}

/** How long it took lately: what happened, never a promise. */
export function timesInWords({ period, count, days }: ResolutionTimes): Text {
  const since = {
    vi: `90 ngày qua (từ ${formatDay(period.from)})`,
    en: `the last 90 days (since ${formatDay(period.from)})`,
  }
  if (count === 0)
    return { vi: `Trong ${since.vi} chưa có hồ sơ nào giải quyết xong.`, en: `In ${since.en} no dossier was resolved.` }
  if (days === undefined)
    return {
      vi: `Trong ${since.vi} mới có ${count} hồ sơ giải quyết xong: quá ít để nói thường mất bao lâu.`,
      en: `In ${since.en} only ${count} were resolved: too few to say how long it usually takes.`,
    }
  const half = withinWords(days.median)
  const most = withinWords(days.ninetieth)
  return {
    vi: `Trong ${since.vi} có ${count} hồ sơ giải quyết xong: một nửa xong ${half.vi}; 9 trên 10 hồ sơ xong ${most.vi}, kể cả lúc chờ bổ sung giấy tờ.`,
    en: `In ${since.en}, ${count} were resolved: half of them ${half.en}, nine of ten ${most.en}, waiting for missing papers included.`,
  }
}

function withinWords(days: number): Text {
  if (days === 0) return { vi: 'ngay trong ngày', en: 'on the same day' }
  const amount = amountInWords('working-days', days)
  return { vi: `trong ${amount.vi}`, en: `within ${amount.en}` }
}

export const noPromise: Text = {
  vi: 'Đây là việc đã qua, không phải lời hứa: ngày hẹn của bạn in trên giấy tiếp nhận.',
  en: 'This is what happened, not a promise: your own date is printed on your receipt.',
}

export const limitUnchecked: Text = {
  vi: 'Thời hạn đơn vị đang áp dụng; chưa đối chiếu với văn bản pháp luật.',
  en: 'The limit that units apply; not yet held against the text of the law.',
}
