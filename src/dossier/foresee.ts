import type { Actor } from '#identity/index.ts'
import { type Decision, type Instant, ok } from '#kernel/index.ts'
import type { DossierCommand } from './command.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { PersonCorrection } from './facts.ts'
import type { Law } from './law.ts'
import { lawFacts } from './law-facts.ts'
import type { DossierState } from './state.ts'

export interface Intention {
  readonly command: DossierCommand
  readonly actor: Actor
  readonly at: Instant
  /** What a correction would put right of persons. */
  readonly persons?: PersonCorrection
}

/**
 * How the dossier would stand after a command, or why the command would be refused: what a screen tells before anybody
 * presses. It stores nothing and promises nothing; the same rules decide again when the command comes.
 */
export function foresee(law: Law, state: DossierState, intention: Intention): Decision<DossierState> {
  const { command, actor, at, persons } = intention
  const facts = { at, origin: 'live', actor, ...lawFacts(law, state, at), ...(persons && { persons }) } as const
  const decision = decide(state, command, facts)
  return decision.ok ? ok(decision.value.reduce(evolve, state)) : decision
}
