import { formatCount, type Text } from '#kernel/index.ts'
import { type Charge, dueOf, outstandingOf, refundableOf } from '#payment/index.ts'

/** One sentence on how a payment stands, what comes next, and the tone that repeats it. */
export interface PaymentStand {
  readonly tone: 'good' | 'soon' | 'late' | 'halt'
  readonly head: Text
  readonly next: readonly Text[]
}

/** What somebody who pays is told first: the truth of this moment. */
export function howItStands(charge: Charge): PaymentStand {
  if (charge.askedExemption !== null) return { tone: 'halt', head: asked, next: [askedNext(charge)] }
  return standOf(charge)
}

function standOf(charge: Charge): PaymentStand {
  const [due, rest, back] = [dueOf(charge), outstandingOf(charge), refundableOf(charge)].map(formatCount)
  const kept = formatCount(charge.kept)
  switch (charge.state) {
    case 'awaiting':
      return { tone: 'soon', head: { vi: `Cần nộp ${rest} đồng`, en: `${rest} đồng to pay` }, next: [notSeen] }
    case 'partly-paid':
      return {
        tone: 'soon',
        head: { vi: `Còn phải nộp ${rest} đồng`, en: `${rest} đồng left to pay` },
        next: [{ vi: `Đã nhận ${kept} đồng. ${notSeen.vi}`, en: `${kept} đồng have come. ${notSeen.en}` }],
      }
    case 'paid':
      return { tone: 'good', head: { vi: `Đã nộp đủ ${due} đồng`, en: `Paid: ${due} đồng` }, next: [nothing] }
    case 'over-paid':
      return {
        tone: 'good',
        head: { vi: `Đã nộp đủ, thừa ${back} đồng`, en: `Paid, ${back} đồng too much` },
        next: [willRefund(back)],
      }
    case 'exempt':
      return { tone: 'good', head: { vi: 'Bạn được miễn, không phải nộp', en: 'You are exempt' }, next: [nothing] }
    case 'paid-elsewhere':
      return { tone: 'good', head: { vi: 'Đã nộp ở nơi khác', en: 'Paid elsewhere' }, next: [elsewhere] }
    case 'cancelled':
      return { tone: 'halt', head: stopped, next: [stopPaying, ...(charge.elsewhere > 0 ? [askThere] : [])] }
    case 'refund-due':
      return { tone: 'soon', head: stopped, next: [willRefund(back)] }
    case 'refunded':
      return {
        tone: 'good',
        head: {
          vi: `Đã hoàn lại ${formatCount(charge.refunded)} đồng`,
          en: `${formatCount(charge.refunded)} đồng were paid back`,
        },
        next: [{ vi: 'Hồ sơ này không còn phải nộp tiền.', en: 'Nothing is to be paid for this filing any more.' }],
      }
  }
}

const notSeen: Text = {
  vi: 'Vừa chuyển xong mà chưa thấy? Ngân hàng thường báo trong vài phút; bấm “Kiểm tra lại” để xem.',
  en: 'Just sent it, and it is not here? Banks tell us within minutes; press “Check again”.',
}
const nothing: Text = { vi: 'Bạn không phải làm gì thêm.', en: 'There is nothing more to do.' }
const elsewhere: Text = {
  vi: 'Cơ quan đã ghi nhận bạn nộp phí, lệ phí trên Cổng Dịch vụ công quốc gia hoặc tại quầy. Đừng nộp lần nữa; biên lai do nơi thu cấp.',
  en: 'It is recorded that you paid on the national portal or at the counter. Do not pay again; the receipt comes from where you paid.',
}
const stopped: Text = { vi: 'Hồ sơ này không còn phải nộp tiền', en: 'This filing is not to be paid any more' }
const stopPaying: Text = { vi: 'Đừng chuyển tiền nữa.', en: 'Do not transfer anything.' }
const askThere: Text = {
  vi: 'Khoản bạn đã nộp ở nơi khác do nơi đã thu hoàn lại: hãy hỏi ở đó, đưa biên lai và mã hồ sơ này.',
  en: 'What you paid elsewhere is paid back there: ask there with the receipt and this reference.',
}
const asked: Text = { vi: 'Đang chờ xét miễn, giảm', en: 'Your exemption is being considered' }

function askedNext({ askedExemption }: Charge): Text {
  return {
    vi: `Bạn đã ghi: “${askedExemption}”. Cán bộ đang xem. Bạn chưa cần chuyển tiền.`,
    en: `You wrote: “${askedExemption}”. An officer is looking at it. There is no need to pay yet.`,
  }
}

function willRefund(sum: string | undefined): Text {
  return {
    vi: `Cơ quan sẽ trả lại ${sum} đồng vào tài khoản đã chuyển. Bạn không cần làm gì; muốn hỏi, hãy đưa mã hồ sơ này ở một cửa.`,
    en: `${sum} đồng go back to the account they came from. You need not do anything; to ask, show this reference at the desk.`,
  }
}
