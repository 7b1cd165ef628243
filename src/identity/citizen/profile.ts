import {
  birthDateFault,
  findPlainDate,
  isBlank,
  isNumberOfAnother,
  type PlainDate,
  quote,
  type Text,
  tidy,
} from '#kernel/index.ts'
import type { CitizenAccount } from './citizen-account.ts'

/** What somebody tells of themselves, as typed: what is left empty is not told. */
export interface ProfileTyped {
  readonly fullName: string
  readonly identityNumber: string
  readonly birthDate: string
  readonly sex: string
  readonly address: string
}

export type Profile = Pick<CitizenAccount, 'fullName' | 'identityNumber' | 'birthDate' | 'sex' | 'address'>

/** Something wrong with one field, to be shown beside it. */
export interface ProfileFault {
  readonly field: keyof ProfileTyped
  readonly message: Text
}

/** The profile, or what is wrong with it; `today` bounds the day of birth. */
export function checkProfile(typed: ProfileTyped, today: PlainDate): readonly ProfileFault[] | Profile {
  const faults = [...nameFaults(typed), ...numberFaults(typed), ...birthFaults(typed, today), ...otherFaults(typed)]
  return faults.length > 0 ? faults : profileOf(typed)
}

function nameFaults({ fullName }: ProfileTyped): readonly ProfileFault[] {
  if (isBlank(fullName)) return []
  if (tidy(fullName).length > 200) return [tooLong('fullName', 200)]
  if (/^[\p{L}\p{M}' .-]+$/u.test(tidy(fullName))) return []
  const message = {
    vi: `${quote(fullName)} không phải họ tên. Hãy ghi họ và tên như trên thẻ căn cước.`,
    en: `${quote(fullName)} is no name. Give it as it stands on the identity card.`,
  }
  return [{ field: 'fullName', message }]
}

function numberFaults(typed: ProfileTyped): readonly ProfileFault[] {
  const number = joined(typed.identityNumber)
  if (number === '') return []
  if (!/^\d{12}$/u.test(number) || /^(\d)\1+$/u.test(number))
    return [
      {
        field: 'identityNumber',
        message: {
          vi: `${quote(typed.identityNumber)} không phải số định danh. Hãy ghi đủ 12 chữ số in trên thẻ căn cước.`,
          en: `${quote(typed.identityNumber)} is no personal number. Enter the 12 digits printed on the identity card.`,
        },
      },
    ]
  const birthDate = findPlainDate(tidy(typed.birthDate))
  return isNumberOfAnother(number, { birthDate, sex: typed.sex }) ? [ofAnother] : []
}

const ofAnother: ProfileFault = {
  field: 'identityNumber',
  message: {
    vi: 'Số định danh không khớp năm sinh hoặc giới tính đã ghi. Hãy xem lại thẻ căn cước.',
    en: 'The number does not fit the year of birth or the sex that was entered. Look at the identity card again.',
  },
}

function birthFaults({ birthDate }: ProfileTyped, today: PlainDate): readonly ProfileFault[] {
  const message = isBlank(birthDate) ? undefined : birthDateFault(birthDate, today)
  return message === undefined ? [] : [{ field: 'birthDate', message }]
}

function otherFaults({ sex, address }: ProfileTyped): readonly ProfileFault[] {
  const message = { vi: 'Hãy chọn nam, nữ, hoặc không ghi.', en: 'Choose male, female, or not stated.' }
  return [
    ...(['', 'male', 'female'].includes(sex) ? [] : [{ field: 'sex', message } as const]),
    ...(tidy(address).length > 300 ? [tooLong('address', 300)] : []),
  ]
}

function tooLong(field: keyof ProfileTyped, limit: number): ProfileFault {
  const message = {
    vi: `Dài quá ${limit} ký tự. Hãy rút gọn.`,
    en: `More than ${limit} characters. Shorten it.`,
  }
  return { field, message }
}

function profileOf(typed: ProfileTyped): Profile {
  const birthDate = findPlainDate(tidy(typed.birthDate))
  return {
    ...given('fullName', tidy(typed.fullName)),
    ...given('identityNumber', joined(typed.identityNumber)),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(typed.sex === 'male' || typed.sex === 'female' ? { sex: typed.sex } : {}),
    ...given('address', tidy(typed.address)),
  }
}

function given<Field extends 'fullName' | 'identityNumber' | 'address'>(field: Field, text: string) {
  return text === '' ? {} : ({ [field]: text } as Record<Field, string>)
}

function joined(number: string): string {
  return tidy(number).replace(/[\s.-]/gu, '')
}
