import type { CommandKind } from './command.ts'
import type { DossierPhase, DossierState } from './state.ts'

/** What decides which commands are possible; `none`: before there is a dossier; `closed`: nothing is left to do. */
export type Stage = 'none' | DossierPhase | 'closed'

/** What may be done to a dossier in each stage. Screens, checks and tests read this table. */
export const transitions = {
  none: ['accept'],
  running: [
    'route',
    'assign',
    'reassign',
    'suspend',
    'extend',
    'apologise',
    'consult',
    'answer',
    'correct',
    'note',
    'transfer',
    'finish',
  ],
  suspended: [
    'resume',
    'assign',
    'reassign',
    'apologise',
    'consult',
    'answer',
    'correct',
    'note',
    'transfer',
    'finish',
  ],
  finished: ['hand-over'],
  closed: [],
} as const satisfies Record<Stage, readonly CommandKind[]>

export function stageOf(state: DossierState | undefined): Stage {
  if (state === undefined) return 'none'
  return state.phase === 'finished' && !state.awaitsHandOver ? 'closed' : state.phase
}

/** The commands that the table allows for a dossier in this state (undefined: no dossier yet). */
export function possibleCommands(state: DossierState | undefined): readonly CommandKind[] {
  return transitions[stageOf(state)]
}
