import type { Text } from '#kernel/index.ts'
import type { MessageState } from '#notification/index.ts'

export const stateNames: Readonly<Record<MessageState, Text>> = {
  'given-up': { vi: 'Không gửi được', en: 'Given up' },
  failed: { vi: 'Đang thử lại', en: 'Being tried again' },
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sending: { vi: 'Đang gửi', en: 'Being sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  dropped: { vi: 'Bỏ, vì không còn đúng', en: 'Dropped as no longer true' },
}

export const channelNames: Readonly<Record<'sms' | 'email', Text>> = {
  sms: { vi: 'Tin nhắn', en: 'SMS' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
}

const faults: Readonly<Record<string, Text>> = {
  'too-late': { vi: 'Chờ quá lâu, gửi nữa không còn ích gì', en: 'Waited too long to be of use' },
  overtaken: { vi: 'Đã có tin mới hơn về cùng hồ sơ', en: 'A newer one about the same dossier was there' },
  'too-many-attempts': { vi: 'Đã thử quá nhiều lần', en: 'Tried too often' },
  unreadable: { vi: 'Nội dung không đọc được', en: 'What it says could not be read' },
}

/** Why it did not go out, in words where there are some: else what the mail server or gateway answered. */
export function faultText(fault: string): Text {
  return faults[fault] ?? { vi: fault, en: fault }
}

export const done = {
  'gui-lai': { vi: 'Đã xếp tin vào hàng chờ gửi lại.', en: 'The message waits to be sent again.' },
  khong: {
    vi: 'Không gửi lại được: tin này đã được gửi lại, hoặc người nhận đã bị xóa theo hạn lưu.',
    en: 'Not sent again: somebody did so already, or its recipient has been erased by now.',
  },
} satisfies Record<string, Text>
