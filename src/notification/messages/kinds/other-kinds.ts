import { z } from 'zod'
import { messageKind } from '../kind.ts'
import { day, dayText } from './told-facts.ts'

/** `code`: the number of the complaint or suggestion; `path`: where its answer stands. */
export const complaintAnswered = messageKind({
  name: { vi: 'Đã trả lời góp ý, phản ánh', en: 'Complaint answered' },
  said: z.strictObject({ code: z.string(), path: z.string() }),
  say: ({ code, path }) => ({
    subject: { vi: `Đã trả lời góp ý ${code}`, en: `Your message ${code} is answered` },
    paragraphs: [
      {
        vi: `Góp ý, phản ánh số ${code} của ông/bà đã có trả lời. Cảm ơn ông/bà đã cho chúng tôi biết.`,
        en: `Your suggestion or complaint ${code} has its answer. Thank you for telling us.`,
      },
    ],
    sms: { vi: `góp ý ${code} đã có trả lời:`, en: `your message ${code} is answered:` },
    link: { path, label: { vi: 'Xem trả lời', en: 'Read the answer' } },
  }),
})

/** `path`: where the draft is taken up again, after signing in. */
export const draftWillBeForgotten = messageKind({
  name: { vi: 'Hồ sơ làm dở sắp bị xóa', en: 'Draft will be deleted' },
  said: z.strictObject({ procedure: z.string(), on: day, path: z.string() }),
  say: ({ procedure, on, path }) => {
    const { vi, en } = dayText(on)
    return {
      subject: { vi: 'Hồ sơ ông/bà làm dở sắp bị xóa', en: 'Your unfinished filing will be deleted' },
      paragraphs: [
        {
          vi: `Hồ sơ ông/bà đang làm dở (${procedure}) sẽ bị xóa vào ${vi} nếu không làm tiếp. Muốn giữ, hãy mở lại và lưu. Không cần nữa thì không phải làm gì.`,
          en: `Your unfinished filing (${procedure}) will be deleted on ${en} unless you go on with it. To keep it, open it and save. If you need it no more, do nothing.`,
        },
      ],
      sms: {
        vi: `hồ sơ ông/bà làm dở sẽ bị xóa ${vi}. Làm tiếp tại:`,
        en: `your unfinished filing will be deleted on ${en}. Go on:`,
      },
      link: { path, label: { vi: 'Làm tiếp', en: 'Go on' } },
    }
  },
})
