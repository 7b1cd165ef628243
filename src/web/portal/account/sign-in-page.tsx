import { askCode, readEmail, readPhone } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { ErrorSummary, TextField } from '../../shared/field.tsx'
import { emptyForm, type Form, readForm } from '../../shared/form.ts'
import { KeptFields, keepForm, readKept } from '../../shared/kept-form.tsx'
import { ownAddress, seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { codeDeps } from './code-deps.ts'
import { answerCodeForm } from './code-page.tsx'

const title: Text = { vi: 'Đăng nhập', en: 'Sign in' }

/** Asks for the number to which a code goes; with `cach=thu` in the address, for an e-mail address. */
export function answerCitizenSignIn(visit: Visit): Response {
  return answerSignInForm(visit, { form: emptyForm })
}

/** Sends a code, and leads on to where it is given back. */
export async function takeCodeRequest(visit: Visit): Promise<Response> {
  const sent = await readForm(visit.request)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  const form = sent.value
  const contact = isByEmail(form) ? readEmail(form.text('thu')) : readPhone(form.text('dien-thoai'))
  if (!contact.ok) return answerSignInForm(visit, { form, refusal: contact.refusal })
  const { deps, address, language, paths } = visit
  const secret = await askCode(codeDeps(deps), { contact: contact.value, language, address })
  if (!secret.ok) return answerSignInForm(visit, { form, refusal: secret.refusal })
  // What waits to be sent waits in the page, and so through no redirect.
  if (readKept(form) !== undefined) return answerCodeForm(visit, { form, secret: secret.value })
  const returnTo = ownAddress(form.text('ve'))
  return seeOther(paths.citizenCode({ lan: secret.value, ...(returnTo && { ve: returnTo }) }))
}

function isByEmail(form: Form): boolean {
  return form.fields.some(([name]) => name === 'thu')
}

const ended: Text = {
  vi: 'Bạn đã bị đăng xuất trước khi gửi. Những gì bạn đã nhập vẫn còn: đăng nhập lại rồi gửi tiếp. Nếu có chọn tệp, bạn sẽ chọn lại.',
  en: 'You were signed out before it was sent. What you typed is still here: sign in again and send it. Files have to be chosen again.',
}

/** The session had ended when `form` was sent: nothing of it is lost. */
export function answerSignInToSend(visit: Visit, form: Form): Response {
  return answerSignInForm(visit, { form: keepForm(visit, form), why: ended })
}

interface Shown {
  readonly form: Form
  readonly refusal?: Refusal
  /** Told before the form: why it is here. */
  readonly why?: Text
}

function answerSignInForm(visit: Visit, { form, refusal, why }: Shown): Response {
  const { say, paths } = visit
  const byEmail = isByEmail(form) || visit.query.get('cach') === 'thu'
  const field = byEmail ? 'thu' : 'dien-thoai'
  const errors = refusal === undefined ? [] : [{ field, message: refusal.message }]
  const returnTo = form.text('ve') || (visit.query.get('ve') ?? '')
  const main = (
    <>
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa gửi được mã', en: 'No code sent yet' }} />
      <h1>{say(title)}</h1>
      <p>{say(why ?? (byEmail ? leadByEmail : lead))}</p>
      <form method="post" action={paths.citizenSignIn()}>
        <input type="hidden" name="ve" value={returnTo} />
        <KeptFields form={form} />
        {byEmail ? (
          <TextField
            visit={visit}
            errors={errors}
            name="thu"
            label={{ vi: 'Thư điện tử', en: 'E-mail' }}
            hint={{ vi: 'Địa chỉ bạn đã xác nhận trong tài khoản', en: 'The address that you proved in your account' }}
            value={form.text('thu')}
            inputMode="email"
            autocomplete="email"
          />
        ) : (
          <TextField
            visit={visit}
            errors={errors}
            name="dien-thoai"
            label={{ vi: 'Số điện thoại di động', en: 'Mobile number' }}
            value={form.text('dien-thoai')}
            inputMode="tel"
            autocomplete="tel"
          />
        )}
        <button class="govuk-button" type="submit">
          {say({ vi: 'Gửi mã cho tôi', en: 'Send me a code' })}
        </button>
      </form>
      <OtherWay visit={visit} byEmail={byEmail} returnTo={returnTo} />
    </>
  )
  const page = { title: say(title), section: 'account', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200, cache: 'no-store' })
}

const lead: Text = {
  vi: 'Chúng tôi gửi mã 6 số đến điện thoại của bạn. Không cần mật khẩu, không cần đăng ký trước.',
  en: 'We send a 6-digit code to your telephone. There is no password, and nothing to register before.',
}

const leadByEmail: Text = {
  vi: 'Chúng tôi gửi mã 6 số đến thư điện tử của bạn. Không cần mật khẩu.',
  en: 'We send a 6-digit code to your e-mail address. There is no password.',
}

interface OtherWayProps {
  readonly visit: Visit
  readonly byEmail: boolean
  readonly returnTo: string
}

function OtherWay({ visit, byEmail, returnTo }: OtherWayProps) {
  const { say, paths, deps } = visit
  const back = returnTo === '' ? undefined : returnTo
  return (
    <>
      {deps.national && (
        <p>
          <a class="button" href={paths.nationalSignIn(back)}>
            {say({ vi: 'Đăng nhập bằng định danh quốc gia (VNeID)', en: 'Sign in by the national identity (VNeID)' })}
          </a>
        </p>
      )}
      <p>
        <a class="way" href={byEmail ? paths.citizenSignIn(back) : paths.citizenSignInByEmail(back)}>
          {byEmail
            ? say({ vi: 'Nhận mã qua tin nhắn điện thoại', en: 'Get the code by text message' })
            : say({ vi: 'Nhận mã qua thư điện tử', en: 'Get the code by e-mail' })}
        </a>
      </p>
      <p>
        <a class="way" href={paths.passkeySignIn(back)}>
          {say({ vi: 'Dùng vân tay, khuôn mặt', en: 'Use fingerprint or face' })}
        </a>
      </p>
    </>
  )
}
