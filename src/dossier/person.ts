import type { PlainDate } from '#kernel/index.ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { Receiver } from './work-event.ts'

/** Whose dossier it is (chủ hồ sơ), who brings it (người nộp), or who acts for the owner under an authority (người được uỷ quyền). */
export type PersonRole = Receiver

/** A person of a dossier: stored apart from the log, which holds only a salted hash. */
export interface DossierPerson {
  readonly role: PersonRole
  readonly fullName: string
  readonly address?: string
  readonly phone?: string
  /** Absent: a person, or not said. */
  readonly kind?: 'person' | 'organisation'
  /** Số định danh cá nhân. */
  readonly identityNumber?: string
  readonly birthDate?: PlainDate
  readonly sex?: 'male' | 'female'
  readonly email?: string
  /** Mã số thuế of an organisation. */
  readonly taxCode?: string
  /** What the filer or proxy is to the owner. */
  readonly relation?: string
  /** The paper by which a proxy acts. */
  readonly authority?: string
  /** Of an owner: where a result sent by post goes, if not to the address. */
  readonly deliveryAddress?: string
}

/** All that may be known of a person besides the role, in the order in which it is shown. */
export const personFields = [
  'fullName',
  'kind',
  'identityNumber',
  'taxCode',
  'birthDate',
  'sex',
  'address',
  'phone',
  'email',
  'relation',
  'authority',
  'deliveryAddress',
] as const satisfies readonly Exclude<keyof DossierPerson, 'role'>[]

interface Versioned {
  readonly person: DossierPerson
  readonly version: number
}

/**
 * Of persons in all their versions, each later one after the earlier: those in force, one for each role at most; not who was
 * removed by one of `recorded` since.
 */
export function inForce(stored: readonly Versioned[], recorded: readonly RecordedEvent[]): readonly DossierPerson[] {
  const removedBy = new Map(
    recorded.flatMap(({ event, actionNumber }) =>
      event.kind === 'corrected'
        ? (event.removed ?? []).map((role) => [role as PersonRole, actionNumber] as const)
        : [],
    ),
  )
  const latest = new Map(stored.map((each) => [each.person.role, each]))
  return [...latest.values()].flatMap(({ person, version }) =>
    version > (removedBy.get(person.role) ?? 0) ? [person] : [],
  )
}
