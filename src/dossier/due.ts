import { type Decision, ok } from '#kernel/index.ts'
import type { DossierCommand } from './command.ts'
import type { Facts } from './facts.ts'
import type { DossierState } from './state.ts'

/** The due instant of a new dossier: the recorded one, or what the procedure's limit and the calendar give. */
export function dueOnAcceptance(
  command: Extract<DossierCommand, { kind: 'accept' }>,
  { at, due }: Facts,
): Decision<DossierState['acceptedAt']> {
  return command.dueAt === undefined ? due.fromAcceptance(at, []) : ok(command.dueAt)
}

/**
 * The due instant after a suspension: the recorded one, or computed anew from the acceptance without all pauses; an
 * extended one moves by the pause; one that had passed before the suspension stays, for late stays late.
 */
export function dueOnResumption(
  state: DossierState,
  command: Extract<DossierCommand, { kind: 'resume' }>,
  { at, due }: Facts,
): Decision<DossierState['acceptedAt']> {
  if (command.dueAt !== undefined) return ok(command.dueAt)
  const { suspendedAt, dueBeforePause } = state
  if (suspendedAt === null || dueBeforePause === null) throw new Error('a suspended dossier has no pause')
  if (dueBeforePause < suspendedAt) return ok(dueBeforePause)
  const pause = { from: suspendedAt, to: at }
  return state.isExtended
    ? due.afterPause(dueBeforePause, pause)
    : due.fromAcceptance(state.acceptedAt, [...state.pauses, pause])
}
