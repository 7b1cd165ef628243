import { search } from '../../shared/address.ts'

/** Addresses of a citizen's own account. */
export const accountPatterns = {
  citizenSignIn: '/tai-khoan/dang-nhap',
  citizenCode: '/tai-khoan/dang-nhap/ma',
  passkeySignIn: '/tai-khoan/dang-nhap/may',
  myPasskeys: '/tai-khoan/may',
  myPasskeyRemoval: '/tai-khoan/may/bo',
  nationalSignIn: '/tai-khoan/dinh-danh',
  nationalReturn: '/tai-khoan/dinh-danh/ve',
  nationalJoin: '/tai-khoan/dinh-danh/lien-ket',
  citizenSignOut: '/tai-khoan/dang-xuat',
  myAccount: '/tai-khoan',
  myProfile: '/tai-khoan/thong-tin',
  myPhone: '/tai-khoan/dien-thoai',
  myEmail: '/tai-khoan/thu',
  myEmailRemoval: '/tai-khoan/thu/bo',
  myContactCode: '/tai-khoan/ma',
  accountEnd: '/tai-khoan/xoa',
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
    passkeySignIn: (returnTo?: string) => at('/tai-khoan/dang-nhap/may') + search({ ve: returnTo }),
    myPasskeys: () => at('/tai-khoan/may'),
    myPasskeyRemoval: () => at('/tai-khoan/may/bo'),
    nationalSignIn: (returnTo?: string) => at('/tai-khoan/dinh-danh') + search({ ve: returnTo }),
    nationalJoin: () => at('/tai-khoan/dinh-danh/lien-ket'),
    citizenSignOut: () => at('/tai-khoan/dang-xuat'),
    /** `xong`: what had just been done. */
    myAccount: (done?: string) => at('/tai-khoan') + search({ xong: done }),
    myProfile: () => at('/tai-khoan/thong-tin'),
    myPhone: () => at('/tai-khoan/dien-thoai'),
    myEmail: () => at('/tai-khoan/thu'),
    myEmailRemoval: () => at('/tai-khoan/thu/bo'),
    /** `lan`: the browser's secret of the code. */
    myContactCode: (lan?: string) => at('/tai-khoan/ma') + search({ lan }),
    accountEnd: () => at('/tai-khoan/xoa'),
    myDevices: () => at('/tai-khoan/thiet-bi'),
    myDevice: () => at('/tai-khoan/thiet-bi/mot-may'),
  }
}
