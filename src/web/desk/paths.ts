import { search } from '../shared/address.ts'

/** Addresses of the officers' desk. */
export const deskPatterns = {
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  beginning: '/lam-viec/bat-dau',
  work: '/lam-viec',
  permissions: '/lam-viec/quyen',
  totp: '/lam-viec/tai-khoan/ma-6-so',
} as const

/** Their builders; `prefix` is that of the language. */
export function deskPathsIn(prefix: string) {
  const at = (path: string) => prefix + path
  return {
    /** `to`: where the officer was going. */
    signIn: (to?: string) => at('/dang-nhap') + search({ ve: to }),
    signOut: () => at('/dang-xuat'),
    beginning: () => at('/lam-viec/bat-dau'),
    work: () => at('/lam-viec'),
    permissions: () => at('/lam-viec/quyen'),
    totp: () => at('/lam-viec/tai-khoan/ma-6-so'),
  }
}
