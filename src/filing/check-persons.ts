import { birthDateFault, findPlainDate, isBlank, isEmailAddress, type PlainDate, quote, tidy } from '#kernel/index.ts'
import { joinDigits, numberWarnings } from './check-numbers.ts'
import type { FilingContent, PersonTyped } from './content.ts'
import { type Checked, type FieldFault, fault } from './field-fault.ts'

export const filingRoles = ['owner', 'filer', 'proxy'] as const
export type FilingRole = (typeof filingRoles)[number]

/** A person of a filing, checked: what was left empty is absent. */
export interface FilingPerson {
  readonly role: FilingRole
  readonly kind: PersonTyped['kind']
  readonly fullName: string
  readonly identityNumber?: string
  readonly birthDate?: PlainDate
  readonly sex?: 'male' | 'female'
  readonly address?: string
  readonly phone?: string
  readonly email?: string
  readonly taxCode?: string
  readonly relation?: string
  readonly authorityPaper?: string
}

/** Owner, filer and proxy, kept apart; `today` bounds days of birth. */
export function checkPersons(content: FilingContent, today: PlainDate): Checked<readonly FilingPerson[]> {
  const named = filingRoles.flatMap((role) => {
    const typed = content[role]
    return typed === null ? [] : [{ role, typed }]
  })
  const found = named.map(({ role, typed }) => checkPerson(role, typed, today))
  const errors = [...found.flatMap((each) => each.errors), ...whoCame(content)]
  const warnings = [...found.flatMap((each) => each.warnings), ...warningsOf(content)]
  const value = found.flatMap((each) => each.value ?? [])
  return errors.length > 0 ? { errors, warnings } : { errors, warnings, value }
}

/** One person as typed; `today` bounds the day of birth. */
export function checkPerson(role: FilingRole, typed: PersonTyped, today: PlainDate): Checked<FilingPerson> {
  const errors = [
    ...nameFaults(role, typed),
    ...birthFaults(`${role}.birthDate`, typed.birthDate, today),
    ...patternFaults(role, typed),
    ...authorityFaults(role, typed),
  ]
  const warnings = numberWarnings(role, typed)
  return { errors, warnings, ...(errors.length > 0 ? {} : { value: personOf(role, typed) }) }
}

const roleNames = {
  owner: ['chủ hồ sơ', 'the owner'],
  filer: ['người nộp', 'the filer'],
  proxy: ['người được ủy quyền', 'the proxy'],
} as const

function nameFaults(role: FilingRole, { fullName }: PersonTyped): readonly FieldFault[] {
  const [vi, en] = roleNames[role]
  const field = `${role}.fullName`
  if (isBlank(fullName)) return [fault(field, `Hãy ghi họ và tên ${vi}.`, `Give the full name of ${en}.`)]
  if (/\p{L}/u.test(fullName)) return []
  return [
    fault(
      field,
      `${quote(fullName)} không phải họ tên. Hãy ghi họ và tên ${vi}.`,
      `${quote(fullName)} is no name. Give that of ${en}.`,
    ),
  ]
}

function birthFaults(field: string, typed: string, today: PlainDate): readonly FieldFault[] {
  const message = isBlank(typed) ? undefined : birthDateFault(typed, today)
  return message === undefined ? [] : [{ field, message }]
}

function patternFaults(role: FilingRole, { phone, email, sex }: PersonTyped): readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (!isBlank(phone) && !/^\+?\d(?:[ .-]?\d){7,14}$/u.test(tidy(phone)))
    faults.push(
      fault(
        `${role}.phone`,
        `${quote(phone)} không phải số điện thoại. Hãy nhập 9 đến 15 chữ số, hoặc để trống.`,
        `${quote(phone)} is no telephone number. Enter 9 to 15 digits, or leave it empty.`,
      ),
    )
  if (!isBlank(email) && !isEmailAddress(tidy(email)))
    faults.push(
      fault(
        `${role}.email`,
        `${quote(email)} không phải địa chỉ thư điện tử. Hãy sửa, hoặc để trống.`,
        `${quote(email)} is no e-mail address. Correct it, or leave it empty.`,
      ),
    )
  if (!['', 'male', 'female'].includes(sex))
    faults.push(fault(`${role}.sex`, 'Hãy chọn nam, nữ, hoặc không ghi.', 'Choose male, female, or not stated.'))
  return faults
}

function authorityFaults(role: FilingRole, { authorityPaper }: PersonTyped): readonly FieldFault[] {
  if (role !== 'proxy' || !isBlank(authorityPaper)) return []
  return [
    fault(
      'proxy.authorityPaper',
      'Người được ủy quyền phải có giấy ủy quyền. Hãy ghi số, ngày và nơi chứng thực của giấy.',
      'A proxy needs a power of attorney. Give its number, its day and who certified it.',
    ),
  ]
}

/** An organisation does not come to the counter itself. */
function whoCame({ owner, filer, proxy }: FilingContent): readonly FieldFault[] {
  if (owner.kind === 'person' || filer !== null || proxy !== null) return []
  return [
    fault(
      'filer.fullName',
      'Chủ hồ sơ là tổ chức: hãy ghi người đến nộp (người đại diện hoặc người được ủy quyền).',
      'The owner is an organisation: say who came for it (its representative, or a proxy).',
    ),
  ]
}

function warningsOf({ owner, filer, proxy }: FilingContent): readonly FieldFault[] {
  const warnings: FieldFault[] = []
  if (isBlank(owner.address))
    warnings.push(fault('owner.address', 'Chưa có nơi cư trú của chủ hồ sơ.', 'The owner has no address yet.'))
  if ([owner, filer, proxy].every((each) => each === null || (isBlank(each.phone) && isBlank(each.email))))
    warnings.push(
      fault(
        'owner.phone',
        'Không có điện thoại hay thư điện tử nào: sẽ không báo tin cho người nộp được.',
        'There is neither telephone nor e-mail: nobody can be told of anything.',
      ),
    )
  if (filer !== null && isBlank(filer.relation) && owner.kind === 'person')
    warnings.push(
      fault('filer.relation', 'Chưa ghi quan hệ với chủ hồ sơ.', 'What the filer is to the owner is not given.'),
    )
  return warnings
}

function personOf(role: FilingRole, { kind, sex, birthDate, ...typed }: PersonTyped): FilingPerson {
  const texts = Object.entries(typed).flatMap(([field, text]) => {
    if (isBlank(text)) return []
    return [[field, field === 'identityNumber' || field === 'taxCode' ? joinDigits(text) : tidy(text)]]
  })
  const day = findPlainDate(tidy(birthDate))
  return {
    ...(Object.fromEntries(texts) as Pick<FilingPerson, 'fullName'>),
    role,
    kind,
    ...(sex === 'male' || sex === 'female' ? { sex } : {}),
    ...(day === undefined ? {} : { birthDate: day }),
  }
}
