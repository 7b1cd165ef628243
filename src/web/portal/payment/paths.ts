import { search } from '../../shared/address.ts'

/** Addresses at which a filing is paid. */
export const paymentPatterns = {
  payment: '/thanh-toan/:reference',
  paymentExemption: '/thanh-toan/:reference/mien-giam',
  paymentReceipt: '/thanh-toan/:reference/bien-lai.pdf',
} as const

/** What the address of a payment carries: the secret of the filing, which leaves it at once; what had just been done. */
export interface PaymentQuery {
  readonly khoa?: string
  readonly xong?: string
}

export function paymentPathsIn(prefix: string) {
  const payment = (reference: string) => `${prefix}/thanh-toan/${encodeURIComponent(reference)}`
  return {
    payment: (reference: string, query: PaymentQuery = {}) => payment(reference) + search(query),
    paymentExemption: (reference: string) => `${payment(reference)}/mien-giam`,
    paymentReceipt: (reference: string) => `${payment(reference)}/bien-lai.pdf`,
  }
}
