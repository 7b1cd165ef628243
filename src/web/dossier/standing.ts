import { type DossierState, outcomeNames } from '#dossier/index.ts'
import type { Instant, Text } from '#kernel/index.ts'

/** How a dossier stands at a moment: what colour means it, and which words say it. */
export interface Standing {
  readonly tone: 'good' | 'late' | 'halt'
  readonly word: Text
  /** How it ended; absent while it has not. */
  readonly outcome?: Text
}

type Ended = Pick<DossierState, 'phase' | 'dueAt' | 'finishedAt' | 'outcome'>

/** By the definitions of reports: exactly at the due instant a dossier is in time, and finishing then, or while suspended, is on time. */
export function standingAt({ phase, dueAt, finishedAt, outcome }: Ended, at: Instant): Standing {
  if (phase === 'suspended') return { tone: 'halt', word: { vi: 'Tạm dừng', en: 'Suspended' } }
  if (phase === 'running')
    return dueAt !== null && at > dueAt
      ? { tone: 'late', word: { vi: 'Quá hạn', en: 'Overdue' } }
      : { tone: 'good', word: { vi: 'Trong hạn', en: 'In time' } }
  const isLate = dueAt !== null && finishedAt !== null && finishedAt > dueAt
  const ended = outcome === null ? {} : { outcome: sentence(outcomeNames[outcome]) }
  return isLate
    ? { tone: 'late', word: { vi: 'Trễ hạn', en: 'Late' }, ...ended }
    : { tone: 'good', word: { vi: 'Đúng hạn', en: 'On time' }, ...ended }
}

/** With a capital, as it stands by itself. */
export function sentence({ vi, en }: Text): Text {
  return { vi: capital(vi), en: capital(en) }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
