import { scopeOf } from '#identity/index.ts'
import { type Decision, ok, type Refusal } from '#kernel/index.ts'
import type { CommandKind, DossierCommand } from './command.ts'
import { dueOnAcceptance, dueOnResumption } from './due.ts'
import type { DossierEvent } from './event.ts'
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
  return state === undefined ? accept(command, facts) : carryOut(state, command, facts)
}

function findRefusal(state: DossierState | undefined, command: DossierCommand, facts: Facts): Refusal | undefined {
  if (!isAllowed(state, command.kind, facts)) return refuseWho(command.kind, facts.actor)
  const possible: readonly CommandKind[] = possibleCommands(state)
  if (!possible.includes(command.kind)) return refuseTransition(state, command.kind)
  for (const { origins, rule } of rules) {
    const refusal = origins.includes(facts.origin) ? rule({ state, command, facts }) : undefined
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function isAllowed(state: DossierState | undefined, kind: CommandKind, { actor, opening }: Facts): boolean {
  const unitId = state?.holderUnitId ?? opening?.unitId
  return scopeOf(actor.post, `dossier.${kind}`) !== undefined && (actor.unitId === null || actor.unitId === unitId)
}

function accept(command: DossierCommand, facts: Facts): Decision<readonly DossierEvent[]> {
  const { opening } = facts
  if (command.kind !== 'accept' || opening === undefined) throw new Error('accepting needs an opening')
  const due = dueOnAcceptance(command, facts)
  if (!due.ok) return due
  return ok([{ kind: 'accepted', at: facts.at, ...opening, channel: command.channel, ...due.value }])
}

function carryOut(state: DossierState, command: DossierCommand, facts: Facts): Decision<readonly DossierEvent[]> {
  const { at } = facts
  switch (command.kind) {
    case 'accept':
      throw new Error('the transition table lets nothing be accepted twice')
    case 'suspend':
      return ok([{ kind: 'suspended', at, ...reasonOf(command) }])
    case 'resume':
      return resume(state, command, facts)
    case 'extend':
      return ok([{ kind: 'extended', at, dueAt: command.dueAt, ...reasonOf(command) }])
    case 'apologise':
      return ok([{ kind: 'apologised', at, promisedAt: command.promisedAt, ...reasonOf(command) }])
    case 'transfer':
      return ok([{ kind: 'transferred', at, toUnitId: command.toUnitId }])
    case 'finish':
      return ok([{ kind: 'finished', at, outcome: command.outcome, ...reasonOf(command) }])
  }
}

function resume(
  state: DossierState,
  command: Extract<DossierCommand, { kind: 'resume' }>,
  facts: Facts,
): Decision<readonly DossierEvent[]> {
  const due = dueOnResumption(state, command, facts)
  return due.ok ? ok([{ kind: 'resumed', at: facts.at, ...due.value }]) : due
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason }
}
