import type { CitizenAccount, CitizenSession } from '#identity/index.ts'
import type { Noted } from '../shared/access-note.ts'
import type { Form } from '../shared/form.ts'
import { sealOf } from '../shared/form-seal.ts'
import type { Visit } from '../shared/visit.ts'

/** A request of a citizen who has signed in. */
export interface CitizenVisit extends Visit {
  readonly session: CitizenSession
  readonly citizen: CitizenAccount
  /** What was sent; empty for a page that is read. */
  readonly form: Form
  /** What forms of this session carry, so that no other site can send them. */
  readonly seal: string
  readonly note: (noted: Noted) => void
}

export interface CitizenArrival {
  readonly session: CitizenSession
  readonly form: Form
  readonly note: (noted: Noted) => void
}

export function citizenVisit(visit: Visit, arrival: CitizenArrival): CitizenVisit {
  const { session } = arrival
  return { ...visit, ...arrival, citizen: session.citizen, seal: sealOf(session) }
}
