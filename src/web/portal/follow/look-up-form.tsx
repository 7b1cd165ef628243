import { normalise, type Text } from '#kernel/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import type { Visit } from '../../shared/visit.ts'

export const codeField = 'ma'
export const secretField = 'khoa'

/** A code as it is written on papers, however it was typed. */
export function codeAsWritten(typed: string): string {
  return normalise(typed).replaceAll(' ', '').toLocaleUpperCase('vi')
}

interface LookUpFormProps {
  readonly visit: Visit
  readonly code: string
  readonly errors: readonly FieldError[]
}

const words = {
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: {
    vi: 'Trên giấy hẹn, ví dụ H18.33.19-260110-0001; nộp trực tuyến thì ở trang đã nộp, ví dụ MC-261126-7KQM2X',
    en: 'On the receipt, such as H18.33.19-260110-0001; if filed online, on the page after filing, such as MC-261126-7KQM2X',
  },
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  secretHint: {
    vi: 'Cạnh ô vuông trên giấy hẹn, hoặc ngay dưới mã ở trang đã nộp, ví dụ 7KQM-2X9D',
    en: 'Beside the square code on the receipt, or right below the code after filing, such as 7KQM-2X9D',
  },
  send: { vi: 'Tra cứu', en: 'Look up' },
} satisfies Record<string, Text>

/** From the code and the secret on a receipt to the dossier. They are sent in the body: an address is kept and passed on. */
export function LookUpForm({ visit, code, errors }: LookUpFormProps) {
  const field = { visit, errors, maxLength: 64 } as const
  return (
    <form class="look-up" method="post" action={visit.paths.dossierSearch()}>
      <TextField {...field} name={codeField} label={words.code} hint={words.codeHint} value={code} />
      <TextField {...field} name={secretField} label={words.secret} hint={words.secretHint} value="" />
      <button class="govuk-button" type="submit">
        {visit.say(words.send)}
      </button>
    </form>
  )
}
