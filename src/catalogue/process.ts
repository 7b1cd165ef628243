import type { ProcedureVersionId, Text } from '#kernel/index.ts'
import type { Catalogue } from './catalogue.ts'
import { procedureOfVersion } from './find.ts'

/** Whose work a step can be: posts that hold dossiers of their own unit. */
export type StepPost = 'receiving-officer' | 'processing-officer' | 'unit-leader'

/** One step of a process (bước xử lý). */
export interface ProcessStep {
  readonly code: string
  readonly name: Text
  readonly post: StepPost
  /** Working minutes meant for the step: a plan of the unit, not a limit of the law. */
  readonly workingMinutes: number
  /** Codes of the steps to which a dossier may go from here: later ones, and earlier ones to which it is given back. */
  readonly next: readonly string[]
  /** Whether the result is signed here: a dossier is finished with a result from such a step alone. */
  readonly isSigning: boolean
}

/** The steps through which a unit resolves a dossier (quy trình nội bộ), in their order. */
export interface Process {
  readonly code: string
  readonly name: Text
  /** Code of the step in which an accepted dossier begins. */
  readonly firstStep: string
  readonly steps: readonly ProcessStep[]
}

/** The process of the procedure's version to which a dossier is pinned. Throws for a version that nobody knows. */
export function processOf(catalogue: Catalogue, versionId: ProcedureVersionId): Process {
  const procedure = procedureOfVersion(catalogue, versionId)
  if (procedure === undefined) throw new Error(`procedure version ${versionId} is not in the catalogue`)
  const process = catalogue.processes.find(({ code }) => code === procedure.processCode)
  if (process === undefined) throw new Error(`process '${procedure.processCode}' is not in the catalogue`)
  return process
}

/** The step of that code; undefined when the process has none. */
export function stepOf(process: Process, code: string): ProcessStep | undefined {
  return process.steps.find((step) => step.code === code)
}
