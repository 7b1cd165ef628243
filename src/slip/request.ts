import type { ProcedureVersionId, SlipBlock } from '#kernel/index.ts'
import { type Applicant, applicantLines, line } from './applicant.ts'
import type { SlipNames } from './slip-names.ts'

/** Whose request a slip answers, and for what; the code only once there is one. */
export interface Requested {
  readonly code?: string
  /** Undefined when none had been chosen yet. */
  readonly procedureVersionId: ProcedureVersionId | undefined
  readonly owner: Applicant | undefined
  readonly subject?: string
}

/** The lines with which forms 02, 03 and 05 say whose dossier they are about. */
export function requestedLines(label: string, requested: Requested, names: SlipNames): readonly SlipBlock[] {
  const { code, procedureVersionId, owner, subject } = requested
  const name = procedureVersionId === undefined ? undefined : names.procedure(procedureVersionId).name
  return [
    ...applicantLines(label, owner),
    line('Nội dung yêu cầu giải quyết', requestText(name, subject)),
    ...(code === undefined ? [] : [line('Mã hồ sơ', code)]),
  ]
}

/** `Đăng ký khai sinh (cho con thứ hai)`. */
export function requestText(procedure: string | undefined, subject: string | undefined): string | undefined {
  return procedure === undefined || subject === undefined ? (procedure ?? subject) : `${procedure} (${subject})`
}
