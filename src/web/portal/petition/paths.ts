import { search } from '../../shared/address.ts'

export const petitionPatterns = {
  petitions: '/gop-y',
  petitionAnswers: '/gop-y/da-tra-loi',
  petition: '/gop-y/:reference',
} as const

/** What is known already of a complaint or suggestion that somebody is about to write. */
export interface PetitionAddress {
  /** Code of the dossier that it is about. */
  readonly 'ma-ho-so'?: string
  /** Number of the unit that it is for. */
  readonly 'don-vi'?: string
}

export function petitionPathsIn(at: (path: string) => string) {
  return {
    petitions: (query: PetitionAddress = {}) => at('/gop-y') + search(query),
    petitionAnswers: (query: { readonly trang?: string } = {}) => at('/gop-y/da-tra-loi') + search(query),
    /** `xong`: what was just done. */
    petition: (reference: string, query: { readonly xong?: string } = {}) =>
      at(`/gop-y/${encodeURIComponent(reference)}`) + search(query),
  }
}
