import type { CitizenId, Instant, PlainDate } from '#kernel/index.ts'

/**
 * Somebody who files (người dân): known by a telephone number that a code proved (`phone`), or by the national identity
 * (`national`). All else is what they told us, or what the national identity did.
 */
export interface CitizenAccount {
  readonly id: CitizenId
  /** With its leading 0, digits only. */
  readonly phone?: string
  readonly email?: string
  readonly fullName?: string
  /** 12 digits. */
  readonly identityNumber?: string
  readonly birthDate?: PlainDate
  readonly sex?: 'male' | 'female'
  readonly address?: string
  readonly assurance: 'phone' | 'national'
}

/** By what somebody was known when a session began. */
export type SignInMeans = 'phone' | 'email' | 'passkey' | 'national'

/** One sign-in that still holds. What the browser keeps is its token, of which only a hash is stored. */
export interface CitizenSession {
  /** Names it in lists; opens nothing. */
  readonly id: string
  readonly citizen: CitizenAccount
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  /** A device of one's own, which stays signed in for weeks. */
  readonly isRemembered: boolean
  readonly means: SignInMeans
  /** The browser, as it called itself. */
  readonly agent: string
  /** Network address from which it was begun. */
  readonly address: string
  /** What forms of this session are signed with. */
  readonly formSecret: string
}
