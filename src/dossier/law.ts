import type { Process } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import type { Decision, FieldId, Instant, PlainDate, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { DueRule } from './facts.ts'
import type { DossierState } from './state.ts'

/** What a unit accepts a dossier under on a day. */
export interface Admission {
  readonly agencyCode: string
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
}

/** What places a dossier among the work of a unit. */
export interface WorkLaw {
  /** The process of the procedure's version. */
  readonly process: (versionId: ProcedureVersionId) => Process
  /**
   * From when a running dossier is due soon, by the calendar as decided when its due instant became known; null while its
   * clock stands still, and where the calendar does not reach.
   */
  readonly dueSoonAt: (state: DossierState) => Instant | null
}

/** What the catalogue, the organisation and the calendar answer to commands. */
export interface Law extends WorkLaw {
  /** Whether `unitId` resolves `procedureId` on `day`, and under which version; else a refusal. */
  readonly admit: (unitId: UnitId, procedureId: ProcedureId, day: PlainDate) => Decision<Admission>
  /** How the limit of this version becomes due instants by the unit's calendar, as decided up to `day`. */
  readonly dueRule: (versionId: ProcedureVersionId, unitId: UnitId, day: PlainDate) => DueRule
  /** The units that handle on `day` what was the unit's. */
  readonly successorsOn: (unitId: UnitId, day: PlainDate) => readonly UnitId[]
  /** Whether there is such a unit on `day`. */
  readonly isUnitOn: (unitId: UnitId, day: PlainDate) => boolean
}

/** Reads the law in force from the database; whoever keeps it between commands answers for its being fresh. */
export type LoadLaw = (db: ReadDb) => Promise<Law>
