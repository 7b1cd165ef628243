import type { OfficerRoute } from '../../route.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerSuccession } from './answer-succession.tsx'
import { takeSuccession } from './take-succession.tsx'

const transfer = { path: at.succession, permission: 'dossier.transfer' } as const

/** What a unit left unfinished when it ended goes to who took over from it. */
export const successionRoutes: readonly OfficerRoute[] = [
  { ...transfer, audit: 'succession.viewed', answer: answerSuccession },
  { ...transfer, method: 'POST', audit: 'succession.done', answer: takeSuccession },
]
