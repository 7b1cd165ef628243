import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#kernel/index.ts'

const issuer = 'Một Cửa'
const period = 30
const digits = 6

/** What an authenticator application is given: to scan as a QR code, or to type. */
export interface TotpOffer {
  readonly uri: string
  /** In base32, as applications let it be typed. */
  readonly secret: string
}

/** The secret as an authenticator takes it. */
export function offerTotp(secret: Uint8Array, account: string): TotpOffer {
  const totp = totpOf(secret, account)
  return { uri: totp.toString(), secret: totp.secret.base32 }
}

/**
 * The time step (RFC 6238) of which `code` is the code: the present one or a neighbour, for clocks that go wrong by half
 * a minute. Undefined when it is of none.
 */
export function stepOf(secret: Uint8Array, code: string, at: Instant): number | undefined {
  const token = code.replace(/\s/gu, '')
  if (!/^\d{6}$/u.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, timestamp: at, window: 1 })
  return delta === null ? undefined : Math.floor(at / 1000 / period) + delta
}

function totpOf(secret: Uint8Array, label = ''): TOTP {
  return new TOTP({ issuer, label, period, digits, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })
}
