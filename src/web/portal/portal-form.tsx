import type { ComponentChildren } from 'preact'
import { accountField, keyField, sealField } from '../shared/form-seal.ts'
import type { CitizenVisit } from './citizen-visit.ts'

interface PortalFormProps {
  readonly visit: CitizenVisit
  readonly action: string
  /** Whether files may be sent with it. */
  readonly hasFiles?: boolean
  readonly id?: string
  readonly class?: string
  /** Shown by a script only, with what that script needs to know. */
  readonly hidden?: boolean
  readonly 'data-passkey'?: string
  readonly children: ComponentChildren
}

/**
 * A form of a citizen who has signed in: with the seal of the session, and a key that makes one of a form sent twice. A form
 * that came back because something in it was wrong keeps its key: nothing was done under it.
 */
export function PortalForm({ visit, action, hasFiles, children, ...attributes }: PortalFormProps) {
  const key = visit.form.text(keyField) || visit.deps.ids.uuid()
  return (
    <form method="post" action={action} enctype={hasFiles ? 'multipart/form-data' : undefined} {...attributes}>
      <input type="hidden" name={sealField} value={visit.seal} />
      <input type="hidden" name={keyField} value={key} />
      <input type="hidden" name={accountField} value={visit.citizen.id} />
      {children}
    </form>
  )
}
