import { patterns } from '../paths.ts'
import type { PublicRoute } from '../route.ts'
import { takeNotice } from './take-notice.ts'

/** Where banks tell of credits. */
export const bankRoutes: readonly PublicRoute[] = [
  {
    path: patterns.bankNotice,
    method: 'POST',
    permission: 'public',
    audit: 'bank.notice-sent',
    answer: takeNotice,
    hasNoLanguage: true,
  },
]
