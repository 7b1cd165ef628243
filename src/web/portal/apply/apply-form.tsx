import type { ComponentChildren } from 'preact'
import { accountField, keyField, sealField } from '../../shared/form-seal.ts'
import type { Applicant } from './applicant.ts'

interface ApplyFormProps {
  readonly applicant: Applicant
  readonly action: string
  readonly hasFiles?: boolean
  readonly children: ComponentChildren
}

/** Names of the hidden field that tells what the page showed, and of the buttons' own. */
export const seenField = 'da-thay'
export const intentField = 'lam'

/** A form of the pages of filing, sealed for the session of whoever files. */
export function ApplyForm({ applicant, action, hasFiles, children }: ApplyFormProps) {
  const { form, seal, accountId, visit } = applicant
  const key = form.text(keyField) || visit.deps.ids.uuid()
  return (
    <form method="post" action={action} enctype={hasFiles ? 'multipart/form-data' : undefined} class="apply">
      <input type="hidden" name={sealField} value={seal} />
      <input type="hidden" name={keyField} value={key} />
      <input type="hidden" name={accountField} value={accountId} />
      {children}
    </form>
  )
}
