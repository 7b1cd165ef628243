import type { WriteTx } from '#db/index.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import type { Contact } from './code-store.ts'

/** A code on its way to whom it is for. */
export interface OutgoingCode {
  /** Names the sending, and tells nothing. */
  readonly key: string
  readonly contact: Contact
  readonly code: string
  readonly language: 'vi' | 'en'
}

/** Puts the message with a code into the same transaction as the code itself. */
export type SendCode = (tx: WriteTx, code: OutgoingCode) => Promise<void>

/** What sending codes works with, besides. */
export interface CodeDeps extends IdentityDeps {
  readonly sendCode: SendCode
}
