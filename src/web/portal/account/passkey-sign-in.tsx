import { askPasskey, signInByPasskey } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { ErrorSummary } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import { ownAddress, seeOther } from '../../shared/redirect-to.ts'
import { keepSessionToken } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { answerField, askedOf, PasskeyNotes, siteOf } from './passkey-form.tsx'
import { recordSignIn } from './record-sign-in.ts'

const title: Text = { vi: 'Đăng nhập bằng vân tay, khuôn mặt', en: 'Sign in by fingerprint or face' }

/** Asks the device that its owner added before. */
export function answerPasskeySignIn(visit: Visit): Promise<Response> {
  return answerPage(visit, visit.query.get('ve') ?? '')
}

export async function takePasskeySignIn(visit: Visit): Promise<Response> {
  const sent = await readForm(visit.request)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  const form = sent.value
  const { deps, address, paths, request } = visit
  const agent = request.headers.get('user-agent') ?? ''
  const given = { answer: form.text(answerField), site: siteOf(visit) }
  const signed = await signInByPasskey(deps, given, { isRemembered: false, agent, address })
  await recordSignIn(visit, signed.ok ? signed.value.session : undefined)
  if (!signed.ok) return answerPage(visit, form.text('ve'), signed.refusal)
  const keep = keepSessionToken(visit, { token: signed.value.token, face: 'citizen' })
  return seeOther(ownAddress(form.text('ve')) ?? paths.myAccount(), keep)
}

async function answerPage(visit: Visit, returnTo: string, refusal?: Refusal): Promise<Response> {
  const { say, paths, deps } = visit
  const options = await askPasskey(deps, siteOf(visit))
  const errors = refusal === undefined ? [] : [{ field: 'may', message: refusal.message }]
  const main = (
    <>
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa đăng nhập được', en: 'Not signed in yet' }} />
      <h1>{say(title)}</h1>
      <PasskeyNotes visit={visit} />
      <form method="post" action={paths.passkeySignIn()} {...askedOf(options)}>
        <input type="hidden" name="ve" value={returnTo} />
        <input type="hidden" name={answerField} value="" />
        <button class="govuk-button" type="submit" id="may">
          {say({ vi: 'Đăng nhập bằng máy này', en: 'Sign in by this device' })}
        </button>
      </form>
      <p>
        <a class="way" href={paths.citizenSignIn(returnTo || undefined)}>
          {say({ vi: 'Nhận mã qua điện thoại', en: 'Get a code by telephone' })}
        </a>
      </p>
    </>
  )
  const page = { title: say(title), section: 'account', main, hasError: errors.length > 0 }
  const script = deps.assets.passkeyScript
  return answerPortal(visit, { ...page, script }, { status: errors.length > 0 ? 401 : 200, cache: 'no-store' })
}
