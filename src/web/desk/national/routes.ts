import type { OfficerRoute } from '../../route.ts'
import { deskPatterns as at } from '../paths.ts'
import { answerHeld, takePlaceHeld } from './held-page.tsx'

const held = { path: at.held, permission: 'national.place' } as const

/** Dossiers of the national portal whose procedure or unit is not known here. */
export const heldRoutes: readonly OfficerRoute[] = [
  { ...held, audit: 'national.held-viewed', answer: answerHeld },
  { ...held, method: 'POST', audit: 'national.held-placed', answer: takePlaceHeld },
]
