import { search } from '../../shared/address.ts'

/** Addresses of reception; the steps of a filing stand below it. */
export const receptionPatterns = {
  reception: '/lam-viec/tiep-nhan',
  newFiling: '/lam-viec/tiep-nhan/moi',
  filing: '/lam-viec/tiep-nhan/:filing',
  acceptFiling: '/lam-viec/tiep-nhan/:filing/tiep-nhan',
  lookUpPerson: '/lam-viec/tiep-nhan/:filing/thong-tin-da-co',
  requestSupplement: '/lam-viec/tiep-nhan/:filing/yeu-cau-bo-sung',
  supplyFiling: '/lam-viec/tiep-nhan/:filing/bo-sung',
  refuseFiling: '/lam-viec/tiep-nhan/:filing/tu-choi',
  withdrawFiling: '/lam-viec/tiep-nhan/:filing/rut',
  deleteDraft: '/lam-viec/tiep-nhan/:filing/xoa',
  filingFile: '/lam-viec/tiep-nhan/:filing/tep/:file',
} as const

/** What is done to a filing at an address of its own. */
export type FilingStep = Exclude<keyof typeof receptionPatterns, 'reception' | 'newFiling' | 'filing' | 'filingFile'>

/** What the page where receptions begin is asked: letters of a procedure's name, for which unit, and what was just done. */
export interface ReceptionAddress {
  readonly tim?: string
  /** The draft for which another procedure is chosen. */
  readonly cho?: string
  readonly 'don-vi'?: string
  readonly xong?: string
}

/** Which procedure, by its code, and for which unit, where the officer receives for several. */
export interface NewFilingAddress {
  readonly 'thu-tuc': string
  readonly 'don-vi'?: string | undefined
}

/** Of a filing that has not been saved yet: as `NewFilingAddress`; of any: what was just done. */
export interface FilingAddress extends Partial<NewFilingAddress> {
  readonly xong?: string
}

/** Their builders; `prefix` is that of the language. */
export function receptionPathsIn(prefix: string) {
  const filingAt = (step: FilingStep | 'filing', id: string) => prefix + receptionPatterns[step].replace(':filing', id)
  return {
    reception: (query: ReceptionAddress = {}) => prefix + receptionPatterns.reception + search(query),
    newFiling: (query: NewFilingAddress) => prefix + receptionPatterns.newFiling + search(query),
    filing: (id: string, query: FilingAddress = {}) => filingAt('filing', id) + search(query),
    filingFile: (id: string, file: string) => `${filingAt('filing', id)}/tep/${file}`,
    filingStep: (step: FilingStep, id: string) => filingAt(step, id),
  }
}
