import type { DossierEvent } from '#dossier/index.ts'
import { formatInstant, type Instant, type Refusal, type Text } from '#kernel/index.ts'
import type { Fault } from './bad-line.ts'
import type { Column } from './columns.ts'
import type { RegisterLine } from './register-line.ts'

const columnOfRefusal: Readonly<Record<string, Column>> = {
  'not-accepted': 'code',
  'already-accepted': 'code',
  'before-last-action': 'at',
  'due-before-accepted': 'due_at',
  'calendar-year-missing': 'due_at',
  'transfer-to-holder': 'unit',
}

/** What the rules of dossiers refuse, as a fault of the line. */
export function refusedFault(line: RegisterLine, refusal: Refusal): Fault {
  const column = columnOfRefusal[refusal.code] ?? 'event'
  return { column, found: foundIn(line, column), expected: withoutStop(refusal.message) }
}

export function contradictionFault(line: RegisterLine, known: DossierEvent): Fault {
  const what = `${known.kind} ${formatInstant(known.at)}`
  return {
    column: line.at === known.at ? 'event' : 'at',
    found: `${line.event} ${formatInstant(line.at)}`,
    expected: {
      vi: `điều hệ thống đã ghi về hồ sơ này (${what}${valuesOf(known)}); sổ không được khác với điều đã ghi`,
      en: `what is recorded of this dossier (${what}${valuesOf(known)}); a register cannot change it`,
    },
  }
}

export function orderFault(line: RegisterLine, last: Instant): Fault {
  return {
    column: 'at',
    found: formatInstant(line.at),
    expected: {
      vi: `các dòng xếp theo thời gian: không trước ${formatInstant(last)} của dòng trên`,
      en: `lines in order of time: not before ${formatInstant(last)} of a line above`,
    },
  }
}

/** A sentence within a sentence. */
function withoutStop({ vi, en }: Text): Text {
  return { vi: vi.replace(/\.$/u, ''), en: en.replace(/\.$/u, '') }
}

function foundIn(line: RegisterLine, column: Column): string {
  if (column === 'code') return line.code
  if (column === 'at') return formatInstant(line.at)
  if (column === 'due_at') return 'dueAt' in line && line.dueAt !== undefined ? formatInstant(line.dueAt) : ''
  if (column === 'unit') return 'unit' in line ? line.unit : ''
  return line.event
}

function valuesOf(known: DossierEvent): string {
  if (known.kind === 'apologised') return `, due_at ${formatInstant(known.promisedAt)}`
  if (known.kind === 'finished') return `, outcome ${known.outcome}`
  if (known.kind === 'accepted') return `, channel ${known.channel}, due_at ${formatInstant(known.dueAt)}`
  return 'dueAt' in known ? `, due_at ${formatInstant(known.dueAt)}` : ''
}
