import type { Selectable } from 'kysely'
import type { DB } from '#db/index.ts'
import type { Channel, DossierPhase, Outcome } from '#dossier/index.ts'
import type { Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'

/** A dossier that a search found, open or finished. Whoever shows it masks what is personal. */
export interface FoundDossier {
  readonly code: string
  readonly holderUnitId: UnitId
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly channel: Channel
  readonly isAssisted: boolean
  readonly phase: DossierPhase
  readonly acceptedAt: Instant
  readonly dueAt: Instant | null
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  readonly handedOverAt: Instant | null
  /** Null where the owner is not known, or has been erased. */
  readonly ownerName: string | null
  readonly identityNumber: string | null
  readonly taxCode: string | null
}

/** A dossier as it is stored, with its owner. */
export interface FoundRow extends Selectable<DB['dossier']> {
  readonly owner_name: string | null
  readonly identity_number: string | null
  readonly tax_code: string | null
}

export function foundOf(row: FoundRow): FoundDossier {
  return {
    code: row.code,
    holderUnitId: row.holder_unit_id as UnitId,
    procedureId: row.procedure_id as ProcedureId,
    procedureVersionId: row.procedure_version_id as ProcedureVersionId,
    channel: row.channel as Channel,
    isAssisted: row.is_assisted,
    phase: row.state as DossierPhase,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    finishedAt: row.finished_at,
    outcome: row.outcome as Outcome | null,
    handedOverAt: row.handed_over_at,
    ownerName: row.owner_name,
    identityNumber: row.identity_number,
    taxCode: row.tax_code,
  }
}
