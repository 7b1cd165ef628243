import type { FilingActor } from '#filing/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { OfficerVisit } from '../../desk/officer-visit.ts'
import type { Noted } from '../../shared/access-note.ts'
import type { Form } from '../../shared/form.ts'
import type { Visit } from '../../shared/visit.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import type { ApplyPaths } from './paths.ts'

/** Whoever goes through the pages of a filing: a citizen, or an officer with a citizen at the counter. */
export interface Applicant {
  readonly visit: Visit
  readonly form: Form
  readonly seal: string
  /** Whose form it is, for what waits through signing in again. */
  readonly accountId: string
  readonly note: (noted: Noted) => void
  readonly at: ApplyPaths
  /** Whose details are known; undefined with an officer, who knows nothing of whoever came. */
  readonly account: CitizenAccount | undefined
  /** As whom something is done to what is filed with the unit; undefined where that is not permitted. */
  readonly actorFor: (unit: UnitId) => FilingActor | undefined
  /** The officer beside the citizen; undefined when a citizen files alone. */
  readonly officer: OfficerVisit | undefined
}

type Answer = (applicant: Applicant) => Response | Promise<Response>

/** The answer for a citizen who has signed in. */
export function byCitizen(answer: Answer): (visit: CitizenVisit) => Response | Promise<Response> {
  return (visit) => {
    const { form, seal, note, citizen, paths } = visit
    const actorFor = () => ({ id: citizen.id, post: 'citizen' }) as const
    const at = paths.apply
    return answer({
      visit,
      form,
      seal,
      note,
      accountId: citizen.id,
      at,
      account: citizen,
      actorFor,
      officer: undefined,
    })
  }
}

/** The same for an officer who files with a citizen at the counter. */
export function byOfficer(answer: Answer): (visit: OfficerVisit) => Response | Promise<Response> {
  return (visit) => {
    const { form, seal, note, officer, paths } = visit
    const actorFor = (unit: UnitId) => visit.actor('filing.draft', unit)
    const at = paths.assisted
    return answer({
      visit,
      form,
      seal,
      note,
      accountId: officer.account,
      at,
      account: undefined,
      actorFor,
      officer: visit,
    })
  }
}
