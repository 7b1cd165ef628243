import { beginTotp, confirmTotp, mustSetUpTotp, offeredTotp, type TotpOffer } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { QrCode } from './qr-code.tsx'

const title: Text = { vi: 'Cài mã 6 số', en: 'Set up one-time codes' }

const words = {
  required: {
    vi: 'Tài khoản của bạn bắt buộc dùng mã 6 số. Cài xong mới làm việc được; chưa có điện thoại thì đăng xuất và làm sau.',
    en: 'Your account has to use one-time codes. Set them up to begin working; without a phone at hand, sign out and do it later.',
  },
  replaced: {
    vi: 'Mã trên điện thoại cũ vẫn dùng được cho đến khi bạn xác nhận ở đây.',
    en: 'The codes of the phone before hold until you confirm here.',
  },
  qr: { vi: 'Mã QR để quét bằng ứng dụng xác thực', en: 'QR code to scan with an authenticator' },
  install: {
    vi: 'Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự).',
    en: 'Open an authenticator on your phone (Google Authenticator, Microsoft Authenticator or the like).',
  },
  scan: { vi: 'Quét mã QR này, hoặc gõ khóa:', en: 'Scan this QR code, or type the key:' },
  confirm: {
    vi: 'Nhập mã 6 số mà ứng dụng đang hiện, và mật khẩu của bạn.',
    en: 'Enter the 6-digit code that it shows, and your password.',
  },
} satisfies Record<string, Text>

/** A fresh secret each time that the page is opened: one that somebody saw earlier is worth nothing. */
export async function answerTotp(visit: OfficerVisit): Promise<Response> {
  return answerOffer(visit, await beginTotp(visit.deps, visit.officer))
}

/** The first code; a wrong one leaves the same QR code, which has been scanned. */
export async function takeTotp(visit: OfficerVisit): Promise<Response> {
  const { deps, officer, form, paths } = visit
  const confirmed = await confirmTotp(deps, officer, { code: form.text('ma'), password: form.text('mat-khau') })
  if (confirmed.ok) return seeOther(paths.account('ma-6-so'))
  const offer = (await offeredTotp(deps, officer)) ?? (await beginTotp(deps, officer))
  return answerOffer(visit, offer, [
    { field: confirmed.refusal.code.startsWith('code-') ? 'ma' : 'mat-khau', message: confirmed.refusal.message },
  ])
}

function answerOffer(visit: OfficerVisit, offer: TotpOffer, errors: readonly FieldError[] = []): Promise<Response> {
  const { say, officer, paths } = visit
  const main = (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.account()}>
        {say({ vi: 'Tài khoản của tôi', en: 'My account' })}
      </a>
      <h1>{say(title)}</h1>
      {mustSetUpTotp(officer) && <p class="lead">{say(words.required)}</p>}
      {officer.hasTotp && <p class="lead">{say(words.replaced)}</p>}
      <ErrorSummary visit={visit} errors={errors} title={{ vi: 'Chưa cài được, vì', en: 'Not set up yet, because' }} />
      <ol class="instructions">
        <li>{say(words.install)}</li>
        <li>
          {say(words.scan)}
          <p class="secret">{groups(offer.secret)}</p>
          <QrCode text={offer.uri} label={say(words.qr)} />
        </li>
        <li>
          {say(words.confirm)}
          <CodeForm visit={visit} errors={errors} />
        </li>
      </ol>
    </div>
  )
  const page = { title: say(title), main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

/** Groups of four, as one reads and types them; the last may be shorter. */
function groups(secret: string): string {
  return secret.replace(/.{4}(?=.)/gu, '$& ')
}

function CodeForm({ visit, errors }: { visit: OfficerVisit; errors: readonly FieldError[] }) {
  return (
    <DeskForm visit={visit} action={visit.paths.totp()} class="stack">
      <TextField
        visit={visit}
        errors={errors}
        name="ma"
        label={{ vi: 'Mã 6 số', en: '6-digit code' }}
        value=""
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={10}
      />
      <TextField
        visit={visit}
        errors={errors}
        name="mat-khau"
        label={{ vi: 'Mật khẩu', en: 'Password' }}
        value=""
        isSecret
        autocomplete="current-password"
      />
      <button class="govuk-button" type="submit">
        {visit.say({ vi: 'Xác nhận', en: 'Confirm' })}
      </button>
    </DeskForm>
  )
}
