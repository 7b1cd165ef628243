import { emptyPerson, type FilingRole, type PersonTyped } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { personFieldNames, roleNames } from './field-names.ts'
import { FoundPerson } from './found-person.tsx'
import type { Screen } from './screen.ts'
import { SexField } from './sex-field.tsx'
import { Choice, canChange, TypedField } from './typed-field.tsx'

const words = {
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  day: { vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' },
  seat: { vi: 'Trụ sở', en: 'Seat' },
  lookUp: { vi: 'Tìm thông tin đã có', en: 'Find earlier details' },
} satisfies Record<string, Text>

/** Whose it is, who brings it, and who acts for them: three people, kept apart. */
export function PersonsSection({ screen }: { screen: Screen }) {
  const { say } = screen.visit
  const { content } = screen
  return (
    <section class="part" aria-labelledby="owner">
      <div class="person">
        <div class="part__head">
          <h2 id="owner">{say(roleNames.owner)}</h2>
          <Choice
            screen={screen}
            name="owner.kind"
            legend={personFieldNames.kind}
            value={content.owner.kind}
            options={[
              ['person', words.person],
              ['organisation', words.organisation],
            ]}
          />
        </div>
        <PersonFields screen={screen} whose="owner" typed={content.owner} />
      </div>
      <div class="others">
        {(['filer', 'proxy'] as const).map((whose) => (
          <details
            class="more"
            open={
              content[whose] !== null ||
              isNeeded(screen, whose) ||
              screen.errors.some(({ field }) => field.startsWith(whose))
            }
          >
            <summary>{say(roleNames[whose])}</summary>
            <PersonFields screen={screen} whose={whose} typed={content[whose] ?? emptyPerson()} />
          </details>
        ))}
      </div>
    </section>
  )
}

/** An organisation does not come to the counter itself. */
function isNeeded({ content }: Screen, whose: FilingRole): boolean {
  return whose === 'filer' && content.owner.kind === 'organisation' && content.proxy === null
}

interface PersonProps {
  readonly screen: Screen
  readonly whose: FilingRole
  readonly typed: PersonTyped
}

function PersonFields({ screen, whose, typed }: PersonProps) {
  const { found } = screen
  return (
    <div class="fields">
      <WhoFields screen={screen} whose={whose} typed={typed} />
      {found?.whose === whose && <FoundPerson screen={screen} found={found} />}
      <ReachFields screen={screen} whose={whose} typed={typed} />
    </div>
  )
}

function fieldOf({ screen, whose, typed }: PersonProps, name: keyof PersonTyped) {
  return { screen, name: `${whose}.${name}`, label: screen.visit.say(personFieldNames[name]), value: typed[name] }
}

function WhoFields(props: PersonProps) {
  const { screen, whose } = props
  const isOwner = whose === 'owner'
  const isNew = screen.filing === undefined && screen.errors.length === 0 && screen.found === undefined
  const after = <LookUpButton screen={screen} whose={whose} />
  return (
    <>
      <TypedField
        {...fieldOf(props, 'identityNumber')}
        class="typed--number for-person"
        inputMode="numeric"
        isFocused={isOwner && isNew}
        after={after}
      />
      {isOwner && (
        <TypedField
          {...fieldOf(props, 'taxCode')}
          class="typed--number for-organisation"
          inputMode="numeric"
          after={after}
        />
      )}
      <TypedField
        {...fieldOf(props, 'fullName')}
        {...(isOwner && {
          label: <Either screen={screen} person={personFieldNames.fullName} other={words.organisationName} />,
        })}
        class="typed--name"
      />
      <TypedField
        {...fieldOf(props, 'birthDate')}
        class="typed--day for-person"
        inputMode="numeric"
        placeholder={screen.visit.say(words.day)}
      />
      <SexField {...fieldOf(props, 'sex')} />
    </>
  )
}

function ReachFields(props: PersonProps) {
  const { screen, whose } = props
  return (
    <>
      <TypedField
        {...fieldOf(props, 'address')}
        {...(whose === 'owner' && {
          label: <Either screen={screen} person={personFieldNames.address} other={words.seat} />,
        })}
        class="typed--address"
      />
      <TypedField {...fieldOf(props, 'phone')} class="typed--phone" inputMode="tel" />
      <TypedField {...fieldOf(props, 'email')} class="typed--email" inputMode="email" />
      {whose === 'filer' && <TypedField {...fieldOf(props, 'relation')} class="typed--name" />}
      {whose === 'proxy' && <TypedField {...fieldOf(props, 'authorityPaper')} class="typed--address" />}
    </>
  )
}

interface EitherProps {
  readonly screen: Screen
  readonly person: Text
  readonly other: Text
}

/** What a field is called for a person and for an organisation; the style shows the one that is chosen. */
function Either({ screen: { visit }, person, other }: EitherProps) {
  return (
    <>
      <span class="for-person">{visit.say(person)}</span>
      <span class="for-organisation">{visit.say(other)}</span>
    </>
  )
}

function LookUpButton({ screen, whose }: { screen: Screen; whose: FilingRole }) {
  const { visit, id } = screen
  if (!canChange(screen, whose)) return null
  return (
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      formaction={visit.paths.filingStep('lookUpPerson', id)}
      name="vai"
      value={whose}
      accesskey={whose === 'owner' ? 'f' : undefined}
    >
      {visit.say(words.lookUp)}
    </button>
  )
}
