import type { z } from 'zod'
import type { Text } from '#kernel/index.ts'

/** A page of the site that a message leads to. */
export interface MessageLink {
  /** Address within the site, as in Vietnamese: `/ho-so/…`. */
  readonly path: string
  readonly label: Text
}

/** What a message says, before greeting, link and signature. `sms` holds no more of a person than it must. */
export interface Wording {
  /** Of an e-mail. */
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  readonly sms: Text
  readonly link?: MessageLink
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
  /** Tells where a matter stands: dropped, if a later one about the same matter waits for the same address. */
  readonly isStanding?: true
}

/** A kind as an entry of the table, its values known to the compiler. */
export function messageKind<Schema extends z.ZodType>(kind: MessageKind<Schema>): MessageKind<Schema> {
  return kind
}
