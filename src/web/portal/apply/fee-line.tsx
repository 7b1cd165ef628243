import { feeOf, type Procedure } from '#catalogue/index.ts'
import { formatMoney } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** What filing it online costs. */
export function FeeLine({ visit, procedure }: { visit: Visit; procedure: Procedure }) {
  const { lines, sum } = feeOf(procedure, 'online')
  const money = { vi: formatMoney(sum), en: formatMoney(sum).replace('đồng', 'VND') }
  const free =
    lines.length === 0
      ? { vi: 'Phí, lệ phí: danh mục không ghi khoản thu nào.', en: 'The fee: the catalogue records no charge.' }
      : { vi: 'Nộp trực tuyến không mất phí, lệ phí.', en: 'Filed online, it is free of charge.' }
  const due = {
    vi: `Phí, lệ phí: ${money.vi}. Trả sau khi nộp; cách trả ghi trên giấy biên nhận.`,
    en: `The fee: ${money.en}. It is paid after filing; the receipt says how.`,
  }
  return <p>{visit.say(sum === 0 ? free : due)}</p>
}
