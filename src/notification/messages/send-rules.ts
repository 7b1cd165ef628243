import { type Instant, instantFromEpochMs, minuteOfDay } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import { findMessageKind } from './kinds.ts'

const minuteMs = 60_000
const mostAttempts = 12
const longestWaitMinutes = 360
/** What nobody could send for three days is no news any more. */
const usefulMinutes = 3 * 24 * 60
const morning = 7 * 60
const evening = 21 * 60

/** Whether what does not press has to wait: no telephone rings at night. */
export function isQuiet(channel: MessageChannel, now: Instant): boolean {
  const minute = minuteOfDay(now)
  return channel === 'sms' && (minute < morning || minute >= evening)
}

/** What is known of a message when it is taken to be sent. */
export interface Taken {
  readonly kind: string
  readonly queuedAt: Instant
  /** How often it was tried, this time included. */
  readonly attempts: number
  /** Whether a later one tells where the same matter stands. */
  readonly isOvertaken: boolean
}

/** Whether it is still to be sent; else why it is dropped, or given up. */
export function verdictOn({ kind, queuedAt, attempts, isOvertaken }: Taken, now: Instant): Verdict {
  const useful = findMessageKind(kind)?.usefulMinutes ?? usefulMinutes
  if (now - queuedAt > useful * minuteMs) return { is: 'dropped', why: 'too-late' }
  if (isOvertaken) return { is: 'dropped', why: 'overtaken' }
  return attempts > mostAttempts ? { is: 'given-up', why: 'too-many-attempts' } : { is: 'to-send' }
}

export type Verdict =
  | { readonly is: 'to-send' }
  | { readonly is: 'dropped'; readonly why: 'too-late' | 'overtaken' }
  | { readonly is: 'given-up'; readonly why: string }

/** When one that failed for the `attempts`-th time is tried again: after 1, 2, 4 … minutes, at most six hours. Undefined: never. */
export function nextAttempt(attempts: number, now: Instant): Instant | undefined {
  if (attempts >= mostAttempts) return undefined
  return instantFromEpochMs(now + Math.min(2 ** (attempts - 1), longestWaitMinutes) * minuteMs)
}

/** When a station that could not be asked is asked again for the same message. */
export function afterUnreachable(now: Instant): Instant {
  return instantFromEpochMs(now + minuteMs)
}

/** Until when a message is its sender's: much longer than any attempt lasts. If its process dies, the next takes it then. */
export function leaseUntil(now: Instant): Instant {
  return instantFromEpochMs(now + 5 * minuteMs)
}
