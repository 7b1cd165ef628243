import type { Money } from '#kernel/index.ts'
import { crc16 } from './crc16.ts'

/** A transfer to an account, as every Vietnamese bank's app reads it. */
export interface Transfer {
  /** BIN of the beneficiary's bank, six digits. */
  readonly bankBin: string
  readonly accountNumber: string
  readonly amount: Money
  /** Letters, digits and spaces, 25 at most. */
  readonly memo: string
}

/**
 * The text of a VietQR code for one transfer of this amount: EMV QR Code Specification for Payment Systems, merchant-presented
 * mode, with NAPAS's identifier and service of transfers to accounts. Throws on what no code can say.
 */
export function vietQr({ bankBin, accountNumber, amount, memo }: Transfer): string {
  if (!/^\d{6}$/u.test(bankBin)) throw new Error(`'${bankBin}' is no BIN of a bank`)
  if (!/^[0-9A-Za-z]{1,19}$/u.test(accountNumber)) throw new Error(`'${accountNumber}' is no account number`)
  if (!/^[0-9A-Za-z ]{1,25}$/u.test(memo)) throw new Error(`'${memo}' cannot be the memo of a transfer`)
  const beneficiary = part('00', bankBin) + part('01', accountNumber)
  const body =
    part('00', '01') +
    // 12: good for one payment.
    part('01', '12') +
    part('38', part('00', 'A000000727') + part('01', beneficiary) + part('02', 'QRIBFTTA')) +
    part('53', '704') +
    part('54', String(amount)) +
    part('58', 'VN') +
    part('62', part('08', memo)) +
    '6304'
  return body + crc16(body)
}

function part(id: string, value: string): string {
  return id + String(value.length).padStart(2, '0') + value
}
