import { askCode, forgetEmail, readEmail, readPhone } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { TextField } from '../../shared/field.tsx'
import { emptyForm, type Form } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { codeDeps } from './code-deps.ts'
import { answerOwnPage } from './own-page.tsx'
import { accountPatterns } from './paths.ts'

/** Asks for a new number, or at its own address for an e-mail address. */
export function answerContact(visit: CitizenVisit): Response {
  return answerForm(visit, emptyForm)
}

/** Sends a code there: nobody has a number or address in the account that is not theirs. */
export async function takeContact(visit: CitizenVisit): Promise<Response> {
  const { form, deps, citizen, language, address, paths } = visit
  const contact = isEmail(visit) ? readEmail(form.text('thu')) : readPhone(form.text('dien-thoai'))
  if (!contact.ok) return answerForm(visit, form, contact.refusal)
  const secret = await askCode(codeDeps(deps), { contact: contact.value, citizenId: citizen.id, language, address })
  return secret.ok ? seeOther(paths.myContactCode(secret.value)) : answerForm(visit, form, secret.refusal)
}

function isEmail({ path }: CitizenVisit): boolean {
  return path === accountPatterns.myEmail
}

const phoneTitle: Text = { vi: 'Đổi số điện thoại', en: 'Change the number' }
const emailTitle: Text = { vi: 'Thư điện tử của tôi', en: 'My e-mail address' }
const lead: Text = {
  vi: 'Chúng tôi gửi mã 6 số đến đó để biết chắc là của bạn.',
  en: 'We send a 6-digit code there, to be sure that it is yours.',
}

function answerForm(visit: CitizenVisit, form: Form, refusal?: Refusal): Response {
  const { say, paths } = visit
  const byEmail = isEmail(visit)
  const errors = refusal === undefined ? [] : [{ field: byEmail ? 'thu' : 'dien-thoai', message: refusal.message }]
  const children = (
    <PortalForm visit={visit} action={byEmail ? paths.myEmail() : paths.myPhone()}>
      {byEmail ? (
        <TextField
          visit={visit}
          errors={errors}
          name="thu"
          label={{ vi: 'Thư điện tử', en: 'E-mail' }}
          value={form.text('thu')}
          inputMode="email"
          autocomplete="email"
          maxLength={254}
        />
      ) : (
        <TextField
          visit={visit}
          errors={errors}
          name="dien-thoai"
          label={{ vi: 'Số di động mới', en: 'New mobile number' }}
          value={form.text('dien-thoai')}
          inputMode="tel"
          autocomplete="tel"
        />
      )}
      <button class="govuk-button" type="submit">
        {say({ vi: 'Gửi mã cho tôi', en: 'Send me a code' })}
      </button>
    </PortalForm>
  )
  return answerOwnPage(visit, { title: byEmail ? emailTitle : phoneTitle, lead, errors, children })
}

export async function takeEmailRemoval(visit: CitizenVisit): Promise<Response> {
  await forgetEmail(visit.deps, visit.citizen)
  return seeOther(visit.paths.myAccount('bo-thu'))
}
