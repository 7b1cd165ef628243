import type { ComponentChildren } from 'preact'
import { emptyForm, type Form } from '../../shared/form.ts'
import { keyField, sealField } from '../../shared/form-seal.ts'
import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'

interface FollowFormProps {
  readonly visit: Visit
  readonly dossier: Pick<FollowedDossier, 'follower'>
  readonly action: string
  readonly hasFiles?: boolean
  /** What had been sent, where something in it was wrong: it keeps its key, for nothing was done under it. */
  readonly sent?: Form
  readonly children: ComponentChildren
}

/** A form of whoever follows a dossier: sealed, and with a key that makes one of a form sent twice. */
export function FollowForm({ visit, dossier, action, hasFiles, sent = emptyForm, children }: FollowFormProps) {
  const key = sent.text(keyField) || visit.deps.ids.uuid()
  return (
    <form method="post" action={action} enctype={hasFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name={sealField} value={dossier.follower.seal} />
      <input type="hidden" name={keyField} value={key} />
      {children}
    </form>
  )
}
