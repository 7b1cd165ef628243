import { search } from '../../shared/address.ts'

/** Addresses of a citizen's own account. */
export const accountPatterns = {
  citizenSignIn: '/tai-khoan/dang-nhap',
  citizenCode: '/tai-khoan/dang-nhap/ma',
  citizenSignOut: '/tai-khoan/dang-xuat',
  myAccount: '/tai-khoan',
  myDevices: '/tai-khoan/thiet-bi',
  myDevice: '/tai-khoan/thiet-bi/mot-may',
} as const

/** Which code: the browser's secret; where its owner goes on to. */
export interface CodeAddress {
  readonly lan: string
  readonly ve?: string
}

/** Their builders; `prefix` is that of the language. */
export function accountPathsIn(prefix: string) {
  const at = (path: string) => prefix + path
  return {
    /** `returnTo`: where the citizen was going. */
    citizenSignIn: (returnTo?: string) => at('/tai-khoan/dang-nhap') + search({ ve: returnTo }),
    citizenSignInByEmail: (returnTo?: string) => at('/tai-khoan/dang-nhap') + search({ cach: 'thu', ve: returnTo }),
    citizenCode: (query?: CodeAddress) => at('/tai-khoan/dang-nhap/ma') + search({ ...query }),
    citizenSignOut: () => at('/tai-khoan/dang-xuat'),
    /** `xong`: what had just been done. */
    myAccount: (done?: string) => at('/tai-khoan') + search({ xong: done }),
    myDevices: () => at('/tai-khoan/thiet-bi'),
    myDevice: () => at('/tai-khoan/thiet-bi/mot-may'),
  }
}
