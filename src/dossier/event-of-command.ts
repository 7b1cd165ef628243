import { type Decision, type Instant, ok } from '#kernel/index.ts'
import type { ClockCommand, DossierCommand, WorkCommand } from './command.ts'
import { receptionChanges } from './correction.ts'
import { dueOnResumption } from './due.ts'
import type { ClockEvent, DossierEvent, WorkEvent } from './event.ts'
import type { Facts } from './facts.ts'
import type { DossierState } from './state.ts'

/** What happens to the dossier by a command that nothing speaks against. */
export function eventOf(state: DossierState, command: DossierCommand, facts: Facts): Decision<DossierEvent> {
  switch (command.kind) {
    case 'accept':
      throw new Error('the transition table lets nothing be accepted twice')
    case 'resume':
      return resumed(state, command, facts)
    case 'suspend':
    case 'extend':
    case 'apologise':
    case 'transfer':
    case 'finish':
      return ok(clockEvent(command, facts))
    default:
      return ok(workEvent(state, command, facts))
  }
}

function resumed(
  state: DossierState,
  command: Extract<DossierCommand, { kind: 'resume' }>,
  facts: Facts,
): Decision<DossierEvent> {
  const { kind: _kind, dueAt: _dueAt, ...told } = command
  const due = dueOnResumption(state, command, facts)
  return due.ok ? ok({ kind: 'resumed', at: facts.at, ...told, ...due.value }) : due
}

function clockEvent(command: Exclude<ClockCommand, { kind: 'accept' | 'resume' }>, { at, origin }: Facts): ClockEvent {
  switch (command.kind) {
    case 'suspend':
      return { ...command, kind: 'suspended', at }
    case 'extend':
      return { ...command, kind: 'extended', at }
    case 'apologise':
      return { ...command, kind: 'apologised', at }
    case 'transfer':
      return { ...command, kind: 'transferred', at }
    case 'finish':
      return { ...command, kind: 'finished', at, ...(origin === 'live' && leavesPapers(command) ? awaiting : {}) }
  }
}

const awaiting = { awaitsHandOver: true } as const

/** What was withdrawn or stopped ends with form 05; else there is a result, or an answer with the papers, to hand over. */
function leavesPapers({ outcome, isStopped }: Extract<ClockCommand, { kind: 'finish' }>): boolean {
  return outcome !== 'withdrawn' && isStopped !== true
}

function workEvent(state: DossierState, command: WorkCommand, facts: Facts): WorkEvent {
  const { at } = facts
  switch (command.kind) {
    case 'route':
      return { ...command, kind: 'routed', at }
    case 'assign':
    case 'reassign':
      return { ...command, kind: 'assigned', at }
    case 'consult':
      return { ...command, kind: 'consulted', at, consultation: state.consultations.length + 1 }
    case 'answer':
      return { ...command, kind: 'answered', at }
    case 'correct':
      return corrected(state, command, facts)
    case 'hand-over':
      return { ...command, kind: 'handed_over', at }
    case 'note':
      return { ...command, kind: 'noted', at }
  }
}

function corrected(
  state: DossierState,
  { reason = '', reception }: Extract<WorkCommand, { kind: 'correct' }>,
  { at, persons }: { readonly at: Instant; readonly persons?: Facts['persons'] },
): WorkEvent {
  const received = receptionChanges(state.reception, reception)
  return {
    kind: 'corrected',
    at,
    reason,
    changes: [...(persons?.changes ?? []), ...received],
    ...(received.length === 0 || reception === undefined ? {} : { reception }),
    ...(persons?.removed?.length ? { removed: persons.removed } : {}),
    ...persons?.hashes,
  }
}
