import { z } from 'zod'
import { messageKind } from '../kind.ts'

const said = z.strictObject({ code: z.string(), path: z.string() })

/** Somebody's complaint or suggestion has arrived; `path` leads to it. */
export const petitionReceived = messageKind({
  name: { vi: 'Đã nhận góp ý, phản ánh', en: 'Complaint received' },
  said,
  say: ({ code, path }) => ({
    subject: { vi: `Đã nhận góp ý ${code}`, en: `Your message ${code} has arrived` },
    paragraphs: [
      {
        vi: `Góp ý, phản ánh số ${code} của ông/bà đã đến cơ quan. Ông/bà xem được nó đến đâu, và câu trả lời.`,
        en: `Your suggestion or complaint ${code} has arrived. You can see how far it is, and the answer.`,
      },
    ],
    sms: { vi: `đã nhận góp ý ${code}. Xem trả lời tại:`, en: `your message ${code} has arrived. Follow it:` },
    link: { path, label: { vi: 'Xem góp ý', en: 'See it' } },
  }),
})

/** The office needs to know more before it can answer. */
export const petitionAsked = messageKind({
  name: { vi: 'Cần người gửi góp ý nói rõ thêm', en: 'More asked about a complaint' },
  said,
  say: ({ code, path }) => ({
    subject: { vi: `Góp ý ${code}: cần nói rõ thêm`, en: `Your message ${code}: more is needed` },
    paragraphs: [
      {
        vi: `Để trả lời góp ý, phản ánh số ${code}, cơ quan cần ông/bà nói rõ thêm.`,
        en: `The office needs to know more before it can answer your suggestion or complaint ${code}.`,
      },
    ],
    sms: { vi: `cần nói rõ thêm về góp ý ${code}:`, en: `tell more about your message ${code}:` },
    link: { path, label: { vi: 'Nói rõ thêm', en: 'Tell more' } },
  }),
})

/** It went to another office, or was not accepted: why, stands behind the link. */
export const petitionMoved = messageKind({
  name: { vi: 'Góp ý được chuyển hoặc không tiếp nhận', en: 'Complaint forwarded or not accepted' },
  said,
  say: ({ code, path }) => ({
    subject: { vi: `Góp ý ${code} có thay đổi`, en: `News about your message ${code}` },
    paragraphs: [
      {
        vi: `Góp ý, phản ánh số ${code} đã được chuyển đến cơ quan khác hoặc không được tiếp nhận. Lý do ở trang dưới đây.`,
        en: `Your suggestion or complaint ${code} was forwarded to another office or not accepted. The page below says why.`,
      },
    ],
    sms: { vi: `góp ý ${code} có thay đổi, xem:`, en: `news about your message ${code}:` },
    link: { path, label: { vi: 'Xem góp ý', en: 'See it' } },
  }),
})
