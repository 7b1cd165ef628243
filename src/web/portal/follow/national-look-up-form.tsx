import type { Text } from '#kernel/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { Visit } from '../../shared/visit.ts'

export const nationalCodeField = 'ma-quoc-gia'

const words = {
  filedThere: { vi: 'Tôi nộp trên Cổng Dịch vụ công quốc gia', en: 'I filed on the national portal' },
  how: {
    vi: 'Nhập mã mà Cổng quốc gia đã cấp. Chúng tôi gửi mã 6 số đến điện thoại của bạn; số đó phải là số bạn đã ghi khi nộp.',
    en: 'Enter the code that the national portal gave you. We send a 6-digit code to your telephone, which has to be the number given when it was filed.',
  },
  code: { vi: 'Mã hồ sơ của Cổng quốc gia', en: 'Code of the national portal' },
  codeHint: { vi: 'Ví dụ H18.22-261126-0001', en: 'Such as H18.22-261126-0001' },
  send: { vi: 'Tra cứu bằng điện thoại', en: 'Look up by telephone' },
} satisfies Record<string, Text>

interface FromNationalPortalProps {
  readonly visit: Visit
  readonly code: string
  readonly isOpen: boolean
}

/** For who has no receipt of ours, because it was filed elsewhere. */
export function FromNationalPortal({ visit, code, isOpen }: FromNationalPortalProps) {
  return (
    <details open={isOpen}>
      <summary>{visit.say(words.filedThere)}</summary>
      <p>{visit.say(words.how)}</p>
      <NationalLookUpForm visit={visit} code={code} errors={[]} />
    </details>
  )
}

interface NationalLookUpFormProps {
  readonly visit: Visit
  readonly code: string
  readonly errors: readonly FieldError[]
}

/** Asks for the code of the national portal. */
export function NationalLookUpForm({ visit, code, errors }: NationalLookUpFormProps) {
  return (
    <form class="look-up" method="get" action={visit.paths.nationalLookUp()}>
      <TextField
        {...{ visit, errors }}
        name={nationalCodeField}
        label={words.code}
        hint={words.codeHint}
        value={code}
        maxLength={64}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.say(words.send)}
      </button>
    </form>
  )
}
