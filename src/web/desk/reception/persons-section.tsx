import { emptyPerson, type FilingRole, type PersonTyped } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Screen } from './screen.ts'
import { Choice, canType, describedBy, FieldNotes, TypedField } from './typed-field.tsx'

const words = {
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  filer: { vi: 'Người nộp không phải chủ hồ sơ', en: 'Somebody else hands it in' },
  proxy: { vi: 'Người được ủy quyền', en: 'Proxy' },
  kind: { vi: 'Là', en: 'Is' },
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  number: { vi: 'Số định danh', en: 'Identity number' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  birthDate: { vi: 'Ngày sinh', en: 'Born on' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  unstated: { vi: 'Không ghi', en: 'Not stated' },
  address: { vi: 'Nơi cư trú', en: 'Address' },
  seat: { vi: 'Trụ sở', en: 'Seat' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  relation: { vi: 'Quan hệ với chủ hồ sơ', en: 'What they are to the owner' },
  authority: { vi: 'Giấy ủy quyền (số, ngày, nơi chứng thực)', en: 'Power of attorney (number, day, certified by)' },
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
          <h2 id="owner">{say(words.owner)}</h2>
          <Choice
            screen={screen}
            name="owner.kind"
            legend={words.kind}
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
            open={content[whose] !== null || screen.errors.some(({ field }) => field.startsWith(whose))}
          >
            <summary>{say(words[whose])}</summary>
            <PersonFields screen={screen} whose={whose} typed={content[whose] ?? emptyPerson()} />
          </details>
        ))}
      </div>
    </section>
  )
}

interface PersonProps {
  readonly screen: Screen
  readonly whose: FilingRole
  readonly typed: PersonTyped
}

function PersonFields({ screen, whose, typed }: PersonProps) {
  const { say } = screen.visit
  const isOwner = whose === 'owner'
  const field = (name: keyof PersonTyped) => ({ screen, name: `${whose}.${name}`, value: typed[name] })
  const isNew = screen.filing === undefined && screen.errors.length === 0 && screen.found === undefined
  return (
    <div class="fields">
      <TypedField
        {...field('identityNumber')}
        label={say(words.number)}
        class="typed--number for-person"
        inputMode="numeric"
        isFocused={isOwner && isNew}
        after={<LookUpButton screen={screen} whose={whose} />}
      />
      {isOwner && (
        <TypedField
          {...field('taxCode')}
          label={say(words.taxCode)}
          class="typed--number for-organisation"
          inputMode="numeric"
        />
      )}
      <TypedField
        {...field('fullName')}
        label={isOwner ? <OwnerName screen={screen} /> : say(words.fullName)}
        class="typed--name"
      />
      <TypedField
        {...field('birthDate')}
        label={say(words.birthDate)}
        class="typed--day for-person"
        inputMode="numeric"
        placeholder="05/09/1987"
      />
      <SexField {...field('sex')} />
      <TypedField
        {...field('address')}
        label={
          isOwner ? (
            <>
              <span class="for-person">{say(words.address)}</span>
              <span class="for-organisation">{say(words.seat)}</span>
            </>
          ) : (
            say(words.address)
          )
        }
        class="typed--address"
      />
      <TypedField {...field('phone')} label={say(words.phone)} class="typed--phone" inputMode="tel" />
      <TypedField {...field('email')} label={say(words.email)} class="typed--email" inputMode="email" />
      {whose === 'filer' && <TypedField {...field('relation')} label={say(words.relation)} class="typed--name" />}
      {whose === 'proxy' && (
        <TypedField {...field('authorityPaper')} label={say(words.authority)} class="typed--address" />
      )}
    </div>
  )
}

function OwnerName({ screen: { visit } }: { screen: Screen }) {
  return (
    <>
      <span class="for-person">{visit.say(words.fullName)}</span>
      <span class="for-organisation">{visit.say(words.organisationName)}</span>
    </>
  )
}

function SexField({ screen, name, value }: { screen: Screen; name: string; value: string }) {
  const { say } = screen.visit
  return (
    <div class="typed typed--sex for-person">
      <label class="govuk-label" for={name}>
        {say(words.sex)}
      </label>
      <select {...describedBy(screen, name)} class="govuk-select" disabled={!canType(screen)}>
        <option value="">{say(words.unstated)}</option>
        <option value="female" selected={value === 'female'}>
          {say(words.female)}
        </option>
        <option value="male" selected={value === 'male'}>
          {say(words.male)}
        </option>
      </select>
      <FieldNotes screen={screen} name={name} />
    </div>
  )
}

function LookUpButton({ screen, whose }: { screen: Screen; whose: FilingRole }) {
  const { visit, id } = screen
  if (!canType(screen)) return null
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
