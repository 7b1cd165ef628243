import { z } from 'zod'
import { dong, formatCount } from '#kernel/index.ts'
import { messageKind } from '../kind.ts'

const said = z.strictObject({
  reference: z.string(),
  /** Name of the procedure. */
  subject: z.string(),
  /** In đồng: what is still to come. */
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
