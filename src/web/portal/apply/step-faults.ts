import { checkPerson, type FieldFault, type FilingRole, type PersonTyped } from '#filing/index.ts'
import { checkPage } from '#form/index.ts'
import { isBlank, type Text } from '#kernel/index.ts'
import type { Draft } from './draft.ts'
import type { Step } from './steps.ts'
import { myRole, personIn } from './who.ts'

/** What is wrong with one page as it stands, each beside its field. */
export function faultsOf(draft: Draft, step: Step): readonly FieldFault[] {
  switch (step.kind) {
    case 'whom':
      return []
    case 'owner':
      return ownerFaults(draft)
    case 'filer':
      return filerFaults(draft)
    case 'form':
      return formFaults(draft, step.page.key)
    case 'paper':
      return paperFaults(draft, step)
    case 'result':
      return resultFaults(draft)
  }
}

const needed = {
  identityNumber: {
    vi: 'Hãy ghi số định danh (12 số trên thẻ căn cước).',
    en: 'Enter the personal number (12 digits on the identity card).',
  },
  birthDate: { vi: 'Hãy ghi ngày sinh.', en: 'Enter the day of birth.' },
  address: {
    vi: 'Hãy ghi nơi ở: bản, tổ dân phố; xã, phường; tỉnh.',
    en: 'Enter the address: village, commune, province.',
  },
  taxCode: { vi: 'Hãy ghi mã số thuế hoặc mã số doanh nghiệp.', en: 'Enter the tax code.' },
  relation: { vi: 'Hãy chọn bạn là ai với chủ hồ sơ.', en: 'Choose what you are to the owner.' },
} satisfies Partial<Record<keyof PersonTyped, Text>>

/** What is asked of whom: at the counter an officer sees the card, here the number has to be told. */
export const ownerFields = {
  person: ['fullName', 'identityNumber', 'birthDate', 'address'],
  organisation: ['fullName', 'taxCode', 'address'],
} as const satisfies Record<PersonTyped['kind'], readonly (keyof PersonTyped)[]>

export function ownerFaults({ content, context }: Draft): readonly FieldFault[] {
  const { owner } = content
  const { errors } = checkPerson('owner', owner, context.today)
  const contact = errors.filter(({ field }) => !isContact(field))
  return [...contact, ...missing('owner', owner, ownerFields[owner.kind])]
}

function filerFaults({ content, context }: Draft): readonly FieldFault[] {
  const role = myRole(content)
  const me = personIn(content, role)
  const { errors } = checkPerson(role, me, context.today)
  const mine = errors.filter(({ field }) => !isContact(field))
  return [...mine, ...missing(role, me, ['relation', 'identityNumber'])]
}

function isContact(field: string): boolean {
  return /\.(?:phone|email)$/u.test(field)
}

function missing(role: FilingRole, person: PersonTyped, fields: readonly (keyof PersonTyped)[]): readonly FieldFault[] {
  const texts: Partial<Record<keyof PersonTyped, Text>> = needed
  return fields.flatMap((field) => {
    const message = texts[field]
    return message !== undefined && isBlank(person[field]) ? [{ field: `${role}.${field}`, message }] : []
  })
}

function formFaults({ content, form, context }: Draft, page: string): readonly FieldFault[] {
  if (form === undefined) return []
  return checkPage(form.definition, { page, answers: content.form?.answers ?? {} }, context)
}

/** A paper that has to be there is sent as a file; where the service is online in part only, it may be brought. */
function paperFaults(
  { files, procedure }: Draft,
  { number, paper }: Extract<Step, { readonly kind: 'paper' }>,
): readonly FieldFault[] {
  const isThere = files.some((file) => file.paper === number)
  if (isThere || !paper.isRequired || procedure.onlineService === 'partial') return []
  return [
    {
      field: `papers.${number}.file`,
      message: {
        vi: 'Chưa có ảnh hay tệp nào. Hãy chụp ảnh giấy này hoặc chọn tệp, rồi gửi.',
        en: 'There is no photo or file yet. Take a photo of this paper or choose a file, then send it.',
      },
    },
  ]
}

function resultFaults({ content, context }: Draft): readonly FieldFault[] {
  const role = myRole(content)
  const me = personIn(content, role)
  const { errors } = checkPerson(role, me, context.today)
  const isSilent = isBlank(me.phone) && isBlank(me.email)
  const needsAddress = content.delivery === 'post' && isBlank(content.deliveryAddress) && isBlank(content.owner.address)
  return [
    ...errors.filter(({ field }) => isContact(field)),
    ...(isSilent ? [{ field: `${role}.phone`, message: noContact }] : []),
    ...(needsAddress ? [{ field: 'deliveryAddress', message: noAddress }] : []),
  ]
}

const noContact: Text = {
  vi: 'Hãy ghi số điện thoại (hoặc thư điện tử): có tin gì về hồ sơ, chúng tôi báo vào đó.',
  en: 'Enter a telephone number (or an e-mail address): that is where news of the dossier goes.',
}

const noAddress: Text = {
  vi: 'Hãy ghi địa chỉ để bưu điện đưa kết quả đến.',
  en: 'Enter the address to which the post brings the result.',
}
