import type { SlipBlock } from '#kernel/index.ts'

/** A person or organisation as a slip names it. */
export interface Applicant {
  readonly fullName: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
}

type Line = Extract<SlipBlock, { kind: 'line' }>

/** A line that stays on the form when nothing is known: a dotted line to write on. */
export function line(label: string, value: string | undefined): Line {
  return { kind: 'line', label, value: value ?? '' }
}

/** Like `line`, printed bold: what people look for. */
export function strongLine(label: string, value: string | undefined): Line {
  return { ...line(label, value), isStrong: true }
}

/** Whose dossier it is, and how to reach them. */
export function applicantLines(label: string, owner: Applicant | undefined): readonly Line[] {
  return [
    strongLine(label, owner?.fullName),
    line('Địa chỉ', owner?.address),
    line('Số điện thoại, thư điện tử', [owner?.phone, owner?.email].filter((part) => part !== undefined).join('; ')),
  ]
}
