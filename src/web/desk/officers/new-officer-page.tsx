import { createOfficer, generatePassword, refusalsOfAccount } from '#identity/index.ts'
import { fold, type Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { givenPosts, managedUnits, todayOf } from './managed.ts'
import { answerPassword } from './password-shown.tsx'
import { errorOf, readTerm, type TermChoices } from './read-term.ts'
import { TermFields } from './term-fields.tsx'

const title: Text = { vi: 'Mở tài khoản cán bộ', en: 'Open an account' }

export function choicesOf(visit: OfficerVisit): TermChoices {
  return { posts: givenPosts(visit), units: managedUnits(visit), today: todayOf(visit) }
}

export function answerNewOfficer(visit: OfficerVisit): Promise<Response> {
  return answerForm(visit, [])
}

/** Opens an account with its first post, and shows the password that was made for it. */
export async function takeNewOfficer(visit: OfficerVisit): Promise<Response> {
  const { deps, form, officer: by } = visit
  const { term, errors } = readTerm(form, choicesOf(visit))
  const account = fold(form.text('tai-khoan'))
  const typed = { account, fullName: form.text('ho-ten'), terms: term === undefined ? [] : [term] }
  const all = [...(await refusalsOfAccount(deps, typed)).map(errorOf), ...errors]
  if (all.length > 0 || term === undefined) return answerForm(visit, all)
  const password = generatePassword(deps.random)
  const created = await createOfficer(deps, { by, password, ...typed })
  if (!created.ok) return answerForm(visit, [errorOf(created.refusal)])
  visit.note({ subject: account, details: { post: term.post } })
  return answerPassword(visit, { officer: created.value, password, done })
}

const done: Text = { vi: 'Đã mở tài khoản.', en: 'The account is open.' }

function answerForm(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const { say, form, paths } = visit
  const common = { visit, errors }
  const main = (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.officers()}>
        {say({ vi: 'Cán bộ', en: 'Officers' })}
      </a>
      <h1>{say(title)}</h1>
      <ErrorSummary {...common} title={{ vi: 'Chưa mở được, vì', en: 'Not opened yet, because' }} />
      <DeskForm visit={visit} action={paths.newOfficer()} class="stack">
        <TextField {...common} name="ho-ten" label={{ vi: 'Họ và tên', en: 'Full name' }} value={form.text('ho-ten')} />
        <TextField
          {...common}
          name="tai-khoan"
          label={{ vi: 'Tên tài khoản', en: 'Account' }}
          hint={{
            vi: 'Chữ thường không dấu, số và dấu chấm, ví dụ thuly.tuangiao',
            en: 'Plain small letters, digits and dots, such as thuly.tuangiao',
          }}
          value={form.text('tai-khoan')}
        />
        <TermFields {...common} form={form} choices={choicesOf(visit)} />
        <button class="govuk-button" type="submit">
          {say({ vi: 'Mở tài khoản', en: 'Open the account' })}
        </button>
      </DeskForm>
    </div>
  )
  const page = { title: say(title), section: 'officers', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
