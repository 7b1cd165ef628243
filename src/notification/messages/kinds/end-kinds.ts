import { z } from 'zod'
import { deliveries, outcomes } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { messageKind } from '../kind.ts'
import { followLink, matter, matterText } from './told-facts.ts'

type Delivery = (typeof deliveries)[number]

export const resultReady = messageKind({
  name: { vi: 'Đã có kết quả', en: 'Result ready' },
  said: z.strictObject({ ...matter, delivery: z.enum(deliveries) }),
  isStanding: true,
  say: ({ delivery, ...about }) => {
    const how = reaches(delivery, about.unit)
    return {
      subject: { vi: `Đã có kết quả hồ sơ ${about.code}`, en: `The result of ${about.code} is ready` },
      paragraphs: [
        { vi: `Hồ sơ của ông/bà đã có kết quả. ${how.long.vi}`, en: `Your dossier has its result. ${how.long.en}` },
        matterText(about),
      ],
      sms: {
        vi: `hồ sơ ${about.code} đã có kết quả. ${how.short.vi}`,
        en: `${about.code} has its result. ${how.short.en}`,
      },
      link: followLink(about),
    }
  },
})

function reaches(delivery: Delivery, unit: string): { readonly long: Text; readonly short: Text } {
  if (delivery === 'post')
    return {
      long: { vi: 'Kết quả được gửi đến ông/bà qua bưu điện.', en: 'It is sent to you by post.' },
      short: { vi: 'Gửi qua bưu điện. Xem:', en: 'It comes by post. See:' },
    }
  if (delivery === 'electronic')
    return {
      long: {
        vi: 'Ông/bà xem và tải bản điện tử ở địa chỉ dưới đây.',
        en: 'See it and download it at the address below.',
      },
      short: { vi: 'Tải về tại:', en: 'Download:' },
    }
  return {
    long: {
      vi: `Mời ông/bà đến nhận tại bộ phận một cửa, ${unit}. Nhớ mang giấy tờ tùy thân và giấy tiếp nhận hồ sơ.`,
      en: `Please fetch it at the one-stop desk of ${unit}. Bring an identity paper and the receipt.`,
    },
    short: { vi: `Đến nhận tại ${unit}. Xem:`, en: `Fetch it at ${unit}. See:` },
  }
}

/** How it ended without a result; `stopped`: the agency stopped resolving it. */
const ends = [...outcomes.filter((outcome) => outcome !== 'issued'), 'stopped'] as const
type End = (typeof ends)[number]

const endWords: Readonly<Record<End, { readonly short: Text; readonly long: Text }>> = {
  refused: {
    short: { vi: 'không được chấp thuận', en: 'was not granted' },
    long: { vi: 'Yêu cầu trong hồ sơ không được chấp thuận.', en: 'What was asked for was not granted.' },
  },
  returned: {
    short: { vi: 'được trả lại', en: 'was returned' },
    long: { vi: 'Hồ sơ được trả lại vì chưa đủ điều kiện giải quyết.', en: 'It was returned: it does not qualify.' },
  },
  withdrawn: {
    short: { vi: 'đã rút theo yêu cầu', en: 'was withdrawn' },
    long: { vi: 'Hồ sơ đã được rút theo yêu cầu.', en: 'It was withdrawn, as asked for.' },
  },
  stopped: {
    short: { vi: 'dừng giải quyết', en: 'was stopped' },
    long: { vi: 'Cơ quan dừng giải quyết hồ sơ.', en: 'The office has stopped working on it.' },
  },
}

export const dossierEnded = messageKind({
  name: { vi: 'Kết thúc không có kết quả', en: 'Dossier ended' },
  said: z.strictObject({ ...matter, end: z.enum(ends), reason: z.string() }),
  isStanding: true,
  say: ({ end, reason, ...about }) => {
    const { short, long } = endWords[end]
    return {
      subject: { vi: `Hồ sơ ${about.code} ${short.vi}`, en: `${about.code} ${short.en}` },
      paragraphs: [
        long,
        ...(reason === '' ? [] : [{ vi: `Lý do: ${reason}`, en: `Why: ${reason}` }]),
        {
          vi: `Có điều chưa rõ, xin hỏi bộ phận một cửa, ${about.unit}.`,
          en: `If something is unclear, ask the one-stop desk of ${about.unit}.`,
        },
        matterText(about),
      ],
      sms: { vi: `hồ sơ ${about.code} ${short.vi}. Lý do, xem:`, en: `${about.code} ${short.en}. Why:` },
      link: followLink(about),
    }
  },
})

/** `path` leads to where the service is rated. */
export const handedOver = messageKind({
  name: { vi: 'Đã trả kết quả, mời đánh giá', en: 'Handed over, please rate' },
  said: z.strictObject(matter),
  isStanding: true,
  say: (about) => ({
    subject: { vi: `Cảm ơn ông/bà: hồ sơ ${about.code} đã xong`, en: `Thank you: ${about.code} is done` },
    paragraphs: [
      {
        vi: 'Kết quả hồ sơ đã được trả. Cảm ơn ông/bà. Xin dành một phút cho biết ông/bà được phục vụ thế nào; không cần ghi tên.',
        en: 'The result has been handed over. Thank you. Please take a minute to tell how you were served; no name is asked for.',
      },
      matterText(about),
    ],
    sms: {
      vi: `đã trả kết quả hồ sơ ${about.code}. Cảm ơn ông/bà. Mời đánh giá:`,
      en: `the result of ${about.code} was handed over. Thank you. Please rate us:`,
    },
    link: { path: about.path, label: { vi: 'Đánh giá', en: 'Rate the service' } },
  }),
})
