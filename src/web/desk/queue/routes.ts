import { patterns } from '../../paths.ts'
import type { Route } from '../../route.ts'
import { answerWork } from './answer-work.tsx'
import { takeWork } from './take-work.ts'

export const queueRoutes: readonly Route[] = [
  { path: patterns.work, permission: 'desk.view', audit: 'work.viewed', answer: (visit) => answerWork(visit) },
  { path: patterns.takeWork, method: 'POST', permission: 'dossier.assign', audit: 'work.taken', answer: takeWork },
]
