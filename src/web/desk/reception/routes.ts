import type { Route } from '../../route.ts'
import { receptionPatterns } from './paths.ts'
import { answerReception, beginFiling } from './start-page.tsx'
import { answerFiling, takeAcceptance, takeFiling } from './take-filing.ts'

const { reception, newFiling, filing, acceptFiling } = receptionPatterns

/** From the first letter typed at the counter to a dossier with a code. */
export const receptionRoutes: readonly Route[] = [
  { path: reception, permission: 'filing.draft', audit: 'reception.viewed', answer: answerReception },
  { path: newFiling, permission: 'filing.draft', audit: 'filing.begun', answer: beginFiling },
  { path: filing, permission: 'filing.read', audit: 'filing.viewed', answer: answerFiling },
  { path: filing, method: 'POST', permission: 'filing.draft', audit: 'filing.saved', answer: takeFiling },
  {
    path: acceptFiling,
    method: 'POST',
    permission: 'dossier.accept',
    audit: 'filing.accepted',
    answer: takeAcceptance,
  },
]
