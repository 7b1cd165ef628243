import type { PlainDate, UnitId } from '#kernel/index.ts'

/** Tài khoản thụ hưởng: where the citizens of a unit pay. */
export interface BankAccount {
  readonly id: number
  readonly unitId: UnitId
  readonly bankBin: string
  readonly bankName: string
  readonly accountNumber: string
  readonly holderName: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}
