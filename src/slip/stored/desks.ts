import { processOf } from '#catalogue/index.ts'
import { currentStep, type DossierState } from '#dossier/index.ts'
import type { Desk } from '../control-slip.ts'
import { personOf, type StoredDossier } from './stored-dossier.ts'

export function desk(name: string, person?: string): Desk {
  return person === undefined ? { name } : { name, person }
}

/** The step in which the dossier stands, with the full name of who holds it there. */
export function stepDesk(dossier: StoredDossier, state: DossierState, holder: string | null): Desk {
  const step = currentStep(state, processOf(dossier.catalogue, state.procedureVersionId))
  return desk(step?.name.vi ?? state.step ?? '', holder === null ? undefined : dossier.officer(holder))
}

/** Who stands at the counter for the owner. */
export function applicantDesk(dossier: StoredDossier): Desk {
  const person = personOf(dossier, 'filer') ?? personOf(dossier, 'proxy') ?? personOf(dossier, 'owner')
  return desk('Người nộp hồ sơ', person?.fullName)
}
