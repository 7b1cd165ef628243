import { findPlainDate, type PlainDate, tidy } from '#kernel/index.ts'

/** Who somebody is by the national identity. */
export interface NationalPerson {
  /** Issuer and subject: the same for the same person, for ever. */
  readonly subject: string
  readonly identityNumber: string
  readonly fullName: string
  readonly birthDate?: PlainDate
  readonly sex: 'male' | 'female'
  readonly address?: string
}

/**
 * The person of these claims (names of the national portal's sign-in); undefined for organisations, and for who has no
 * personal number. Numbers and addresses of contact are left: they may be old, and here they are proved.
 */
export function personOfClaims(subject: string, claims: Readonly<Record<string, unknown>>): NationalPerson | undefined {
  const of = (...names: readonly string[]) => tidy(names.map((name) => textOf(claims[name])).find(Boolean) ?? '')
  const identityNumber = [of('SoDinhDanh'), of('SoCMND')].find((number) => /^\d{12}$/u.test(number))
  const fullName = of('HoVaTen', 'name').slice(0, 200)
  const kind = of('LoaiTaiKhoan')
  if (identityNumber === undefined || fullName === '' || (kind !== '' && kind !== '1')) return undefined
  const birthDate = findPlainDate(of('NgaySinh', 'birthdate'))
  const address = of('DiaChi').slice(0, 300)
  return {
    subject,
    identityNumber,
    fullName,
    // The fourth digit tells it: even is male. The codes of GioiTinh differ between systems.
    sex: Number(identityNumber[3]) % 2 === 0 ? 'male' : 'female',
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(address === '' ? {} : { address }),
  }
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' || typeof claim === 'number' ? String(claim) : ''
}
