import { search } from '../../shared/address.ts'

export const figurePatterns = {
  figures: '/so-lieu',
  openData: '/du-lieu-mo',
  openDataFile: '/du-lieu-mo/:file{[a-z-]+\\.(?:csv|json|csv-metadata\\.json)}',
} as const

/** A year of open data in four digits; without it, the one in which something happened last. */
export interface OpenDataAddress {
  readonly nam?: string
}

export function figurePathsIn(at: (path: string) => string) {
  return {
    /** `ky`: month, quarter or year to date. */
    figures: (query: { readonly ky?: string } = {}) => at('/so-lieu') + search(query),
    openData: (query: OpenDataAddress = {}) => at('/du-lieu-mo') + search(query),
    /** Stable, and the same in both languages: what programs fetch. */
    openDataFile: (name: string, query: OpenDataAddress = {}) => `/du-lieu-mo/${name}${search(query)}`,
  }
}
