import type { PlainDate, Slip, UnitId } from '#kernel/index.ts'
import type { NumberedForm, SlipKind } from './forms/form-set.ts'
import { formsOn } from './forms/forms-on.ts'
import type { SlipNames } from './slip-names.ts'

/** What every slip says of itself. */
export interface Issue {
  /** The unit that issues it. */
  readonly unitId: UnitId
  /** The day that the slip bears: it decides which form and which names are in force. */
  readonly day: PlainDate
  /** In the series of its unit, year and kind; absent on a control slip. */
  readonly number?: number
  /** Full name of the officer who made it out; absent where it is signed by hand. */
  readonly officer?: string
}

type Head = Pick<Slip, 'superior' | 'issuer' | 'number' | 'place' | 'date' | 'title' | 'subtitle' | 'formName'>

/** The head that the form of the day prescribes. */
export function slipHead(kind: SlipKind, { unitId, day, number }: Issue, names: SlipNames): Head {
  const form = formsOn(day).forms[kind]
  const { superior, issuer, place } = names.officeOn(unitId, day)
  return {
    superior,
    issuer,
    place,
    date: day,
    title: form.title,
    formName: form.formName,
    ...(form.subtitle === undefined ? {} : { subtitle: form.subtitle }),
    ...('symbol' in form && number !== undefined ? { number: numberText(number, form) } : {}),
  }
}

/** `04/TNHS`. */
export function numberText(number: number, { symbol }: Pick<NumberedForm, 'symbol'>): string {
  return `${twoDigits(number)}/${symbol}`
}

/** Numbers below 10 take a zero before (NĐ 30/2020/NĐ-CP, Appendix I, II.3). */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

export const signHint = '(Ký và ghi rõ họ tên)'
export const sealHint = '(Ký, ghi rõ họ tên và đóng dấu)'

/** A signature with its name, when it is known. */
export function signedBy(title: string, name: string | undefined): Slip['signatures'][number] {
  return { title, hint: signHint, ...(name === undefined ? {} : { name }) }
}
