import { type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { citizenLimits as limits } from './citizen-limits.ts'

/**
 * When the next code may be sent to a number or address that was sent one at each of `times` (newest first): undefined where
 * that is now.
 */
export function nextCodeAt(times: readonly Instant[], now: Instant): Instant | undefined {
  const waits = [
    after(times[0], limits.codeGapMs),
    after(times[limits.codesPerHour - 1], limits.hourMs),
    after(times[limits.codesPerDay - 1], limits.dayMs),
  ]
  const latest = Math.max(...waits)
  return latest > now ? instantFromEpochMs(latest) : undefined
}

function after(time: Instant | undefined, wait: number): number {
  return time === undefined ? 0 : time + wait
}
