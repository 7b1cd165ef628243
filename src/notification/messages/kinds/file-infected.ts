import { z } from 'zod'
import { messageKind } from '../kind.ts'

/** The scanner has found something in a file that was sent; what it is called helps nobody who reads this. */
export const fileInfected = messageKind({
  name: { vi: 'Tệp có mã độc', en: 'A file with malicious code' },
  said: z.strictObject({ procedure: z.string(), file: z.string() }),
  say: ({ procedure, file }) => {
    const found = {
      vi: `Tệp '${file}' ông/bà gửi trong hồ sơ '${procedure}' có mã độc nên không ai mở được.`,
      en: `The file '${file}' that you sent for '${procedure}' holds malicious code, so nobody can open it.`,
    }
    const todo = {
      vi: 'Hãy vào hồ sơ của ông/bà, gỡ tệp này và gửi tệp khác: chụp lại giấy tờ bằng điện thoại là cách chắc nhất. Các tệp khác không sao.',
      en: 'Open your filing, take this file off and send another: a new photograph of the paper is the surest way. The other files are well.',
    }
    const short = {
      vi: 'Một tệp ông/bà gửi có mã độc, không mở được. Hãy vào hồ sơ của ông/bà, gỡ tệp đó và gửi tệp khác.',
      en: 'A file that you sent holds malicious code. Open your filing, take it off and send another.',
    }
    return {
      subject: { vi: 'Hồ sơ của ông/bà có một tệp cần gửi lại', en: 'One file of your filing has to be sent again' },
      paragraphs: [found, todo],
      sms: short,
    }
  },
})
