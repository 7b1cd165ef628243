import { search } from '../../shared/address.ts'

/** What officers do with complaints, suggestions and ratings. */
export const deskPetitionPatterns = {
  deskPetitions: '/lam-viec/gop-y',
  deskPetition: '/lam-viec/gop-y/:reference',
  petitionDeed: '/lam-viec/gop-y/:reference/:deed{hoi-them|tiep-nhan|chuyen|tu-choi|tra-loi|cong-khai}',
  deskRatings: '/lam-viec/danh-gia',
} as const

/** Which list: what waits, or with `loai=xong` what has ended; a page. */
export interface PetitionsAddress {
  readonly loai?: string
  readonly trang?: string
}

export function deskPetitionPathsIn(at: (path: string) => string) {
  const petition = (reference: string) => at(`/lam-viec/gop-y/${encodeURIComponent(reference)}`)
  return {
    deskPetitions: (query: PetitionsAddress = {}) => at('/lam-viec/gop-y') + search(query),
    /** `xong`: what had just been done. */
    deskPetition: (reference: string, query: { readonly xong?: string } = {}) => petition(reference) + search(query),
    petitionDeed: (reference: string, deed: string) => `${petition(reference)}/${deed}`,
    /** `quy`: the first day of a quarter; `don-vi`: the number of a unit. */
    deskRatings: (query: { readonly quy?: string; readonly 'don-vi'?: string } = {}) =>
      at('/lam-viec/danh-gia') + search(query),
  }
}
