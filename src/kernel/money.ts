import { formatCount } from './vietnamese.ts'

/** Whole Vietnamese đồng. */
export type Money = number & { readonly __brand: 'Money' }

/** `amount` đồng. Throws when it is not a whole number or is negative. */
export function dong(amount: number): Money {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`${amount} is not a whole, non-negative sum of đồng`)
  return amount as Money
}

/** `50.000 đồng`; `Không thu` for nothing. */
export function formatMoney(amount: Money): string {
  return amount === 0 ? 'Không thu' : `${formatCount(amount)} đồng`
}
