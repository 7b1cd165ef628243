import { search } from '../shared/address.ts'
import type { WorkAddress } from './queue/work-address.ts'

/** Addresses of the officers' desk. */
export const deskPatterns = {
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  beginning: '/lam-viec/bat-dau',
  work: '/lam-viec',
  takeWork: '/lam-viec/nhan-viec',
  deskDossier: '/lam-viec/ho-so/:code',
  permissions: '/lam-viec/quyen',
  account: '/lam-viec/tai-khoan',
  ownPassword: '/lam-viec/tai-khoan/mat-khau',
  ownSession: '/lam-viec/tai-khoan/phien',
  ownSessions: '/lam-viec/tai-khoan/moi-phien',
  totp: '/lam-viec/tai-khoan/ma-6-so',
  totpRemoval: '/lam-viec/tai-khoan/bo-ma-6-so',
  calendar: '/lam-viec/lich',
  processes: '/lam-viec/quy-trinh',
} as const

/** Their builders; `prefix` is that of the language. */
export function deskPathsIn(prefix: string) {
  const at = (path: string) => prefix + path
  return {
    /** `to`: where the officer was going. */
    signIn: (to?: string) => at('/dang-nhap') + search({ ve: to }),
    signOut: () => at('/dang-xuat'),
    beginning: () => at('/lam-viec/bat-dau'),
    work: (query: WorkAddress = {}) => at('/lam-viec') + search(query),
    /** With the address of the list, to which it leads back. */
    takeWork: (query: WorkAddress) => at('/lam-viec/nhan-viec') + search(query),
    deskDossier: (code: string) => at(`/lam-viec/ho-so/${encodeURIComponent(code)}`),
    reception: () => at('/lam-viec/tiep-nhan'),
    filing: (id: string) => at(`/lam-viec/tiep-nhan/${id}`),
    permissions: () => at('/lam-viec/quyen'),
    account: (done?: string) => at('/lam-viec/tai-khoan') + search({ xong: done }),
    ownPassword: () => at('/lam-viec/tai-khoan/mat-khau'),
    ownSession: () => at('/lam-viec/tai-khoan/phien'),
    ownSessions: () => at('/lam-viec/tai-khoan/moi-phien'),
    totp: () => at('/lam-viec/tai-khoan/ma-6-so'),
    totpRemoval: () => at('/lam-viec/tai-khoan/bo-ma-6-so'),
    /** `unit`: whose agency code; the year in four digits. */
    calendar: (query: { readonly nam?: string; readonly 'don-vi'?: string } = {}) =>
      at('/lam-viec/lich') + search(query),
    processes: () => at('/lam-viec/quy-trinh'),
  }
}
