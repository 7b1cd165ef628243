import { search } from '../../shared/address.ts'

export const ratingPatterns = { rating: '/danh-gia/:code' } as const

export function ratingPathsIn(at: (path: string) => string) {
  return {
    /** Where a dossier is rated; `xong`: it just was. */
    rating: (code: string, query: { readonly xong?: string } = {}) =>
      at(`/danh-gia/${encodeURIComponent(code)}`) + search(query),
  }
}
