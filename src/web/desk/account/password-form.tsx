import { changePassword } from '#identity/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { type FieldError, TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerAccountPage } from './account-page.tsx'

/** A form of a password is longer than any password may be: what is too long is told, not cut. */
const room = 400

export function PasswordForm({ visit, errors }: { visit: OfficerVisit; errors: readonly FieldError[] }) {
  const { say, paths, officer } = visit
  const common = { visit, errors, value: '', isSecret: true, maxLength: room }
  return (
    <section>
      <h2>{say({ vi: 'Đổi mật khẩu', en: 'Change the password' })}</h2>
      <DeskForm visit={visit} action={paths.ownPassword()} class="stack">
        <input
          type="text"
          class="govuk-visually-hidden"
          autocomplete="username"
          value={officer.account}
          tabIndex={-1}
          aria-hidden="true"
          readOnly
        />
        <TextField
          {...common}
          name="hien-tai"
          label={{ vi: 'Mật khẩu hiện tại', en: 'Present password' }}
          autocomplete="current-password"
        />
        <TextField
          {...common}
          name="mat-khau-moi"
          label={{ vi: 'Mật khẩu mới', en: 'New password' }}
          hint={{
            vi: 'Ít nhất 12 ký tự; vài từ không liên quan ghép lại là tốt nhất.',
            en: 'At least 12 characters; a few unrelated words do best.',
          }}
          autocomplete="new-password"
        />
        <TextField
          {...common}
          name="nhap-lai"
          label={{ vi: 'Nhập lại mật khẩu mới', en: 'The new password again' }}
          autocomplete="new-password"
        />
        <button class="govuk-button" type="submit">
          {say({ vi: 'Đổi mật khẩu', en: 'Change password' })}
        </button>
      </DeskForm>
    </section>
  )
}

/** A new password for oneself; nothing typed comes back. */
export async function takePassword(visit: OfficerVisit): Promise<Response> {
  const { form, deps, session, paths } = visit
  const next = form.text('mat-khau-moi')
  if (next !== form.text('nhap-lai')) return answerAccountPage(visit, [differing])
  const changed = await changePassword(deps, session, { present: form.text('hien-tai'), next })
  if (changed.ok) return seeOther(paths.account('mat-khau'))
  return answerAccountPage(visit, [{ field: fieldOf(changed.refusal), message: changed.refusal.message }])
}

function fieldOf({ code }: Refusal): string {
  return ['password-wrong', 'locked-until', 'too-many-sign-ins'].includes(code) ? 'hien-tai' : 'mat-khau-moi'
}

const differing: FieldError = {
  field: 'nhap-lai',
  message: {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại cả hai.',
    en: 'The new password was typed in two different ways. Type it twice again.',
  },
}
