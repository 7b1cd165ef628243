import type { Refusal } from '#kernel/index.ts'
import type { DossierCommand } from '../command.ts'
import type { Facts } from '../facts.ts'
import type { DossierState } from '../state.ts'

export interface Question {
  readonly state: DossierState | undefined
  readonly command: DossierCommand
  readonly facts: Facts
}

/** One rule that a command which the tables allow may still break. */
export type Rule = (question: Question) => Refusal | undefined
