import { formatInstant } from '#kernel/index.ts'
import type { DossierState } from './state.ts'

/** The questions that still wait for another unit, as the text and numbers that are written: none once it has ended. */
export function opinionRowsOf(state: DossierState) {
  if (state.phase === 'finished') return []
  return state.consultations
    .filter(({ answeredAt }) => answeredAt === null)
    .map(
      (asked) =>
        ({
          unit_id: state.unitId,
          dossier_id: state.dossierId,
          consultation: asked.number,
          code: state.code,
          holder_unit_id: state.holderUnitId,
          procedure_version_id: state.procedureVersionId,
          asked_unit_id: asked.unitId,
          question: asked.question,
          asked_at: formatInstant(asked.askedAt),
          answer_by: asked.answerBy,
        }) as const,
    )
}
