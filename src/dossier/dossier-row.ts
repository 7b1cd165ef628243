import { formatInstant, type Instant } from '#kernel/index.ts'
import type { DossierState } from './state.ts'

/** What the current row says of a dossier, as the text and numbers that are written. */
export function dossierRowOf(state: DossierState) {
  return {
    unit_id: state.unitId,
    dossier_id: state.dossierId,
    code: state.code,
    holder_unit_id: state.holderUnitId,
    procedure_version_id: state.procedureVersionId,
    procedure_id: state.procedureId,
    field_id: state.fieldId,
    channel: state.channel,
    is_assisted: state.isAssisted,
    state: state.phase,
    accepted_at: formatInstant(state.acceptedAt),
    due_at: textOf(state.dueAt),
    promised_at: textOf(state.promisedAt),
    finished_at: textOf(state.finishedAt),
    outcome: state.outcome,
    handed_over_at: textOf(state.handedOverAt),
    last_action: state.lastAction,
  } as const
}

function textOf(moment: Instant | null): string | null {
  return moment === null ? null : formatInstant(moment)
}
