import { emptyPerson, type FilingContent, type FilingRole, type PersonTyped } from '#filing/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import { formatDay } from '#kernel/index.ts'

/** For whom it is filed: oneself, another person, an organisation. */
export const whoms = ['toi', 'nguoi-khac', 'to-chuc'] as const
export type Whom = (typeof whoms)[number]

export function whomOf({ owner, filer, proxy }: FilingContent): Whom {
  if (owner.kind === 'organisation') return 'to-chuc'
  return filer === null && proxy === null ? 'toi' : 'nguoi-khac'
}

/** In which role whoever fills the pages stands in the filing. */
export function myRole({ filer, proxy }: Pick<FilingContent, 'filer' | 'proxy'>): FilingRole {
  if (proxy !== null) return 'proxy'
  return filer === null ? 'owner' : 'filer'
}

/** The person in a role; somebody of whom nothing is known where there is none. */
export function personIn(content: FilingContent, role: FilingRole): PersonTyped {
  return content[role] ?? emptyPerson()
}

/** What the account knows of its owner, as a form shows it. */
export function personOf(account: CitizenAccount | undefined): PersonTyped {
  if (account === undefined) return emptyPerson()
  const { fullName = '', identityNumber = '', birthDate, sex = '', address = '', phone = '', email = '' } = account
  const day = birthDate === undefined ? '' : formatDay(birthDate)
  return { ...emptyPerson(), fullName, identityNumber, birthDate: day, sex, address, phone, email }
}

/** The persons of a filing for somebody, nothing typed yet but what the account knows. */
export function personsFor(whom: Whom, me: PersonTyped): Pick<FilingContent, 'owner' | 'filer' | 'proxy'> {
  if (whom === 'toi') return { owner: me, filer: null, proxy: null }
  const kind = whom === 'to-chuc' ? 'organisation' : 'person'
  return { owner: { ...emptyPerson(), kind }, filer: me, proxy: null }
}
