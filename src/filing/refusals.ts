import { formatMoment, type Refusal, type Text } from '#kernel/index.ts'
import type { Filing, FilingState } from './filing.ts'
import { type FilingVerb, filingVerbs } from './verbs.ts'

export const filingStateNames: Readonly<Record<FilingState, Text>> = {
  draft: { vi: 'bản nháp', en: 'a draft' },
  submitted: { vi: 'chờ tiếp nhận', en: 'waiting to be received' },
  'awaiting-supplement': { vi: 'chờ bổ sung', en: 'waiting for a supplement' },
  accepted: { vi: 'đã tiếp nhận', en: 'accepted' },
  refused: { vi: 'đã từ chối tiếp nhận', en: 'refused' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
}

export const filingUnknown: Refusal = {
  code: 'filing-unknown',
  message: {
    vi: 'Không có hồ sơ nộp này; bản nháp có thể đã bị xóa. Hãy mở lại danh sách chờ tiếp nhận.',
    en: 'There is no such filing; a draft may have been deleted. Open the list of what is to be received again.',
  },
}

/** Somebody was faster: who, when, and what the filing is now. */
export function refuseStale(filing: Filing): Refusal {
  const { changedBy, changedAt, state, dossierCode } = filing
  const code = dossierCode === undefined ? '' : `, mã ${dossierCode}`
  return {
    code: 'changed-meanwhile',
    message: {
      vi: `Hồ sơ này đã được '${changedBy}' thay đổi lúc ${formatMoment(changedAt)}, nay ${filingStateNames[state].vi}${code}. Việc vừa gửi chưa được thực hiện: hãy xem lại rồi quyết định.`,
      en: `'${changedBy}' changed this filing at ${formatMoment(changedAt)}; it is now ${filingStateNames[state].en}${code}. What was just sent was not done: look at it again, then decide.`,
    },
  }
}

/** The verb is not possible while the filing is what it is. */
export function refuseState(filing: Filing, verb: FilingVerb): Refusal {
  const { name, states } = filingVerbs[verb]
  const names = (language: 'vi' | 'en') => states.map((state) => filingStateNames[state][language]).join(', ')
  const { state, changedBy, changedAt } = filing
  return {
    code: `not-while-${state}`,
    message: {
      vi: `Hồ sơ này ${filingStateNames[state].vi} ('${changedBy}', ${formatMoment(changedAt)}) nên không thể ${name.vi}. Chỉ làm được khi: ${names('vi')}.`,
      en: `This filing is ${filingStateNames[state].en} ('${changedBy}', ${formatMoment(changedAt)}): one cannot ${name.en} it. Only while it is ${names('en')}.`,
    },
  }
}

export const unreadable: Refusal = {
  code: 'text-unreadable',
  message: {
    vi: 'Có ký tự hỏng trong nội dung. Hãy gõ lại chỗ vừa dán rồi gửi lại.',
    en: 'There is a damaged character in the text. Type again what was pasted, and send it anew.',
  },
}

export const keyUsed: Refusal = {
  code: 'key-used',
  message: {
    vi: 'Mã chống lặp này đã dùng cho một yêu cầu khác. Hãy mở lại biểu mẫu rồi gửi lại.',
    en: 'This idempotency key has been used for another request. Open the form again and send it anew.',
  },
}

export const keyMalformed: Refusal = {
  code: 'key-malformed',
  message: {
    vi: 'Yêu cầu thiếu mã chống lặp (UUID). Hãy mở lại biểu mẫu rồi gửi lại.',
    en: 'The request lacks its idempotency key (a UUID). Open the form again and send it anew.',
  },
}

export const contentMalformed: Refusal = {
  code: 'content-malformed',
  message: {
    vi: 'Nội dung gửi lên không đúng dạng của biểu mẫu. Hãy tải lại trang, kiểm tra lại rồi gửi.',
    en: 'What was sent is not of the form’s shape. Load the page again, check it, and send it anew.',
  },
}

export function contentTooLarge(length: number, longest: number): Refusal {
  return {
    code: 'content-too-large',
    message: {
      vi: `Nội dung dài ${length} ký tự, nhiều nhất là ${longest}. Bản đã lưu trước đó vẫn còn; hãy bỏ bớt đoạn vừa dán rồi gửi lại.`,
      en: `The content is ${length} characters long; ${longest} at most. What was saved before is still there: take out what was pasted, then send it again.`,
    },
  }
}

export const notAttached: Refusal = {
  code: 'file-not-attached',
  message: {
    vi: 'Tệp này không đính kèm hồ sơ, có thể đã được gỡ. Hãy tải lại trang.',
    en: 'This file is not attached; it may have been taken off. Load the page again.',
  },
}
