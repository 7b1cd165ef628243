import type { Clock, Instant } from '#kernel/index.ts'
import type { Law, LoadLaw } from './law.ts'

const keptMs = 5_000

/**
 * `load`, asked at most once in five seconds: to read the whole catalogue for each command would take most of its time. What is
 * changed in the catalogue, the organisation or the calendar holds for commands five seconds later; what failed is asked again
 * at once.
 */
export function keepLaw(load: LoadLaw, clock: Clock): LoadLaw {
  let kept: { readonly since: Instant; readonly law: Promise<Law> } | undefined
  return (db) => {
    const now = clock.now()
    if (kept !== undefined && now >= kept.since && now - kept.since < keptMs) return kept.law
    const law = load(db)
    kept = { since: now, law }
    law.catch(() => {
      kept = undefined
    })
    return law
  }
}
