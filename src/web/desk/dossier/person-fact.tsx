import { type DossierPerson, personFields, personRoleNames } from '#dossier/index.ts'
import { Fact } from '../../dossier/fact.tsx'
import { sentence } from '../../dossier/standing.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { personFieldNames, personValue } from './person-words.ts'

/** A person in full: only on the dossier's own page, whose every reading is recorded. */
export function PersonFact({ visit, person }: { visit: OfficerVisit; person: DossierPerson }) {
  const { say } = visit
  const known = personFields.flatMap((field) => {
    const value = field === 'fullName' || field === 'kind' ? undefined : personValue(say, person, field)
    return value === undefined ? [] : [{ field, value }]
  })
  return (
    <Fact visit={visit} term={sentence(personRoleNames[person.role])}>
      <b class="person">{person.fullName}</b>
      <ul class="known">
        {known.map(({ field, value }) => (
          <li>
            <span>{say(personFieldNames[field])}</span> {value}
          </li>
        ))}
      </ul>
    </Fact>
  )
}
