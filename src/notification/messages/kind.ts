import type { z } from 'zod'
import type { Text } from '#kernel/index.ts'

/** What a message says, by the channel that carries it. `sms` holds no more of a person than it must. */
export interface Wording {
  /** Of an e-mail. */
  readonly subject: Text
  /** Paragraphs of an e-mail, without greeting and signature. */
  readonly paragraphs: readonly Text[]
  readonly sms: Text
}

/** A kind of message: what it is made of and how it is worded. */
export interface MessageKind<Schema extends z.ZodType = z.ZodType> {
  /** What an administrator calls it. */
  readonly name: Text
  readonly said: Schema
  readonly say: (said: z.output<Schema>) => Wording
  /** Somebody waits for it in front of a screen: sent at night too, and past whatever else waits for the same address. */
  readonly isUrgent?: true
  /** After so many minutes it is of no use: dropped, if it was not sent by then. */
  readonly usefulMinutes?: number
}

/** A kind as a table entry, its values known to the compiler. */
export function messageKind<Schema extends z.ZodType>(kind: MessageKind<Schema>): MessageKind<Schema> {
  return kind
}
