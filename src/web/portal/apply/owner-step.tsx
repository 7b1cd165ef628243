import type { FilingContent, FilingRole, PersonTyped } from '#filing/index.ts'
import { isBlank, type Text } from '#kernel/index.ts'
import { TextField, type TextFieldProps } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { rereading } from './standing.ts'
import { ownerFaults, ownerFields } from './step-faults.ts'
import type { StepProps } from './step-fields.tsx'
import { personOf, whomOf } from './who.ts'

type Control = Pick<TextFieldProps, 'label' | 'hint' | 'inputMode' | 'autocomplete'>

/** How each detail of a person is asked for. */
export const personControls = {
  fullName: { label: { vi: 'Họ và tên', en: 'Full name' }, autocomplete: 'name' },
  identityNumber: {
    label: { vi: 'Số định danh', en: 'Personal number' },
    hint: { vi: '12 số trên thẻ căn cước', en: '12 digits on the identity card' },
    inputMode: 'numeric',
  },
  birthDate: {
    label: { vi: 'Ngày sinh', en: 'Day of birth' },
    hint: { vi: 'Ngày/tháng/năm, ví dụ 05/09/1987', en: 'Day/month/year, such as 05/09/1987' },
    inputMode: 'numeric',
    autocomplete: 'bday',
  },
  address: {
    label: { vi: 'Nơi ở hiện nay', en: 'Present address' },
    hint: { vi: 'Bản, tổ dân phố; xã, phường; tỉnh', en: 'Village or quarter; commune or ward; province' },
    autocomplete: 'address-line1',
  },
  taxCode: {
    label: { vi: 'Mã số thuế hoặc mã số doanh nghiệp', en: 'Tax code' },
    inputMode: 'numeric',
  },
} as const satisfies Partial<Record<keyof PersonTyped, Control>>

const organisationName: Text = { vi: 'Tên doanh nghiệp, tổ chức', en: 'Name of the business or organisation' }

const words = {
  known: { vi: 'Lấy từ tài khoản của bạn:', en: 'From your account:' },
  correct: { vi: 'Sửa thông tin này', en: 'Correct these details' },
} satisfies Record<string, Text>

/** What is known is shown and not asked again; what is missing is asked. */
export function OwnerFields({ applicant, draft, errors }: Omit<StepProps, 'step'>) {
  const { visit, at } = applicant
  const { owner } = draft.content
  const isMine = whomOf(draft.content) === 'toi'
  const mine = personOf(applicant.account)
  const faults = [...errors, ...ownerFaults(draft)].map(({ field }) => field)
  const isKnown = (field: keyof typeof personControls) =>
    isMine && !isBlank(mine[field]) && owner[field] === mine[field] && !faults.includes(`owner.${field}`)
  const fields = ownerFields[owner.kind]
  const known = visit.query.has('sua') ? [] : fields.filter(isKnown)
  const asked = fields.filter((field) => !known.includes(field))
  const again = visit.query.get('ve') === rereading ? { ve: rereading } : {}
  return (
    <>
      {known.length > 0 && (
        <>
          <p>{visit.say(words.known)}</p>
          <ul class="facts">
            {known.map((field) => (
              <li>
                <span>{visit.say(personControls[field].label)}</span> <b lang="vi">{owner[field]}</b>
              </li>
            ))}
          </ul>
          <p>
            <a class="way" href={at.step(draft.filing.id, 'chu-ho-so', { ...again, sua: '1' })}>
              {visit.say(words.correct)}
            </a>
          </p>
        </>
      )}
      {asked.map((field) => (
        <PersonField {...{ visit, errors, field }} of="owner" person={owner} isOther={!isMine} />
      ))}
    </>
  )
}

interface PersonFieldProps extends Pick<TextFieldProps, 'visit' | 'errors'> {
  /** The role in which the person stands. */
  readonly of: FilingRole
  readonly field: keyof typeof personControls
  readonly person: PersonTyped
  /** Of somebody else: the browser does not offer what it knows of its owner. */
  readonly isOther: boolean
}

/** One detail of a person. */
export function PersonField({ visit, errors, of, field, person, isOther }: PersonFieldProps) {
  const { label, autocomplete, ...control }: Control = personControls[field]
  const isNameOfOrganisation = field === 'fullName' && person.kind === 'organisation'
  return (
    <TextField
      visit={visit}
      errors={errors}
      name={`${of}.${field}`}
      {...control}
      label={isNameOfOrganisation ? organisationName : label}
      {...(isOther || autocomplete === undefined ? {} : { autocomplete })}
      value={person[field]}
      maxLength={300}
    />
  )
}

/** The person's details as sent; what was not asked stays as it is. */
export function readPerson(form: Form, role: string, person: PersonTyped): PersonTyped {
  const sent = Object.keys(person).flatMap((field) => {
    const name = `${role}.${field}`
    return field !== 'kind' && form.fields.some(([each]) => each === name) ? [[field, form.text(name)]] : []
  })
  return { ...person, ...(Object.fromEntries(sent) as Partial<PersonTyped>) }
}

export function withOwner({ content }: { readonly content: FilingContent }, form: Form): FilingContent {
  return { ...content, owner: readPerson(form, 'owner', content.owner) }
}
