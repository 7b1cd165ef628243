import { z } from 'zod'
import { dong, formatCount } from '#kernel/index.ts'
import { messageKind } from '../kind.ts'

const said = z.strictObject({
  reference: z.string(),
  /** Name of the procedure. */
  subject: z.string(),
  /** In đồng: what is still to come, or what has come. */
  amount: z.int().positive().transform(dong),
})

/** A filing was handed in, and its money has not come. */
export const paymentAwaited = messageKind({
  name: { vi: 'Nhắc nộp phí, lệ phí', en: 'Reminder of a fee' },
  said,
  say: ({ reference, subject, amount }) => {
    const sum = formatCount(amount)
    return {
      subject: { vi: `Hồ sơ ${reference} còn phải nộp ${sum} đồng`, en: `Filing ${reference}: ${sum} đồng to pay` },
      paragraphs: [
        {
          vi: `Ông/bà đã nộp hồ sơ ${reference} (${subject}) nhưng chúng tôi chưa thấy tiền phí, lệ phí: còn ${sum} đồng.`,
          en: `You handed in ${reference} (${subject}), and its fee has not come: ${sum} đồng are left.`,
        },
        {
          vi: 'Hãy mở trang hồ sơ của ông/bà để lấy mã chuyển tiền, hoặc nộp tại bộ phận một cửa. Nếu ông/bà vừa chuyển, hãy bỏ qua thư này.',
          en: 'Open the page of your filing for the transfer code, or pay at the one-stop desk. If you have just paid, ignore this.',
        },
      ],
      sms: {
        vi: `Hồ sơ ${reference} còn phải nộp ${sum} đồng phí, lệ phí. Mở trang hồ sơ của ông/bà để lấy mã chuyển tiền, hoặc nộp tại một cửa.`,
        en: `Filing ${reference}: ${sum} đồng of its fee are left. Open its page to pay, or pay at the one-stop desk.`,
      },
    }
  },
})

/** Money came for a filing that has not been handed in. */
export const filingAwaited = messageKind({
  name: { vi: 'Nhắc nộp hồ sơ đã trả tiền', en: 'Reminder of a paid filing' },
  said,
  say: ({ reference, subject, amount }) => {
    const sum = formatCount(amount)
    return {
      subject: { vi: `Đã nhận tiền, chưa thấy hồ sơ ${reference}`, en: `Paid, but not handed in: ${reference}` },
      paragraphs: [
        {
          vi: `Chúng tôi đã nhận ${sum} đồng cho hồ sơ ${reference} (${subject}), nhưng ông/bà chưa bấm nộp hồ sơ.`,
          en: `${sum} đồng have come for ${reference} (${subject}), but it has not been handed in.`,
        },
        {
          vi: 'Hãy mở “Hồ sơ của tôi”, xem lại rồi bấm nộp. Nếu không nộp nữa, hãy báo bộ phận một cửa để nhận lại tiền.',
          en: 'Open “My filings”, check it and hand it in. If you do not want to any more, tell the one-stop desk to get your money back.',
        },
      ],
      sms: {
        vi: `Đã nhận ${sum} đồng cho hồ sơ ${reference} nhưng ông/bà chưa bấm nộp hồ sơ. Hãy mở Hồ sơ của tôi để nộp.`,
        en: `${sum} đồng came for ${reference}, but it is not handed in. Open My filings to hand it in.`,
      },
    }
  },
})
