import { type Officer, type Reach, unitsFor } from '#identity/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'

/** One's own work, or that of all the units whose work one may see. */
export type Whose = 'mine' | 'unit'

/** Whose work is shown: a part of what the officer may see, so that no filter leads beyond it. */
export interface DeskScope {
  /** Units whose dossiers may be seen. */
  readonly reach: Reach
  /** Units whose filings may be seen; whoever receives for a unit receives any of them. */
  readonly filings: readonly UnitId[]
  /** Units for which questions of others may be answered. */
  readonly asked: Reach
  /** With `mine`: of whom. */
  readonly officer: Officer
  readonly whose: Whose
}

/** What `officer` may see at the desk, or of it only what is theirs to do. */
export function deskScope(officer: Officer, organisation: Organisation, whose: Whose): DeskScope {
  const filings = unitsFor(officer, 'filing.read', organisation)
  return {
    reach: unitsFor(officer, 'desk.view', organisation),
    filings: filings === 'all' ? organisation.units.map(({ id }) => id) : filings,
    asked: unitsFor(officer, 'dossier.answer', organisation),
    officer,
    whose,
  }
}

/** The units in which the officer holds `post`. */
export function unitsInPost({ holdings }: Officer, post: Officer['holdings'][number]['post']): readonly UnitId[] {
  return holdings.flatMap((held) => (held.post === post && held.unitId !== null ? [held.unitId] : []))
}
