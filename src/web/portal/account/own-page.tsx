import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import type { CitizenVisit } from '../citizen-visit.ts'
import { answerPortal } from '../portal-page.tsx'

interface OwnPage {
  readonly title: Text
  readonly lead?: Text
  readonly errors?: readonly FieldError[]
  readonly script?: string
  readonly children: ComponentChildren
}

const notDone: Text = { vi: 'Chưa lưu được', en: 'Not saved yet' }

/** A page of one's account with one form on it, and the way back. */
export function answerOwnPage(visit: CitizenVisit, { title, lead, errors = [], script, children }: OwnPage): Response {
  const { say, paths } = visit
  const main = (
    <>
      <p class="back">
        <a href={paths.myAccount()}>{say({ vi: 'Tài khoản của tôi', en: 'My account' })}</a>
      </p>
      <ErrorSummary visit={visit} errors={errors} title={notDone} />
      <h1>{say(title)}</h1>
      {lead && <p>{say(lead)}</p>}
      {children}
    </>
  )
  const page = { title: say(title), section: 'account', main, hasError: errors.length > 0, ...(script && { script }) }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200, cache: 'no-store' })
}
