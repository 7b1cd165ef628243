import { changeContact, describeCode } from '#identity/index.ts'
import { maskPhone, type Refusal } from '#kernel/index.ts'
import { TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerOwnPage } from './own-page.tsx'

/** Asks for the code that was sent to the new number or address; where there is none of this account, leads back. */
export function answerContactCode(visit: CitizenVisit): Promise<Response> {
  return answerForm(visit, visit.query.get('lan') ?? '')
}

export async function takeContactCode(visit: CitizenVisit): Promise<Response> {
  const { deps, citizen, form, paths } = visit
  const secret = form.text('lan')
  const changed = await changeContact(deps, citizen, { secret, typed: form.text('ma') })
  if (!changed.ok) return answerForm(visit, secret, changed.refusal)
  return seeOther(paths.myAccount(changed.value.kind === 'phone' ? 'dien-thoai' : 'thu'))
}

async function answerForm(visit: CitizenVisit, secret: string, refusal?: Refusal): Promise<Response> {
  const { say, paths, deps, citizen } = visit
  const code = await describeCode(deps, secret)
  if (code?.citizenId !== citizen.id) return seeOther(paths.myAccount())
  const { kind, value } = code.contact
  const to = kind === 'phone' ? maskPhone(value) : value
  const errors = refusal === undefined ? [] : [{ field: 'ma', message: refusal.message }]
  const children = (
    <>
      <PortalForm visit={visit} action={paths.myContactCode()}>
        <input type="hidden" name="lan" value={secret} />
        <TextField
          visit={visit}
          errors={errors}
          name="ma"
          label={{ vi: 'Mã 6 số', en: '6-digit code' }}
          value=""
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={12}
        />
        <button class="govuk-button" type="submit">
          {say({ vi: 'Xác nhận', en: 'Confirm' })}
        </button>
      </PortalForm>
      <p>
        <a class="way" href={kind === 'phone' ? paths.myPhone() : paths.myEmail()}>
          {say({ vi: 'Gửi mã mới, hoặc dùng nơi nhận khác', en: 'Send a new code, or to somewhere else' })}
        </a>
      </p>
    </>
  )
  const title = { vi: 'Nhập mã 6 số', en: 'Enter the 6-digit code' }
  const lead = {
    vi: `Mã đã gửi đến ${to}. Mã dùng được 10 phút.`,
    en: `A code was sent to ${to}. It holds for 10 minutes.`,
  }
  return answerOwnPage(visit, { title, lead, errors, children })
}
