import { search } from '../../shared/address.ts'

export const ratingPatterns = { rating: '/danh-gia/:code' } as const

/** `khoa`: the secret of the receipt; `xong`: it was just sent. */
export interface RatingAddress {
  readonly khoa?: string
  readonly xong?: string
}

export function ratingPathsIn(prefix: string) {
  return {
    /** Where a dossier is rated; without the secret it is asked for. */
    rating: (code: string, query: RatingAddress = {}) =>
      `${prefix}/danh-gia/${encodeURIComponent(code)}${search(query)}`,
  }
}
