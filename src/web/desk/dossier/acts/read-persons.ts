import { type Companion, companions, type DossierPerson, type PersonRole, personFields } from '#dossier/index.ts'
import { checkPerson, emptyPerson, type FilingPerson, type PersonTyped } from '#filing/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import type { FieldError } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import type { OpenDossier } from '../open-dossier.ts'
import type { TextOfPerson } from '../person-words.ts'

export const kindField = 'owner.kind'
/** Warnings that the officer has seen, each with what was typed. */
export const seenWarningField = 'da-xem'
export const removalField = (role: Companion) => `${role}.bo`

/** The persons as they should be, those taken out, what cannot be used, and what should be compared with the papers once more. */
export interface PersonsRead {
  readonly persons: readonly DossierPerson[]
  readonly removed: readonly Companion[]
  readonly errors: readonly FieldError[]
  readonly warnings: readonly (FieldError & { readonly key: string })[]
}

/** Persons as typed, by the checks of reception; what the form does not show stays as it is. */
export function readPersons(visit: OfficerVisit, dossier: OpenDossier): PersonsRead {
  const known = (role: PersonRole) => dossier.view.persons.find((person) => person.role === role)
  const removed = companions.filter((role) => known(role) !== undefined && visit.form.text(removalField(role)) !== '')
  const asked = (['owner', ...companions] as const).filter(
    (role) => (known(role) !== undefined || isTyped(visit, role)) && !removed.some((each) => each === role),
  )
  const read = asked.map((role) => readPerson(visit, dossier, { role, person: known(role) }))
  return {
    persons: read.flatMap(({ value }) => value ?? []),
    removed,
    errors: read.flatMap(({ errors }) => errors),
    warnings: read.flatMap(({ warnings }) => warnings),
  }
}

interface Known {
  readonly role: PersonRole
  readonly person: DossierPerson | undefined
}

function readPerson(visit: OfficerVisit, { now }: OpenDossier, { role, person }: Known) {
  const { value, errors, warnings } = checkPerson(role, typedPerson(visit, role), dayOf(now))
  const is = value && personOf(value, person, visit.form.text('owner.deliveryAddress').trim())
  const isChanged = is !== undefined && personFields.some((field) => is[field] !== person?.[field])
  const key = (field: string) => `${field}=${visit.form.text(field)}`
  return {
    value: is,
    errors: errors.map(({ field, message }) => ({ field: field.replace('authorityPaper', 'authority'), message })),
    warnings: isChanged ? warnings.map(({ field, message }) => ({ field, message, key: key(field) })) : [],
  }
}

const texts = ['fullName', 'identityNumber', 'taxCode', 'birthDate', 'address', 'phone', 'email', 'relation'] as const

function typedPerson({ form }: OfficerVisit, role: PersonRole): PersonTyped {
  const text = (field: TextOfPerson | 'sex') => form.text(`${role}.${field}`)
  return {
    ...emptyPerson(),
    ...Object.fromEntries(texts.map((field) => [field, text(field)])),
    kind: role === 'owner' && form.text(kindField) === 'organisation' ? 'organisation' : 'person',
    sex: text('sex'),
    authorityPaper: text('authority'),
  }
}

function isTyped({ form }: OfficerVisit, role: PersonRole): boolean {
  return [...texts, 'authority', 'sex'].some((field) => form.text(`${role}.${field}`).trim() !== '')
}

/** A kind that an earlier system did not say is not made up. */
function personOf(
  { authorityPaper, kind, ...same }: FilingPerson,
  was: DossierPerson | undefined,
  deliveryAddress: string,
): DossierPerson {
  const isKindTold = was === undefined || was.kind !== undefined || kind !== 'person'
  return {
    ...same,
    ...(isKindTold ? { kind } : {}),
    ...(authorityPaper === undefined ? {} : { authority: authorityPaper }),
    ...(same.role === 'owner' && deliveryAddress !== '' ? { deliveryAddress } : {}),
  }
}

/** What nobody has looked at since it was typed so: told once, and no hindrance when the form is sent again. */
export function unseenWarnings({ form }: OfficerVisit, { warnings }: PersonsRead): readonly FieldError[] {
  const seen = form.all(seenWarningField)
  return warnings
    .filter(({ key }) => !seen.includes(key))
    .map(({ field, message }) => ({
      field,
      message: { vi: `${message.vi} ${again.vi}`, en: `${message.en} ${again.en}` },
    }))
}

const again: Text = {
  vi: 'Nếu giấy tờ đúng như vậy, hãy gửi lần nữa.',
  en: 'If the papers do say so, send it once more.',
}
