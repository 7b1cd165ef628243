import { z } from 'zod'
import type { Instant, Text } from '#kernel/index.ts'
import { messageKind } from '../kind.ts'
import { appointment, followLink, matter, matterText, moment } from './told-facts.ts'

interface Change {
  readonly name: Text
  readonly title: Text
  /** What happened, as one sentence before the due instant. */
  readonly happened: Text
  /** The same where every character is paid for; follows the code. */
  readonly short: Text
  readonly dueIs: Text
}

/** A kind that tells a due instant: on acceptance, or when it moved. */
function dueKind({ name, title, happened, short, dueIs }: Change) {
  return messageKind({
    name,
    said: z.strictObject({ ...matter, dueAt: moment.nullable(), reason: z.string() }),
    isStanding: true,
    say: ({ dueAt, reason, ...about }) => {
      const due = dueText(dueIs, dueAt)
      return {
        subject: { vi: `${title.vi}: ${about.code}`, en: `${title.en}: ${about.code}` },
        paragraphs: [
          { vi: [happened.vi, due.vi].filter(Boolean).join(' '), en: [happened.en, due.en].filter(Boolean).join(' ') },
          ...(reason === '' ? [] : [{ vi: `Lý do: ${reason}`, en: `Why: ${reason}` }]),
          matterText(about),
        ],
        sms: {
          vi: [`hồ sơ ${about.code} ${short.vi}.`, due.vi, 'Theo dõi:'].filter(Boolean).join(' '),
          en: [`${about.code} ${short.en}.`, due.en, 'Follow it:'].filter(Boolean).join(' '),
        },
        link: followLink(about),
      }
    },
  })
}

function dueText(is: Text, dueAt: Instant | null): Text {
  if (dueAt === null) return { vi: '', en: '' }
  const due = appointment(dueAt)
  return { vi: `${is.vi} ${due.vi}.`, en: `${is.en} ${due.en}.` }
}

const due: Text = { vi: 'Trả kết quả:', en: 'Result due:' }
const newDue: Text = { vi: 'Hẹn mới:', en: 'Newly due:' }

export const dossierAccepted = dueKind({
  name: { vi: 'Đã tiếp nhận hồ sơ', en: 'Dossier accepted' },
  title: { vi: 'Đã tiếp nhận hồ sơ', en: 'Accepted' },
  happened: { vi: 'Hồ sơ của ông/bà đã được tiếp nhận.', en: 'Your dossier has been accepted.' },
  short: { vi: 'đã tiếp nhận', en: 'is accepted' },
  dueIs: due,
})

export const dossierSuspended = dueKind({
  name: { vi: 'Tạm dừng giải quyết', en: 'Dossier suspended' },
  title: { vi: 'Hồ sơ tạm dừng', en: 'Suspended' },
  happened: {
    vi: 'Việc giải quyết hồ sơ của ông/bà tạm dừng; khi làm tiếp, ngày hẹn mới sẽ được báo.',
    en: 'Work on your dossier stands still; when it goes on, you will be told the new due time.',
  },
  short: { vi: 'tạm dừng; khi làm tiếp sẽ báo ngày hẹn mới', en: 'stands still; the new due time will be told' },
  dueIs: newDue,
})

export const dossierResumed = dueKind({
  name: { vi: 'Giải quyết tiếp', en: 'Dossier resumed' },
  title: { vi: 'Hồ sơ được giải quyết tiếp', en: 'Resumed' },
  happened: { vi: 'Hồ sơ của ông/bà được giải quyết tiếp.', en: 'Work on your dossier goes on.' },
  short: { vi: 'được giải quyết tiếp', en: 'goes on' },
  dueIs: newDue,
})

export const dossierExtended = dueKind({
  name: { vi: 'Gia hạn', en: 'Dossier extended' },
  title: { vi: 'Hồ sơ được gia hạn', en: 'Extended' },
  happened: {
    vi: 'Thời hạn giải quyết hồ sơ của ông/bà được gia hạn.',
    en: 'The time limit of your dossier was extended.',
  },
  short: { vi: 'được gia hạn', en: 'is extended' },
  dueIs: newDue,
})

export const dossierLate = dueKind({
  name: { vi: 'Xin lỗi và hẹn lại', en: 'Apology' },
  title: { vi: 'Xin lỗi vì trả kết quả trễ', en: 'We are sorry to be late' },
  happened: {
    vi: 'Chúng tôi xin lỗi ông/bà: kết quả hồ sơ chưa có đúng hẹn.',
    en: 'We are sorry: the result of your dossier is not ready in time.',
  },
  short: { vi: 'chưa xong đúng hẹn, xin lỗi ông/bà', en: 'is late, we are sorry' },
  dueIs: newDue,
})
