import { search } from '../../shared/address.ts'

/** Addresses of what a citizen follows. */
export const followPatterns = {
  myDossiers: '/ho-so-cua-toi',
  dossierSearch: '/ho-so',
  nationalLookUp: '/ho-so-quoc-gia',
  dossier: '/ho-so/:code',
  followEnd: '/ho-so/:code/dong',
  followSlip: '/ho-so/:code/phieu/:slip',
  followFile: '/ho-so/:code/tep/:file',
  followResult: '/ho-so/:code/ket-qua/:file',
  followResultSheet: '/ho-so/:code/ket-qua/:file/phieu-xac-minh.pdf',
  followAccesses: '/ho-so/:code/ai-da-xem',
  followSupplement: '/ho-so/:code/bo-sung',
  followWithdrawal: '/ho-so/:code/rut',
} as const

/** `xong`: what had just been done. */
export interface FollowAddress {
  readonly xong?: string
}

/** Their builders; `at` puts a path into the language. */
export function followPathsIn(at: (path: string) => string) {
  const dossier = (code: string, query: FollowAddress = {}) => at(`/ho-so/${encodeURIComponent(code)}`) + search(query)
  return {
    myDossiers: () => at('/ho-so-cua-toi'),
    dossierSearch: () => at('/ho-so'),
    nationalLookUp: () => at('/ho-so-quoc-gia'),
    dossier,
    followEnd: (code: string) => `${dossier(code)}/dong`,
    followSlip: (code: string, slip: string) => `${dossier(code)}/phieu/${slip}`,
    followFile: (code: string, id: string) => `${dossier(code)}/tep/${id}`,
    followResult: (code: string, id: string) => `${dossier(code)}/ket-qua/${id}`,
    followResultSheet: (code: string, id: string) => `${dossier(code)}/ket-qua/${id}/phieu-xac-minh.pdf`,
    followAccesses: (code: string) => `${dossier(code)}/ai-da-xem`,
    followSupplement: (code: string) => `${dossier(code)}/bo-sung`,
    followWithdrawal: (code: string) => `${dossier(code)}/rut`,
  }
}
