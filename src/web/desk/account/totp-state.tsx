import { removeTotp } from '#identity/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { Tag } from '../../shared/tag.tsx'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerAccountPage } from './account-page.tsx'

interface TotpStateProps {
  readonly visit: OfficerVisit
  readonly errors: readonly FieldError[]
}

/** Whether one-time codes are on, and the ways on from there. */
export function TotpState({ visit, errors }: TotpStateProps) {
  const { say, officer, paths } = visit
  return (
    <section>
      <h2>{say({ vi: 'Mã 6 số khi đăng nhập', en: 'One-time codes at sign-in' })}</h2>
      <p>
        {officer.hasTotp ? (
          <Tag tone="good">{say({ vi: 'Đang dùng', en: 'In use' })}</Tag>
        ) : (
          <Tag tone="halt">{say({ vi: 'Chưa cài', en: 'Not set up' })}</Tag>
        )}{' '}
        {officer.mustUseTotp && say({ vi: 'Tài khoản này bắt buộc dùng mã.', en: 'This account has to use them.' })}
      </p>
      <p>
        <a class="govuk-button govuk-button--secondary" href={paths.totp()}>
          {officer.hasTotp
            ? say({ vi: 'Chuyển sang điện thoại khác', en: 'Move to another phone' })
            : say({ vi: 'Cài mã 6 số', en: 'Set up one-time codes' })}
        </a>
      </p>
      {officer.hasTotp && !officer.mustUseTotp && <RemovalForm visit={visit} errors={errors} />}
    </section>
  )
}

function RemovalForm({ visit, errors }: TotpStateProps) {
  return (
    <DeskForm visit={visit} action={visit.paths.totpRemoval()} class="stack">
      <TextField
        visit={visit}
        errors={errors}
        name="ma-cuoi"
        label={{
          vi: 'Mã đang hiện trên điện thoại, để bỏ mã 6 số',
          en: 'The code on the phone now, to do without codes',
        }}
        value=""
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={10}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.say({ vi: 'Bỏ mã 6 số', en: 'Remove the codes' })}
      </button>
    </DeskForm>
  )
}

export async function takeTotpRemoval(visit: OfficerVisit): Promise<Response> {
  const { deps, officer, form, paths } = visit
  const removed = await removeTotp(deps, officer, form.text('ma-cuoi'))
  if (removed.ok) return seeOther(paths.account('bo-ma-6-so'))
  return answerAccountPage(visit, [{ field: 'ma-cuoi', message: removed.refusal.message }])
}
