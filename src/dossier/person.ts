import type { PlainDate } from '#kernel/index.ts'
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

/** Of persons in all their versions, each later one after the earlier: those in force, one for each role. */
export function inForce(stored: readonly { readonly person: DossierPerson }[]): readonly DossierPerson[] {
  return [...new Map(stored.map(({ person }) => [person.role, person])).values()]
}
