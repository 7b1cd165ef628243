import { search } from '../../shared/address.ts'

/** Where stewards keep what leads people to procedures. */
export const signpostPatterns = {
  signposts: '/lam-viec/loi-tim',
  phrases: '/lam-viec/loi-tim/:procedure',
  lifeEvent: '/lam-viec/viec-trong-doi/:event',
  newLifeEvent: '/lam-viec/them-viec-trong-doi',
} as const

/** `thu`: words to try the search with; `xong`: what had just been done. */
export interface SignpostAddress {
  readonly thu?: string
  readonly xong?: string
}

export function signpostPathsIn(at: (path: string) => string) {
  return {
    signposts: (query: SignpostAddress = {}) => at('/lam-viec/loi-tim') + search(query),
    phrases: (code: string, query: SignpostAddress = {}) =>
      at(`/lam-viec/loi-tim/${encodeURIComponent(code)}`) + search(query),
    lifeEvent: (code: string, query: SignpostAddress = {}) => at(`/lam-viec/viec-trong-doi/${code}`) + search(query),
    newLifeEvent: () => at('/lam-viec/them-viec-trong-doi'),
  }
}
