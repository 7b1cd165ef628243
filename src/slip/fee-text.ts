import type { PaidFee } from '#dossier/index.ts'
import { dong, formatMoney } from '#kernel/index.ts'

export type { PaidFee }

/** `100.000 đồng; đã thu 100.000 đồng; biên lai số 0001234`. */
export function feeText({ due, paid, receiptNumber, exemption }: PaidFee): string {
  const parts = [
    formatMoney(dong(due)),
    exemption === undefined ? '' : `miễn, giảm: ${exemption}`,
    due === 0 && paid === 0 ? '' : `đã thu ${paid === 0 ? '0 đồng' : formatMoney(dong(paid))}`,
    receiptNumber === undefined ? '' : `biên lai số ${receiptNumber}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}
