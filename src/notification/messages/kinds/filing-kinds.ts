import { z } from 'zod'
import { messageKind } from '../kind.ts'
import { appointment, followLink, matter, matterText, moment } from './told-facts.ts'

export const filingReceived = messageKind({
  name: { vi: 'Đã nhận hồ sơ nộp', en: 'Filing received' },
  said: z.strictObject({ ...matter, answerBy: moment.nullable() }),
  isStanding: true,
  say: ({ answerBy, ...about }) => {
    const by = answerBy === null ? { vi: '', en: '' } : appointment(answerBy)
    const answer = {
      vi: by.vi && ` Cán bộ trả lời trước ${by.vi}.`,
      en: by.en && ` You get an answer before ${by.en}.`,
    }
    return {
      subject: { vi: `Đã nhận hồ sơ ${about.code}`, en: `Received: ${about.code}` },
      paragraphs: [
        {
          vi: `Hồ sơ của ông/bà đã nộp xong và đang chờ cán bộ xem.${answer.vi} Ông/bà chưa phải làm gì thêm.`,
          en: `Your papers are handed in and wait for an officer.${answer.en} There is nothing you must do now.`,
        },
        matterText(about),
      ],
      sms: {
        vi: `đã nhận hồ sơ ${about.code}.${answer.vi} Theo dõi:`,
        en: `${about.code} is received.${answer.en} Follow it:`,
      },
      link: followLink(about),
    }
  },
})

export const supplementReceived = messageKind({
  name: { vi: 'Đã nhận giấy tờ bổ sung', en: 'Missing papers received' },
  said: z.strictObject(matter),
  isStanding: true,
  say: (about) => ({
    subject: { vi: `Đã nhận giấy tờ bổ sung: ${about.code}`, en: `Missing papers received: ${about.code}` },
    paragraphs: [
      {
        vi: 'Giấy tờ ông/bà bổ sung đã đến nơi và đang chờ cán bộ xem. Ông/bà chưa phải làm gì thêm.',
        en: 'The papers that you sent have arrived and wait for an officer. There is nothing you must do now.',
      },
      matterText(about),
    ],
    sms: {
      vi: `đã nhận giấy tờ bổ sung của hồ sơ ${about.code}. Theo dõi:`,
      en: `the missing papers of ${about.code} have arrived. Follow it:`,
    },
    link: followLink(about),
  }),
})

export const filingRefused = messageKind({
  name: { vi: 'Từ chối tiếp nhận', en: 'Filing refused' },
  said: z.strictObject({ ...matter, reason: z.string(), legalBasis: z.string() }),
  isStanding: true,
  say: ({ reason, legalBasis, ...about }) => ({
    subject: { vi: `Hồ sơ ${about.code} chưa được tiếp nhận`, en: `${about.code} was not accepted` },
    paragraphs: [
      {
        vi: `Hồ sơ của ông/bà chưa được tiếp nhận.\nLý do: ${reason}\nCăn cứ: ${legalBasis}`,
        en: `Your filing was not accepted.\nWhy: ${reason}\nBy which law: ${legalBasis}`,
      },
      {
        vi: 'Ông/bà có thể sửa rồi nộp lại, hoặc hỏi nơi giải quyết ghi dưới đây.',
        en: 'You may put it right and file again, or ask the office below.',
      },
      matterText(about),
    ],
    sms: {
      vi: `hồ sơ ${about.code} chưa được tiếp nhận. Lý do và việc cần làm:`,
      en: `${about.code} was not accepted. Why, and what to do:`,
    },
    link: followLink(about),
  }),
})

export const filingWithdrawn = messageKind({
  name: { vi: 'Đã rút hồ sơ nộp', en: 'Filing withdrawn' },
  said: z.strictObject(matter),
  isStanding: true,
  say: (about) => ({
    subject: { vi: `Đã rút hồ sơ ${about.code}`, en: `Withdrawn: ${about.code}` },
    paragraphs: [
      {
        vi: 'Hồ sơ đã được rút theo yêu cầu. Nếu ông/bà không yêu cầu, hãy báo ngay cho nơi giải quyết.',
        en: 'The filing was taken back as asked for. If it was not you who asked, tell the office at once.',
      },
      matterText(about),
    ],
    sms: {
      vi: `hồ sơ ${about.code} đã được rút. Nếu không phải ông/bà yêu cầu, hãy báo cán bộ:`,
      en: `${about.code} was withdrawn. If you did not ask for it, tell an officer:`,
    },
    link: followLink(about),
  }),
})
