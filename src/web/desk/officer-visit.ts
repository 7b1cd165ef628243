import { type Action, type Actor, actorFor, type Officer, type Reach, type Session, unitsFor } from '#identity/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import type { Noted } from '../shared/access-note.ts'
import type { Form } from '../shared/form.ts'
import { sealOf } from '../shared/form-seal.ts'
import type { Visit } from '../shared/visit.ts'

/** A request of an officer who has signed in. */
export interface OfficerVisit extends Visit {
  readonly session: Session
  readonly officer: Officer
  readonly organisation: Organisation
  /** What was sent; empty for a page that is read. */
  readonly form: Form
  /** What forms of this session carry, so that no other site can send them. */
  readonly seal: string
  /** Whom the officer acts as in doing this for the unit (for any, without one); undefined where it is not permitted. */
  readonly actor: (action: Action, unit?: UnitId) => Actor | undefined
  /** For which units it is permitted. */
  readonly reach: (action: Action) => Reach
  readonly note: (noted: Noted) => void
}

export interface OfficerArrival {
  readonly session: Session
  readonly organisation: Organisation
  readonly form: Form
  readonly note: (noted: Noted) => void
}

export function officerVisit(visit: Visit, arrival: OfficerArrival): OfficerVisit {
  const { session, organisation } = arrival
  const { officer } = session
  return {
    ...visit,
    ...arrival,
    officer,
    seal: sealOf(session),
    actor: (action, unit) => actorFor(officer, action, unit, organisation),
    reach: (action) => unitsFor(officer, action, organisation),
  }
}
