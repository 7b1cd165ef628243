import { scopeOf } from '#identity/index.ts'
import { type Decision, ok, type Refusal, type UnitId } from '#kernel/index.ts'
import type { DossierCommand } from './command.ts'
import { dueOnAcceptance } from './due.ts'
import type { DossierEvent } from './event.ts'
import { eventOf } from './event-of-command.ts'
import type { Facts } from './facts.ts'
import { refuseTransition, refuseWho } from './refusals.ts'
import { rules } from './rules/index.ts'
import type { DossierState } from './state.ts'
import { possibleCommands } from './transitions.ts'

/**
 * What happens when `command` is given to the dossier in `state` (undefined: there is none yet): its events, or why
 * not. Pure; an officer's command and a line of an imported register both come through here. Rules that only guard
 * against officers (no time is given, late stays late) do not judge what an earlier system recorded.
 */
export function decide(
  state: DossierState | undefined,
  command: DossierCommand,
  facts: Facts,
): Decision<readonly DossierEvent[]> {
  const refusal = findRefusal(state, command, facts)
  if (refusal !== undefined) return { ok: false, refusal }
  const event = state === undefined ? accept(command, facts) : eventOf(state, command, facts)
  return event.ok ? ok([event.value]) : event
}

function findRefusal(state: DossierState | undefined, command: DossierCommand, facts: Facts): Refusal | undefined {
  if (!isAllowed(state, command, facts)) return refuseWho(command.kind, facts.actor)
  if (!possibleCommands(state).includes(command.kind)) return refuseTransition(state, command.kind)
  for (const { origins, rule } of rules) {
    const refusal = origins.includes(facts.origin) ? rule({ state, command, facts }) : undefined
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function isAllowed(state: DossierState | undefined, command: DossierCommand, facts: Facts): boolean {
  const { unitId, post } = facts.actor
  if (scopeOf(post, `dossier.${command.kind}`) === undefined) return false
  return unitId === null || unitsOf(state, command, facts).includes(unitId)
}

/** Whose officers may give this command: those of the holder; of the unit that was asked; or of whoever succeeds the holder. */
function unitsOf(state: DossierState | undefined, command: DossierCommand, { opening, successors }: Facts) {
  const holder = state?.holderUnitId ?? opening?.unitId
  const units: (UnitId | undefined)[] = [holder]
  // A finished dossier counts where it was finished and moves no more; its result may still lie in the office.
  if (command.kind === 'hand-over') units.push(...(successors ?? []))
  if (command.kind !== 'answer') return units
  return state?.consultations.filter(({ number }) => number === command.consultation).map((asked) => asked.unitId) ?? []
}

function accept(command: DossierCommand, facts: Facts): Decision<DossierEvent> {
  const { opening, at } = facts
  if (command.kind !== 'accept' || opening === undefined) throw new Error('accepting needs an opening')
  const { kind: _kind, dueAt: _dueAt, ...told } = command
  const due = dueOnAcceptance(command, facts)
  return due.ok ? ok({ kind: 'accepted', at, ...opening, ...told, ...due.value }) : due
}
