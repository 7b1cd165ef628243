import { search } from '../../shared/address.ts'

/** Addresses of money at the desk. */
export const moneyPatterns = {
  money: '/lam-viec/thu-tien',
  moneyDay: '/lam-viec/thu-tien/doi-chieu',
  moneyDayFile: '/lam-viec/thu-tien/doi-chieu.csv',
  credit: '/lam-viec/thu-tien/bao-co/:credit',
  creditAllocation: '/lam-viec/thu-tien/bao-co/:credit/gan',
  creditRelease: '/lam-viec/thu-tien/bao-co/:credit/go',
  creditReturn: '/lam-viec/thu-tien/bao-co/:credit/tra-lai',
  charge: '/lam-viec/thu-tien/khoan/:charge',
  chargeExemption: '/lam-viec/thu-tien/khoan/:charge/mien-giam',
  chargeRefund: '/lam-viec/thu-tien/khoan/:charge/hoan',
  chargeElsewhere: '/lam-viec/thu-tien/khoan/:charge/thu-noi-khac',
  chargeCancel: '/lam-viec/thu-tien/khoan/:charge/dung-thu',
  bankAccounts: '/lam-viec/tai-khoan-thu',
} as const

export type CreditDeed = 'gan' | 'go' | 'tra-lai'
export type ChargeDeed = 'mien-giam' | 'hoan' | 'thu-noi-khac' | 'dung-thu'

interface DayAddress {
  readonly ngay?: string
  /** Agency code of the unit, where somebody sees several. */
  readonly 'don-vi'?: string
}

/** Their builders; `at` puts a path into the language; `xong`: what had just been done. */
export function moneyPathsIn(at: (path: string) => string) {
  return {
    money: () => at('/lam-viec/thu-tien'),
    moneyDay: (query: DayAddress = {}) => at('/lam-viec/thu-tien/doi-chieu') + search(query),
    moneyDayFile: (query: DayAddress) => at('/lam-viec/thu-tien/doi-chieu.csv') + search(query),
    credit: (id: number, xong?: string) => at(`/lam-viec/thu-tien/bao-co/${id}`) + search({ xong }),
    creditDeed: (id: number, deed: CreditDeed) => at(`/lam-viec/thu-tien/bao-co/${id}/${deed}`),
    charge: (reference: string, xong?: string) => at(`/lam-viec/thu-tien/khoan/${reference}`) + search({ xong }),
    chargeDeed: (reference: string, deed: ChargeDeed) => at(`/lam-viec/thu-tien/khoan/${reference}/${deed}`),
    bankAccounts: (xong?: string) => at('/lam-viec/tai-khoan-thu') + search({ xong }),
  }
}
