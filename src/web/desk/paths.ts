import { search } from '../shared/address.ts'
import { formPathsIn, formPatterns } from './forms/paths.ts'
import { messagePathsIn, messagePatterns } from './messages/paths.ts'
import { moneyPatterns } from './money/paths.ts'
import { nationalPathsIn, nationalPatterns } from './national/paths.ts'
import { deskPetitionPatterns } from './petitions/paths.ts'
import { queuePathsIn, queuePatterns } from './queue/paths.ts'
import { receptionPathsIn, receptionPatterns } from './reception/paths.ts'
import { requestPathsIn, requestPatterns } from './requests/paths.ts'
import { signpostPathsIn, signpostPatterns } from './signposts/paths.ts'

/** Addresses of the officers' desk. */
export const deskPatterns = {
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  beginning: '/lam-viec/bat-dau',
  ...queuePatterns,
  ...deskPetitionPatterns,
  permissions: '/lam-viec/quyen',
  account: '/lam-viec/tai-khoan',
  ownPassword: '/lam-viec/tai-khoan/mat-khau',
  ownSession: '/lam-viec/tai-khoan/phien',
  ownSessions: '/lam-viec/tai-khoan/moi-phien',
  totp: '/lam-viec/tai-khoan/ma-6-so',
  totpRemoval: '/lam-viec/tai-khoan/bo-ma-6-so',
  officers: '/lam-viec/can-bo',
  newOfficer: '/lam-viec/mo-tai-khoan',
  officer: '/lam-viec/can-bo/:account',
  officerPosts: '/lam-viec/can-bo/:account/vai-tro',
  officerPostEnd: '/lam-viec/can-bo/:account/thu-vai-tro',
  officerPassword: '/lam-viec/can-bo/:account/mat-khau',
  officerTotpRule: '/lam-viec/can-bo/:account/quy-dinh-ma',
  officerTotp: '/lam-viec/can-bo/:account/xoa-ma',
  officerStop: '/lam-viec/can-bo/:account/ngung',
  officerStart: '/lam-viec/can-bo/:account/mo-lai',
  ...moneyPatterns,
  succession: '/lam-viec/ban-giao',
  audit: '/lam-viec/nhat-ky',
  auditFile: '/lam-viec/nhat-ky.csv',
  calendar: '/lam-viec/lich',
  processes: '/lam-viec/quy-trinh',
  deskDossier: '/lam-viec/ho-so/:code',
  dossierFile: '/lam-viec/ho-so/:code/tep/:file',
  dossierSlip: '/lam-viec/ho-so/:code/phieu/:slip',
  filingSlip: '/lam-viec/tiep-nhan/:filing/phieu/:slip',
  ...requestPatterns,
  ...receptionPatterns,
  ...formPatterns,
  ...signpostPatterns,
  ...messagePatterns,
  ...nationalPatterns,
} as const

/** Which officers: part of a name, the agency code of a unit, a page. */
export interface OfficersAddress {
  readonly tim?: string
  readonly 'don-vi'?: string
  readonly trang?: string
}

/** Which entries of the log: account, event, what it was about, first and last day, a page. */
export interface AuditAddress {
  readonly 'tai-khoan'?: string
  readonly viec?: string
  readonly 'doi-tuong'?: string
  readonly tu?: string
  readonly den?: string
  readonly trang?: string
}

/** Their builders; `prefix` is that of the language. */
export function deskPathsIn(prefix: string) {
  const at = (path: string) => prefix + path
  const dossier = (code: string) => `/lam-viec/ho-so/${encodeURIComponent(code)}`
  return {
    /** `to`: where the officer was going. */
    signIn: (to?: string) => at('/dang-nhap') + search({ ve: to }),
    signOut: () => at('/dang-xuat'),
    beginning: () => at('/lam-viec/bat-dau'),
    ...queuePathsIn(at),
    ...messagePathsIn(at),
    permissions: () => at('/lam-viec/quyen'),
    account: (done?: string) => at('/lam-viec/tai-khoan') + search({ xong: done }),
    ownPassword: () => at('/lam-viec/tai-khoan/mat-khau'),
    ownSession: () => at('/lam-viec/tai-khoan/phien'),
    ownSessions: () => at('/lam-viec/tai-khoan/moi-phien'),
    totp: () => at('/lam-viec/tai-khoan/ma-6-so'),
    totpRemoval: () => at('/lam-viec/tai-khoan/bo-ma-6-so'),
    ...officerPathsIn(at),
    /** `unit`: which of those that are no more. */
    succession: (unit?: number) =>
      at('/lam-viec/ban-giao') + search({ 'don-vi': unit === undefined ? undefined : `${unit}` }),
    audit: (query: AuditAddress = {}) => at('/lam-viec/nhat-ky') + search(query),
    auditFile: (query: AuditAddress) => at('/lam-viec/nhat-ky.csv') + search(query),
    /** `unit`: whose agency code; the year in four digits. */
    calendar: (query: { readonly nam?: string; readonly 'don-vi'?: string } = {}) =>
      at('/lam-viec/lich') + search(query),
    processes: () => at('/lam-viec/quy-trinh'),
    /** `xong`: what had just been done. */
    deskDossier: (code: string, query: { readonly xong?: string } = {}) => at(dossier(code)) + search(query),
    /** The form of one act; `lan`: about which consultation. */
    dossierAct: (code: string, act: string, query: { readonly lan?: string } = {}) =>
      at(`${dossier(code)}/${act}`) + search(query),
    dossierFile: (code: string, id: string) => at(`${dossier(code)}/tep/${id}`),
    dossierSlip: (code: string, slip: string) => at(`${dossier(code)}/phieu/${slip}`),
    filingSlip: (filing: string, slip: string) => at(`/lam-viec/tiep-nhan/${filing}/phieu/${slip}`),
    ...requestPathsIn(at),
    ...receptionPathsIn(prefix),
    ...stewardPathsIn(at),
  }
}

function officerPathsIn(at: (path: string) => string) {
  return {
    officers: (query: OfficersAddress = {}) => at('/lam-viec/can-bo') + search(query),
    newOfficer: () => at('/lam-viec/mo-tai-khoan'),
    officer: (account: string, done?: string) => at(`/lam-viec/can-bo/${account}`) + search({ xong: done }),
    officerPosts: (account: string) => at(`/lam-viec/can-bo/${account}/vai-tro`),
    officerPostEnd: (account: string) => at(`/lam-viec/can-bo/${account}/thu-vai-tro`),
    officerPassword: (account: string) => at(`/lam-viec/can-bo/${account}/mat-khau`),
    officerTotpRule: (account: string) => at(`/lam-viec/can-bo/${account}/quy-dinh-ma`),
    officerTotp: (account: string) => at(`/lam-viec/can-bo/${account}/xoa-ma`),
    officerStop: (account: string) => at(`/lam-viec/can-bo/${account}/ngung`),
    officerStart: (account: string) => at(`/lam-viec/can-bo/${account}/mo-lai`),
  }
}

function stewardPathsIn(at: (path: string) => string) {
  return { ...formPathsIn(at), ...signpostPathsIn(at), ...nationalPathsIn(at) }
}
