import type { Instant } from '#kernel/index.ts'
import { isBefore, type Moment, momentOf } from './moment.ts'
import type { Pause } from './question.ts'

/** A pause in local minutes. */
export interface Standstill {
  readonly from: Moment
  readonly to: Moment
}

/**
 * The pauses in local minutes, those that lasted none left out. Throws when one ends before it begins, or begins before
 * the one before it (or the dossier's acceptance) has ended: the log of a dossier cannot say that.
 */
export function standstillsOf(acceptedAt: Instant, pauses: readonly Pause[]): readonly Standstill[] {
  pauses.forEach(({ from, to }, place) => {
    if (from > to || from < (pauses[place - 1]?.to ?? acceptedAt)) throw new Error('pauses are not in order')
  })
  return pauses
    .map((pause) => ({ from: momentOf(pause.from), to: momentOf(pause.to) }))
    .filter(({ from, to }) => isBefore(from, to))
}
