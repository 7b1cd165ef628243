import { isAccount, signIn } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { ErrorSummary, TextField } from '../../shared/field.tsx'
import { emptyForm, type Form, readForm } from '../../shared/form.ts'
import { sealOf } from '../../shared/form-seal.ts'
import { isOwn, KeptFields, keepForm, readKept } from '../../shared/kept-form.tsx'
import { answerPage } from '../../shared/page.tsx'
import { ownAddress, redirectTo, seeOther } from '../../shared/redirect-to.ts'
import { keepSessionToken, readSessionToken } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerFormRefused } from '../refused-pages.tsx'
import { answerNowSend } from './send-again.tsx'

const title: Text = { vi: 'Cán bộ đăng nhập', en: 'Officers: sign in' }

/** The form; who has signed in already goes on to the work. */
export async function answerSignIn(visit: Visit): Promise<Response> {
  const token = readSessionToken(visit)
  if (token !== undefined && visit.query.size === 0) return redirectTo(visit.paths.beginning())
  return answerSignInForm(visit, { form: emptyForm })
}

/** Opens a session, and leads to where the officer was going or back to what was being sent when the session ended. */
export async function takeSignIn(visit: Visit): Promise<Response> {
  const sent = await readForm(visit.request)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  const form = sent.value
  const account = form.text('tai-khoan')
  const request = { account, password: form.text('mat-khau'), code: form.text('ma') }
  const agent = visit.request.headers.get('user-agent') ?? ''
  const signed = await signIn(visit.deps, { ...request, agent, address: visit.address })
  await record(visit, { account, sessionId: signed.ok ? signed.value.session.id : null })
  if (!signed.ok) return answerSignInForm(visit, { form, refusal: signed.refusal })
  const keep = keepSessionToken(visit, { token: signed.value.token })
  const kept = readKept(form)
  const { session } = signed.value
  if (kept !== undefined && isOwn(kept, session.officer.account))
    return answerNowSend(visit, { ...kept, seal: sealOf(session) }, keep)
  return seeOther(ownAddress(form.text('ve')) ?? visit.paths.beginning(), keep)
}

/** What cannot be an account may be an identity number or a password in the wrong field: it is not written down. */
async function record(
  { deps, path, address }: Visit,
  { account, sessionId }: { readonly account: string; readonly sessionId: string | null },
): Promise<void> {
  const isIn = sessionId !== null
  const typed = account.trim().toLowerCase()
  await deps.audit.record({
    at: deps.clock.now(),
    account: isAccount(typed) ? typed : null,
    post: null,
    sessionId,
    event: isIn ? 'session.begun' : 'session.refused',
    path,
    status: isIn ? 303 : 401,
    address,
  })
}

interface Shown {
  readonly form: Form
  readonly refusal?: Refusal
  /** Told before the form: why it is here. */
  readonly why?: Text
}

/** Which field a refusal is about. */
function fieldOf({ code }: Refusal): string {
  return code === 'code-needed' || code === 'code-wrong' ? 'ma' : 'tai-khoan'
}

const ended: Text = {
  vi: 'Phiên làm việc đã hết trước khi biểu mẫu được gửi. Những gì bạn đã nhập vẫn còn: đăng nhập lại rồi gửi tiếp. Nếu có chọn tệp, bạn sẽ chọn lại.',
  en: 'Your session ended before the form was sent. What you typed is still here: sign in again and send it. Files have to be chosen again.',
}

/** The session had ended when `form` was sent: nothing of it is lost. */
export function answerSignInToSend(visit: Visit, form: Form): Response {
  return answerSignInForm(visit, { form: keepForm(visit, form), why: ended })
}

function answerSignInForm(visit: Visit, { form, refusal, why }: Shown): Response {
  const { say, paths } = visit
  const errors = refusal === undefined ? [] : [{ field: fieldOf(refusal), message: refusal.message }]
  const needsCode = errors.some(({ field }) => field === 'ma') || form.text('ma') !== ''
  const common = { visit, errors }
  const main = (
    <div class="narrow sign-in">
      <h1>{say(title)}</h1>
      {why && <p class="lead">{say(why)}</p>}
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa đăng nhập được', en: 'Not signed in yet' }} />
      <form method="post" action={paths.signIn()} class="stack">
        <input type="hidden" name="ve" value={form.text('ve') || (visit.query.get('ve') ?? '')} />
        <KeptFields form={form} />
        <TextField
          {...common}
          name="tai-khoan"
          label={{ vi: 'Tài khoản', en: 'Account' }}
          value={form.text('tai-khoan')}
          autocomplete="username"
        />
        <TextField
          {...common}
          name="mat-khau"
          label={{ vi: 'Mật khẩu', en: 'Password' }}
          value={needsCode ? form.text('mat-khau') : ''}
          isSecret
          autocomplete="current-password"
        />
        {needsCode && (
          <TextField
            {...common}
            name="ma"
            label={{ vi: 'Mã 6 số', en: '6-digit code' }}
            hint={{ vi: 'Trên ứng dụng xác thực của bạn', en: 'From your authenticator' }}
            value=""
            inputMode="numeric"
            autocomplete="one-time-code"
          />
        )}
        <button class="govuk-button" type="submit">
          {say({ vi: 'Đăng nhập', en: 'Sign in' })}
        </button>
      </form>
      <p class="quiet">
        {say({
          vi: 'Quên mật khẩu: nhờ lãnh đạo đơn vị hoặc quản trị hệ thống đặt lại.',
          en: 'A forgotten password is set anew by the unit’s leader or the administrator.',
        })}
      </p>
    </div>
  )
  const page = { title: say(title), main, hasError: errors.length > 0 }
  return answerPage(visit, page, { status: errors.length > 0 ? 401 : 200, cache: 'no-store' })
}
