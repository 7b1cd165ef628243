import type { CommandKind } from './command.ts'
import type { DossierPhase, DossierState } from './state.ts'

/** What may be done to a dossier in each phase; `none`: before there is one. Screens, checks and tests read this table. */
export const transitions = {
  none: ['accept'],
  running: ['suspend', 'extend', 'apologise', 'transfer', 'finish'],
  suspended: ['resume', 'apologise', 'transfer', 'finish'],
  finished: [],
} as const satisfies Record<DossierPhase | 'none', readonly CommandKind[]>

/** The commands that the table allows for a dossier in this state (undefined: no dossier yet). */
export function possibleCommands(state: DossierState | undefined): readonly CommandKind[] {
  return transitions[state?.phase ?? 'none']
}
