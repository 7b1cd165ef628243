import { type Process, type ProcessStep, stepOf } from '#catalogue/index.ts'
import type { DossierState } from './state.ts'

/** Code of the step in which the dossier stands: the first of its process where no action has said one. */
export function stepCodeOf({ step }: Pick<DossierState, 'step'>, process: Process): string {
  return step ?? process.firstStep
}

/** The step in which the dossier stands; undefined when the process no longer has it. */
export function currentStep(state: Pick<DossierState, 'step'>, process: Process): ProcessStep | undefined {
  return stepOf(process, stepCodeOf(state, process))
}
