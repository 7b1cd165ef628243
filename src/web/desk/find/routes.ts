import { patterns } from '../../paths.ts'
import type { Route } from '../../route.ts'
import { answerFind } from './answer-find.tsx'

export const findRoutes: readonly Route[] = [
  { path: patterns.find, permission: 'dossier.search', audit: 'dossier.searched', answer: answerFind },
]
