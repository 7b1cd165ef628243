import { patterns } from '../paths.ts'
import type { PublicRoute } from '../route.ts'
import { takeNationalRecords } from './take-records.ts'

/** Where the national portal sends dossiers. */
export const nationalRoutes: readonly PublicRoute[] = [
  {
    path: patterns.nationalRecords,
    method: 'POST',
    permission: 'public',
    audit: 'national.records-sent',
    answer: takeNationalRecords,
    hasNoLanguage: true,
  },
]
