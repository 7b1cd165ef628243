import type { MessageChannel } from './addresses.ts'

/** A message as it goes out by one channel. */
export interface OutgoingMessage {
  /** The same however often it is sent, so that who receives it can tell a repetition. */
  readonly token: string
  readonly recipient: string
  /** Of an e-mail; empty for an SMS. */
  readonly subject: string
  readonly body: string
  readonly language: 'vi' | 'en'
}

/**
 * What came of it: taken over by the next station; never to be taken (`refused`); not taken this time (`failed`); or the
 * station could not be asked at all, which is not the message's fault (`unreachable`). `why` holds nothing personal.
 */
export type SendOutcome =
  | { readonly is: 'sent' }
  | { readonly is: 'refused' | 'failed' | 'unreachable'; readonly why: string }

/** A way out of the program: a mail server, an SMS gateway. */
export interface Transport {
  readonly send: (message: OutgoingMessage) => Promise<SendOutcome>
  /** Why it cannot be reached, or undefined. */
  readonly check: () => Promise<string | undefined>
  readonly close: () => void
}

export type Transports = Readonly<Partial<Record<MessageChannel, Transport>>>
