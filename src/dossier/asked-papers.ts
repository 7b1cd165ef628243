import type { MissingPaper } from './reception.ts'
import type { DossierState } from './state.ts'

/** The papers for which the clock stands still now, as form 02 asked for them; none where it stands still for anything else. */
export function askedPapers({ suspensions }: Pick<DossierState, 'suspensions'>): readonly MissingPaper[] {
  const present = suspensions.at(-1)
  return present?.to === null && present.ground === 'supplement' ? present.items : []
}
