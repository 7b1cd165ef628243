import type { FilingEvent, StoredFilingAction } from './event.ts'
import { readFilingEvent } from './event.ts'
import type { Filing, FilingState, SupplementRequest } from './filing.ts'

const stateAfter = {
  submitted: 'submitted',
  'supplement-requested': 'awaiting-supplement',
  refused: 'refused',
  withdrawn: 'withdrawn',
  accepted: 'accepted',
} as const satisfies Partial<Record<FilingEvent['kind'], FilingState>>

/** What the log says of a filing; one without events is a draft. */
export type FilingHistory = Pick<
  Filing,
  'state' | 'isByCitizen' | 'reference' | 'requests' | 'refusal' | 'withdrawal' | 'dossierId' | 'dossierCode'
>

export function foldFiling(actions: readonly StoredFilingAction[]): FilingHistory {
  return actions.reduce<FilingHistory>(evolve, { state: 'draft', isByCitizen: false, requests: [] })
}

function evolve(before: FilingHistory, action: StoredFilingAction): FilingHistory {
  const event = readFilingEvent(action)
  const state = event.kind in stateAfter ? stateAfter[event.kind as keyof typeof stateAfter] : before.state
  return { ...before, state, ...told(before, action, event) }
}

function told(before: FilingHistory, action: StoredFilingAction, event: FilingEvent): Partial<FilingHistory> {
  const mark = { event: action.number, at: action.at, by: action.actor }
  switch (event.kind) {
    case 'submitted':
      return {
        isByCitizen: before.isByCitizen || action.post === 'citizen',
        ...(event.reference === undefined ? {} : { reference: event.reference }),
      }
    case 'supplement-requested': {
      const { kind: _kind, ...request } = event
      return { requests: [...before.requests, { ...mark, ...request } satisfies SupplementRequest] }
    }
    case 'refused':
      return { refusal: { ...mark, reason: event.reason, legalBasis: event.legalBasis } }
    case 'withdrawn':
      return { withdrawal: { ...mark, reason: event.reason } }
    case 'accepted':
      return { dossierId: event.dossierId, dossierCode: event.code }
    default:
      return {}
  }
}
