import { search } from '../../shared/address.ts'

/** Where a steward sees what came from the national portal and has no place here yet. */
export const nationalPatterns = { held: '/lam-viec/ho-so-quoc-gia' } as const

/** `xong`: what had just been done. */
export interface HeldAddress {
  readonly xong?: string
}

export function nationalPathsIn(at: (path: string) => string) {
  return { held: (query: HeldAddress = {}) => at(nationalPatterns.held) + search(query) }
}
