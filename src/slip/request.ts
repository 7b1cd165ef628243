import type { ProcedureVersionId, SlipBlock } from '#kernel/index.ts'
import { type Applicant, applicantLines, line } from './applicant.ts'
import type { SlipNames } from './slip-names.ts'

/** Whose request a slip answers, and for what; the code only once there is one. */
export interface Requested {
  readonly code?: string
  readonly procedureVersionId: ProcedureVersionId
  readonly owner: Applicant | undefined
  readonly subject?: string
}

/** The lines with which forms 02, 03 and 05 say whose dossier they are about. */
export function requestedLines(label: string, requested: Requested, names: SlipNames): readonly SlipBlock[] {
  const { code, procedureVersionId, owner, subject } = requested
  const { name } = names.procedure(procedureVersionId)
  return [
    ...applicantLines(label, owner),
    line('Nội dung yêu cầu giải quyết', subject === undefined ? name : `${name} (${subject})`),
    ...(code === undefined ? [] : [line('Mã hồ sơ', code)]),
  ]
}
