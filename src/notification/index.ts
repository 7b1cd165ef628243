export { describeNotice } from './describe-notice.ts'
export { countUnseen, listNotices, markSeen, type NoticePage } from './inbox-store.ts'
export type { Notice, NoticeKind } from './notice.ts'
export { raiseNotices } from './raise-notices.ts'
