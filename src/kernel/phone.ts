/** A Vietnamese telephone number, in the one form in which it is stored and compared: `0912345678`, `02153825409`. */
export interface PhoneNumber {
  readonly number: string
  /** A landline takes no text messages. */
  readonly kind: 'mobile' | 'landline'
}

/**
 * The Vietnamese number that `typed` means, however it is written: with spaces, points or brackets, with +84, 84 or 0084 before
 * it. Undefined where it is none (numbering plan of Thông tư 22/2014/TT-BTTTT, ten digits for mobiles since 2018).
 */
export function findPhone(typed: string): PhoneNumber | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.,()/\p{Pd}]/gu, '')
  const number = digits.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/u, '0')
  if (/^0[35789]\d{8}$/u.test(number)) return { number, kind: 'mobile' }
  return /^02\d{9}$/u.test(number) ? { number, kind: 'landline' } : undefined
}

/** `0912 345 678`: as people read a number out. */
export function formatPhone(number: string): string {
  return number.replace(/^(\d{4})(\d{3})(\d+)$/u, '$1 $2 $3')
}

/** `0912 … 678`: enough to know one's own by. */
export function maskPhone(number: string): string {
  return number.replace(/^(\d{4})\d+(\d{3})$/u, '$1 … $2')
}
