import { patterns } from '../../paths.ts'
import type { Route } from '../../route.ts'
import { answerAbsent } from './absent-page.tsx'
import { askBulk, takeBulk } from './answer-bulk.tsx'

export const bulkRoutes: readonly Route[] = [
  { path: patterns.bulk, method: 'POST', permission: 'desk.view', audit: 'bulk.asked', answer: askBulk },
  { path: patterns.bulkDeed, method: 'POST', permission: 'desk.view', audit: 'bulk.done', answer: takeBulk },
  { path: patterns.absent, permission: 'dossier.reassign', audit: 'absent.viewed', answer: answerAbsent },
]
