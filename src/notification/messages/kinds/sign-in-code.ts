import { z } from 'zod'
import { messageKind } from '../kind.ts'

/** The code with which somebody proves a telephone number. */
export const signInCode = messageKind({
  name: { vi: 'Mã đăng nhập', en: 'Sign-in code' },
  said: z.strictObject({ code: z.string(), minutes: z.int() }),
  isUrgent: true,
  usefulMinutes: 10,
  say: ({ code, minutes }) => {
    const asked = {
      vi: `Mã đăng nhập của ông/bà: ${code}, dùng trong ${minutes} phút. Không đưa mã này cho ai, kể cả cán bộ.`,
      en: `Your sign-in code: ${code}, good for ${minutes} minutes. Give it to nobody, not even an officer.`,
    }
    const unasked = {
      vi: 'Nếu ông/bà không đăng nhập, hãy bỏ qua thư này.',
      en: 'If it was not you who signs in, ignore this message.',
    }
    return {
      subject: { vi: `Mã đăng nhập: ${code}`, en: `Sign-in code: ${code}` },
      paragraphs: [asked, unasked],
      sms: asked,
    }
  },
})
