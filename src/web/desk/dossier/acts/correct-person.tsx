import { type DossierPerson, type PersonRole, personRoleNames } from '#dossier/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { sentence } from '../../../dossier/standing.ts'
import { Choices, Group, SelectField } from '../../../shared/controls.tsx'
import { TextField } from '../../../shared/field.tsx'
import { type ActProps, typedOr } from '../act.ts'
import { codedValues, personFieldNames, personTexts, type TextOfPerson } from '../person-words.ts'
import { kindField, removalField } from './read-persons.ts'

/** The values that make sense for somebody in this role. */
function textsOf(role: PersonRole): readonly TextOfPerson[] {
  return personTexts.filter((field) => {
    if (field === 'authority') return role === 'proxy'
    if (field === 'relation') return role !== 'owner'
    return (field !== 'deliveryAddress' && field !== 'taxCode') || role === 'owner'
  })
}

interface PersonProps extends ActProps {
  readonly role: PersonRole
  readonly person: DossierPerson | undefined
}

/** A person as recorded, to be put right or taken out; or room for one that was not recorded. */
export function PersonFields({ role, person, ...props }: PersonProps) {
  const { visit, errors } = props
  const name = sentence(personRoleNames[role])
  if (person !== undefined)
    return (
      <Group visit={visit} name={name}>
        <Values {...props} role={role} person={person} />
        {role !== 'owner' && <Removal {...props} name={removalField(role)} />}
      </Group>
    )
  const isOpen = errors.some(({ field }) => field.startsWith(role)) || visit.form.text(`${role}.fullName`) !== ''
  return (
    <details class="more-persons" open={isOpen}>
      <summary>
        {visit.say({ vi: 'Thêm', en: 'Add' })} {visit.say(personRoleNames[role]).toLocaleLowerCase('vi')}
      </summary>
      <Values {...props} role={role} person={person} />
    </details>
  )
}

function Values({ role, person, ...props }: PersonProps) {
  const { visit } = props
  return (
    <>
      {role === 'owner' && (
        <Choices
          {...props}
          name={kindField}
          label={personFieldNames.kind}
          values={[typedOr(visit, kindField, person?.kind ?? 'person')]}
          options={coded(visit, ['person', 'organisation'])}
        />
      )}
      <div class="pairs">
        {textsOf(role).map((field) => (
          <TextField
            {...props}
            name={`${role}.${field}`}
            label={personFieldNames[field]}
            value={typedOr(visit, `${role}.${field}`, textIn(person, field))}
            maxLength={300}
          />
        ))}
        <SelectField
          {...props}
          name={`${role}.sex`}
          label={personFieldNames.sex}
          nothing={{ vi: 'Không ghi', en: 'Not stated' }}
          value={typedOr(visit, `${role}.sex`, person?.sex ?? '')}
          options={coded(visit, ['female', 'male'])}
        />
      </div>
    </>
  )
}

function coded({ say }: ActProps['visit'], values: readonly (keyof typeof codedValues)[]) {
  return values.map((value) => ({ value, label: say(sentence(codedValues[value])) }))
}

function Removal({ visit, name }: ActProps & { readonly name: string }) {
  return (
    <div class="options">
      <label>
        <input type="checkbox" name={name} value="1" checked={visit.form.text(name) !== ''} />
        <span>{visit.say(remove)}</span>
      </label>
    </div>
  )
}

const remove: Text = {
  vi: 'Bỏ người này khỏi hồ sơ: ghi nhầm, không liên quan',
  en: 'Take this person out: recorded by mistake',
}

function textIn(person: DossierPerson | undefined, field: TextOfPerson): string {
  if (field === 'birthDate') return person?.birthDate === undefined ? '' : formatDay(person.birthDate)
  return person?.[field] ?? ''
}
