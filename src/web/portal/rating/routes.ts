import { patterns } from '../../paths.ts'
import type { PublicRoute } from '../../route.ts'
import { answerRating, takeRating } from './rating-page.tsx'

export const ratingRoutes: readonly PublicRoute[] = [
  { path: patterns.rating, permission: 'public', audit: 'rating.viewed', answer: answerRating },
  { path: patterns.rating, method: 'POST', permission: 'public', audit: 'rating.sent', answer: takeRating },
]
