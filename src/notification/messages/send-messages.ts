import type { Database } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import type { SendOutcome, Transport, Transports } from './outgoing.ts'
import { type MessageSite, render } from './render.ts'
import { afterUnreachable, isQuiet, leaseUntil, nextAttempt, verdictOn } from './send-rules.ts'
import { batchSize, type ClaimedMessage, claimMessages, type Settlement, settleMessage } from './send-store.ts'

export interface SendDeps {
  readonly db: Database
  /** A channel without a transport keeps its messages waiting. */
  readonly transports: Transports
  readonly site: MessageSite
}

/** What one round did. */
export interface SendReport {
  readonly sent: number
  /** To be tried again. */
  readonly failed: number
  readonly givenUp: number
  readonly dropped: number
  /** Whether more may be due already. */
  readonly isMore: boolean
  readonly unreachable: readonly MessageChannel[]
}

/**
 * Sends the next few messages that are due at `now`, by each channel that has a transport. Any number of processes may do so at
 * once. A message is recorded as taken before it is sent and as sent afterwards: where the process dies in between, it is sent
 * again with the same token (docs/decisions/0126).
 */
export async function sendMessages(deps: SendDeps, now: Instant): Promise<SendReport> {
  const channels = Object.entries(deps.transports) as readonly (readonly [MessageChannel, Transport])[]
  const rounds = await Promise.all(channels.map(([channel, transport]) => sendBy(deps, { channel, transport, now })))
  const ends = rounds.flatMap((round) => round.ends)
  const count = (state: Settlement['state']) => ends.filter((end) => end.state === state).length
  return {
    sent: count('sent'),
    failed: count('failed'),
    givenUp: count('given-up'),
    dropped: count('dropped'),
    isMore: rounds.some(({ ends: all, isUnreachable }) => all.length === batchSize && !isUnreachable),
    unreachable: rounds.flatMap(({ channel, isUnreachable }) => (isUnreachable ? [channel] : [])),
  }
}

interface Way {
  readonly channel: MessageChannel
  readonly transport: Transport
  readonly now: Instant
}

async function sendBy({ db, site }: SendDeps, { channel, transport, now }: Way) {
  const lease = leaseUntil(now)
  const claimed = await claimMessages(db, { channel, now, lease, isQuiet: isQuiet(channel, now) })
  const ends = await Promise.all(
    claimed.map(async (message) => {
      const end = await attempt(message, { transport, site, now })
      await settleMessage(db, message, end)
      return end
    }),
  )
  return { channel, ends, isUnreachable: ends.some((end) => end.state === 'failed' && !end.isCounted) }
}

async function attempt(
  message: ClaimedMessage,
  { transport, site, now }: Omit<Way, 'channel'> & Pick<SendDeps, 'site'>,
): Promise<Settlement> {
  const verdict = verdictOn(message, now)
  if (verdict.is !== 'to-send') return { state: verdict.is, at: now, why: verdict.why }
  const outgoing = findRendered(message, site)
  if (outgoing === undefined) return { state: 'given-up', at: now, why: 'unreadable' }
  return settlementOf(await transport.send(outgoing), message, now)
}

/** Undefined for what nobody can send; what is wrong with it is told without what it says. */
function findRendered(message: ClaimedMessage, site: MessageSite) {
  try {
    return render(message, site)
  } catch {
    return undefined
  }
}

function settlementOf(outcome: SendOutcome, { attempts }: ClaimedMessage, now: Instant): Settlement {
  if (outcome.is === 'sent') return { state: 'sent', at: now }
  const { why } = outcome
  if (outcome.is === 'unreachable') return { state: 'failed', next: afterUnreachable(now), why, isCounted: false }
  const next = outcome.is === 'failed' ? nextAttempt(attempts, now) : undefined
  return next === undefined ? { state: 'given-up', at: now, why } : { state: 'failed', next, why, isCounted: true }
}
