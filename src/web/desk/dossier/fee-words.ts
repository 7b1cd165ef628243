import type { PaidFee } from '#dossier/index.ts'
import { dong, formatMoney, type Text } from '#kernel/index.ts'

/** `50.000 đồng · đã thu 50.000 đồng · biên lai 0012`. */
export function feeWords(say: (text: Text) => string, { due, paid, receiptNumber, exemption }: PaidFee): string {
  const taken = paid === 0 ? '0 đồng' : formatMoney(dong(paid))
  const parts = [
    formatMoney(dong(due)),
    due > 0 || paid > 0 ? `${say({ vi: 'đã thu', en: 'paid' })} ${taken}` : '',
    receiptNumber === undefined ? '' : `${say({ vi: 'biên lai', en: 'receipt' })} ${receiptNumber}`,
    exemption === undefined ? '' : `${say({ vi: 'miễn, giảm', en: 'exempt' })}: ${exemption}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
