import { formatInstant, type Instant } from '#kernel/index.ts'
import type { WorkLaw } from './law.ts'
import { currentStep, stepCodeOf } from './process-step.ts'
import type { DossierState } from './state.ts'

/** Whether there is still something to do: it has not ended, or its result lies ready to be handed over. */
export function isOpenWork({ phase, awaitsHandOver }: DossierState): boolean {
  return phase !== 'finished' || awaitsHandOver
}

/** What queues say of an open dossier, as the text and numbers that are written. */
export function workItemRowOf(state: DossierState, law: WorkLaw) {
  const process = law.process(state.procedureVersionId)
  const step = currentStep(state, process)
  const halt = state.phase === 'suspended' ? state.suspensions.at(-1) : undefined
  return {
    unit_id: state.unitId,
    dossier_id: state.dossierId,
    code: state.code,
    holder_unit_id: state.holderUnitId,
    procedure_id: state.procedureId,
    procedure_version_id: state.procedureVersionId,
    channel: state.channel,
    is_assisted: state.isAssisted,
    state: state.phase,
    step: stepCodeOf(state, process),
    step_post: step?.post ?? null,
    is_signing: step?.isSigning ?? false,
    step_since: formatInstant(state.stepSince),
    assignee: state.assignee,
    held_since: textOf(state.heldSince),
    accepted_at: formatInstant(state.acceptedAt),
    due_at: textOf(state.dueAt),
    due_soon_at: textOf(law.dueSoonAt(state)),
    due_before: textOf(halt?.dueBefore ?? null),
    promised_at: textOf(state.promisedAt),
    ground: halt?.ground ?? null,
    suspended_at: textOf(state.suspendedAt),
    supply_by: halt?.supplyBy ?? null,
    finished_at: textOf(state.finishedAt),
    outcome: state.outcome,
    last_action: state.lastAction,
  } as const
}

function textOf(moment: Instant | null): string | null {
  return moment === null ? null : formatInstant(moment)
}
