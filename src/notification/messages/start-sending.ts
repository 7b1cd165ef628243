import type { Clock } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import type { Transports } from './outgoing.ts'
import { type SendDeps, sendMessages } from './send-messages.ts'

const lookEveryMs = 2_000
const restMs = 30_000

export interface SendingDeps extends SendDeps {
  readonly clock: Clock
  /** Called when a round could not be done at all; it will be tried again. Must not throw. */
  readonly recordFault: (error: unknown) => void
}

/**
 * Sends what is due, now and every two seconds, until stopped; a channel that could not be reached rests for half a minute.
 * Stopping lets the round under way end.
 */
export function startSending(deps: SendingDeps): { readonly stop: () => Promise<void> } {
  const restingUntil = new Map<MessageChannel, number>()
  let running = Promise.resolve()
  let isBusy = false
  let isStopped = false
  const round = async (): Promise<void> => {
    for (let isMore = true; isMore && !isStopped; ) {
      const now = deps.clock.now()
      const report = await sendMessages({ ...deps, transports: awake(deps.transports, restingUntil, now) }, now)
      for (const channel of report.unreachable) restingUntil.set(channel, now + restMs)
      isMore = report.isMore
    }
  }
  const look = (): void => {
    if (isBusy) return
    isBusy = true
    running = round()
      .catch(deps.recordFault)
      .finally(() => {
        isBusy = false
      })
  }
  look()
  const timer = setInterval(look, lookEveryMs)
  return {
    stop: () => {
      isStopped = true
      clearInterval(timer)
      return running
    },
  }
}

function awake(all: Transports, restingUntil: ReadonlyMap<MessageChannel, number>, now: number): Transports {
  const kept = Object.entries(all).filter(([channel]) => (restingUntil.get(channel as MessageChannel) ?? 0) <= now)
  return Object.fromEntries(kept)
}
