import { patterns } from '../../paths.ts'
import type { Route } from '../../route.ts'
import { answerNotices } from './answer-notices.tsx'

export const noticeRoutes: readonly Route[] = [
  { path: patterns.notices, permission: 'notice.read', audit: 'notices.viewed', answer: answerNotices },
]
