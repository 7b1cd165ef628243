import type { RequestKind } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'

/** What a citizen asks, as officers read it. */
export const requestNames: Readonly<Record<RequestKind, Text>> = {
  supplement: { vi: 'Người dân báo đã bổ sung xong', en: 'The citizen says that everything is supplied' },
  withdrawal: { vi: 'Người dân đề nghị rút hồ sơ', en: 'The citizen asks to withdraw the dossier' },
}

/** What not granting it is called. */
export const declineNames: Readonly<Record<RequestKind, Text>> = {
  supplement: { vi: 'Báo còn thiếu giấy tờ', en: 'Tell what is still missing' },
  withdrawal: { vi: 'Không cho rút, nêu lý do', en: 'Do not grant it, with the reason' },
}
