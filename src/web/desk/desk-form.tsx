import type { ComponentChildren } from 'preact'
import { accountField, keyField, sealField } from '../shared/form-seal.ts'
import type { OfficerVisit } from './officer-visit.ts'

interface DeskFormProps {
  readonly visit: OfficerVisit
  readonly action: string
  /** Whether files may be sent with it. */
  readonly hasFiles?: boolean
  readonly id?: string
  readonly class?: string
  readonly children: ComponentChildren
}

/**
 * A form of the desk: with the seal of the session, and a key that makes one of a form sent twice. A form that came back
 * because something in it was wrong keeps its key: nothing was done under it. Browsers neither offer what was typed of others
 * nor put old values back into hidden fields when a page is loaded again.
 */
export function DeskForm({ visit, action, hasFiles, id, class: name, children }: DeskFormProps) {
  const key = visit.form.text(keyField) || visit.deps.ids.uuid()
  return (
    <form
      method="post"
      action={action}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      autocomplete="off"
      id={id}
      class={name}
    >
      <input type="hidden" name={sealField} value={visit.seal} />
      <input type="hidden" name={keyField} value={key} />
      <input type="hidden" name={accountField} value={visit.officer.account} />
      {children}
    </form>
  )
}
