import { type DossierPerson, personRoleNames } from '#dossier/index.ts'
import { checkPerson, type PersonTyped } from '#filing/index.ts'
import { dayOf, formatDay } from '#kernel/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { Group } from '../../../shared/controls.tsx'
import { type FieldError, TextField } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type ActProps, typedOr } from '../act.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { personFieldNames, personTexts, type TextOfPerson } from '../person-words.ts'

/** What was typed, or what is wrong with it. */
export type Filled<T> = { readonly value?: T; readonly errors: readonly FieldError[] }

/** The values of which a correction makes sense for this person. */
function textsOf({ role }: DossierPerson): readonly TextOfPerson[] {
  return personTexts.filter((field) => {
    if (field === 'authority') return role === 'proxy'
    if (field === 'relation') return role !== 'owner'
    return field !== 'deliveryAddress' || role === 'owner'
  })
}

/** A person as recorded, to be put right. */
export function PersonFields({ person, ...props }: ActProps & { readonly person: DossierPerson }) {
  const { visit } = props
  return (
    <Group visit={visit} name={sentence(personRoleNames[person.role])}>
      <div class="pairs">
        {textsOf(person).map((field) => (
          <TextField
            {...props}
            name={`${person.role}.${field}`}
            label={personFieldNames[field]}
            value={typedOr(visit, `${person.role}.${field}`, textIn(person, field))}
            maxLength={300}
          />
        ))}
      </div>
    </Group>
  )
}

function textIn(person: DossierPerson, field: TextOfPerson): string {
  if (field === 'birthDate') return person.birthDate === undefined ? '' : formatDay(person.birthDate)
  return person[field] ?? ''
}

/** The person as typed, by the checks of reception; what the form does not show stays as it is. */
export function readPerson(visit: OfficerVisit, { now }: OpenDossier, person: DossierPerson): Filled<DossierPerson> {
  const { role } = person
  const text = (field: TextOfPerson) => visit.form.text(`${role}.${field}`)
  const typed: PersonTyped = {
    kind: person.kind ?? 'person',
    sex: person.sex ?? '',
    fullName: text('fullName'),
    identityNumber: text('identityNumber'),
    taxCode: text('taxCode'),
    birthDate: text('birthDate'),
    address: text('address'),
    phone: text('phone'),
    email: text('email'),
    relation: text('relation'),
    authorityPaper: text('authority'),
  }
  const { value, errors } = checkPerson(role, typed, dayOf(now))
  const faults = errors.map(({ field, message }) => ({ field: field.replace('authorityPaper', 'authority'), message }))
  if (value === undefined) return { errors: faults }
  const { authorityPaper, kind, ...same } = value
  const deliveryAddress = text('deliveryAddress').trim()
  return {
    errors: [],
    value: {
      ...same,
      ...(person.kind === undefined ? {} : { kind }),
      ...(authorityPaper === undefined ? {} : { authority: authorityPaper }),
      ...(deliveryAddress === '' ? {} : { deliveryAddress }),
    },
  }
}
