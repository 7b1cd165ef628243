import type { DossierEvent, DossierPerson, DossierView, EventKind, PersonRole, TimelineEntry } from '#dossier/index.ts'
import type { ProcedureVersionId } from '#kernel/index.ts'
import type { Applicant } from '../applicant.ts'
import type { Requested } from '../request.ts'
import type { SlipSource } from './slip-source.ts'

/** A dossier with what its slips need to name. */
export interface StoredDossier extends SlipSource {
  readonly view: DossierView
}

/** What happened, of one kind, with the dossier before and after it. */
export type Told<Kind extends EventKind> = Omit<TimelineEntry, 'event'> & {
  readonly event: Extract<DossierEvent, { kind: Kind }>
}

export function isTold<Kind extends EventKind>(entry: TimelineEntry, kind: Kind): entry is TimelineEntry & Told<Kind> {
  return entry.event.kind === kind
}

export function personOf({ view }: StoredDossier, role: PersonRole): DossierPerson | undefined {
  return view.persons.find((person) => person.role === role)
}

/** Who took the result: of a role that nobody has been named in, the owner. */
export function receiverOf(dossier: StoredDossier, role: PersonRole): DossierPerson | undefined {
  return personOf(dossier, role) ?? personOf(dossier, 'owner')
}

/** How a slip names and reaches the person; undefined when there is none. */
export function applicantOf(person: DossierPerson | undefined): Applicant | undefined {
  if (person === undefined) return undefined
  const { fullName, address, phone, email } = person
  return {
    fullName,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  }
}

interface RequestOfDossier extends Requested {
  readonly code: string
  readonly procedureVersionId: ProcedureVersionId
}

/** Whose dossier it is, and for what, as it stands corrected today. */
export function requestedOf(dossier: StoredDossier): RequestOfDossier {
  const { code, procedureVersionId, reception } = dossier.view.state
  const subject = reception?.subject
  return {
    code,
    procedureVersionId,
    owner: applicantOf(personOf(dossier, 'owner')),
    ...(subject === undefined ? {} : { subject }),
  }
}

/** Full name of who did it; undefined for what was taken over from an earlier system, which names nobody. */
export function officerOf({ officer }: SlipSource, { action }: Pick<TimelineEntry, 'action'>): string | undefined {
  return action.origin === 'import' ? undefined : officer(action.actor)
}
