import { citizenLimits, describeCode, signInByCode } from '#identity/index.ts'
import { formatTime, maskPhone, type Refusal, type Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { ErrorSummary, TextField } from '../../shared/field.tsx'
import { type Form, formOf, readForm } from '../../shared/form.ts'
import { sealOf } from '../../shared/form-seal.ts'
import { isOwn, KeptFields, readKept } from '../../shared/kept-form.tsx'
import { ownAddress, seeOther } from '../../shared/redirect-to.ts'
import { keepSessionToken } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { mailboxLink } from '../mailbox/mailbox-link.tsx'
import { answerPortal } from '../portal-page.tsx'
import { recordSignIn } from './record-sign-in.ts'
import { answerNowSend } from './send-again.tsx'

const title: Text = { vi: 'Nhập mã 6 số', en: 'Enter the 6-digit code' }

/** Asks for the code that was sent; where the address knows of none, leads back to asking for one. */
export async function answerCode(visit: Visit): Promise<Response> {
  const secret = visit.query.get('lan') ?? ''
  return answerCodeForm(visit, { secret, form: formOf([['ve', visit.query.get('ve') ?? '']]) })
}

/** Opens a session, and leads to where the citizen was going or back to what was being sent. */
export async function takeCode(visit: Visit): Promise<Response> {
  const sent = await readForm(visit.request)
  if (!sent.ok) return answerFormRefused(visit, sent.refusal)
  const form = sent.value
  const { deps, address } = visit
  const secret = form.text('lan')
  const isRemembered = form.text('nho') === 'co'
  const agent = visit.request.headers.get('user-agent') ?? ''
  const signed = await signInByCode(deps, { secret, typed: form.text('ma') }, { isRemembered, agent, address })
  await recordSignIn(visit, signed.ok ? signed.value.session : undefined)
  if (!signed.ok) return answerCodeForm(visit, { form, secret, refusal: signed.refusal })
  const { token, session } = signed.value
  const keep = keepSessionToken(visit, {
    token,
    face: 'citizen',
    ...(isRemembered ? { ms: citizenLimits.rememberedMs } : {}),
  })
  const kept = readKept(form)
  if (kept !== undefined && isOwn(kept, session.citizen.id))
    return answerNowSend(visit, { ...kept, seal: sealOf(session) }, keep)
  return seeOther(ownAddress(form.text('ve')) ?? visit.paths.myAccount(), keep)
}

interface Shown {
  readonly secret: string
  readonly form: Form
  readonly refusal?: Refusal
}

export async function answerCodeForm(visit: Visit, { secret, form, refusal }: Shown): Promise<Response> {
  const { say, paths, deps } = visit
  const code = await describeCode(deps, secret)
  if (code === undefined && refusal === undefined) return seeOther(paths.citizenSignIn(form.text('ve') || undefined))
  const errors = refusal === undefined ? [] : [{ field: 'ma', message: refusal.message }]
  const isOver = refusal?.code === 'code-over'
  const main = (
    <>
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa đăng nhập được', en: 'Not signed in yet' }} />
      <h1>{say(title)}</h1>
      {code && <p>{say(whereSent(code))}</p>}
      <form method="post" action={paths.citizenCode()}>
        <input type="hidden" name="lan" value={secret} />
        <input type="hidden" name="ve" value={form.text('ve')} />
        <KeptFields form={form} />
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
        <Remember visit={visit} isChosen={form.text('nho') === 'co'} />
        <button class="govuk-button" type="submit" disabled={isOver}>
          {say({ vi: 'Đăng nhập', en: 'Sign in' })}
        </button>
      </form>
      {code && (await mailboxLink(visit, code.contact.value))}
      {code && <AnotherCode visit={visit} contact={code.contact} form={form} />}
    </>
  )
  const page = { title: say(title), section: 'account', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 401 : 200, cache: 'no-store' })
}

type Sent = NonNullable<Awaited<ReturnType<typeof describeCode>>>

function whereSent({ contact, askedAt, until }: Sent): Text {
  const [at, end] = [formatTime(askedAt), formatTime(until)]
  if (contact.kind === 'phone') {
    const number = maskPhone(contact.value)
    return {
      vi: `Mã đã gửi đến số ${number} lúc ${at}, dùng được đến ${end}. Tin nhắn có khi đến chậm một hai phút.`,
      en: `A code was sent to ${number} at ${at}; it holds until ${end}. Messages can take a minute or two.`,
    }
  }
  return {
    vi: `Nếu địa chỉ thư này đã được xác nhận trong một tài khoản thì mã đã được gửi lúc ${at}, dùng được đến ${end}. Hãy xem cả mục thư rác.`,
    en: `If this address was proved in an account, a code was sent at ${at}; it holds until ${end}. Look among the unwanted mail too.`,
  }
}

function Remember({ visit, isChosen }: { visit: Visit; isChosen: boolean }) {
  const { say } = visit
  return (
    <div class="options govuk-form-group">
      <label>
        <input type="checkbox" name="nho" value="co" checked={isChosen} aria-describedby="nho-hint" />
        <span>
          {say({ vi: 'Đây là máy của tôi, nhớ tôi 30 ngày', en: 'This device is mine: remember me for 30 days' })}
        </span>
      </label>
      <div id="nho-hint" class="govuk-hint">
        {say({
          vi: 'Máy dùng chung hay máy ở quán thì đừng chọn.',
          en: 'Leave it empty on a shared device.',
        })}
      </div>
    </div>
  )
}

interface AnotherCodeProps {
  readonly visit: Visit
  readonly contact: Sent['contact']
  readonly form: Form
}

function AnotherCode({ visit, contact, form }: AnotherCodeProps) {
  const { say, paths } = visit
  return (
    <>
      <form method="post" action={paths.citizenSignIn()} class="again">
        <input type="hidden" name={contact.kind === 'phone' ? 'dien-thoai' : 'thu'} value={contact.value} />
        <input type="hidden" name="ve" value={form.text('ve')} />
        <KeptFields form={form} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say({ vi: 'Gửi mã mới', en: 'Send a new code' })}
        </button>
      </form>
      <p>
        <a class="way" href={paths.citizenSignIn(form.text('ve') || undefined)}>
          {say({ vi: 'Dùng số khác', en: 'Use another number' })}
        </a>
      </p>
    </>
  )
}
