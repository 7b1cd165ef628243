import { search } from '../../shared/address.ts'

/** Addresses of filing online: by a citizen, and by an officer beside one at the counter. */
export const applyPatterns = {
  applyBegin: '/nop/bat-dau',
  applyTasks: '/nop/:filing',
  applyNext: '/nop/:filing/tiep',
  applyStep: '/nop/:filing/muc/:step',
  applyCheck: '/nop/:filing/kiem-tra',
  applyReceipt: '/nop/:filing/bien-nhan',
  applyDelete: '/nop/:filing/xoa',
  applyFile: '/nop/:filing/tep/:file',
  assistedBegin: '/lam-viec/nop-cung/bat-dau',
  assistedTasks: '/lam-viec/nop-cung/:filing',
  assistedNext: '/lam-viec/nop-cung/:filing/tiep',
  assistedStep: '/lam-viec/nop-cung/:filing/muc/:step',
  assistedCheck: '/lam-viec/nop-cung/:filing/kiem-tra',
  assistedReceipt: '/lam-viec/nop-cung/:filing/bien-nhan',
  assistedDelete: '/lam-viec/nop-cung/:filing/xoa',
  assistedFile: '/lam-viec/nop-cung/:filing/tep/:file',
} as const

/** Which procedure; `moi`: a further filing of it although one is being written. */
export interface BeginAddress {
  readonly 'thu-tuc': string
  readonly moi?: string
}

/** Where a page leads back to once it is saved: the page on which everything is read again; and what was just done. */
export interface StepAddress {
  readonly ve?: string | undefined
  readonly sua?: string
}

export type ApplyPaths = ReturnType<typeof applyPathsAt>

/** Their builders, for either of the two who file; `prefix` is that of the language. */
export function applyPathsIn(prefix: string) {
  return { apply: applyPathsAt(`${prefix}/nop`), assisted: applyPathsAt(`${prefix}/lam-viec/nop-cung`) }
}

function applyPathsAt(root: string) {
  return {
    begin: (query: BeginAddress) => `${root}/bat-dau${search(query)}`,
    tasks: (id: string) => `${root}/${id}`,
    next: (id: string) => `${root}/${id}/tiep`,
    step: (id: string, step: string, query: StepAddress = {}) => `${root}/${id}/muc/${step}${search(query)}`,
    check: (id: string) => `${root}/${id}/kiem-tra`,
    receipt: (id: string) => `${root}/${id}/bien-nhan`,
    remove: (id: string) => `${root}/${id}/xoa`,
    file: (id: string, file: string) => `${root}/${id}/tep/${file}`,
  }
}
