import { z } from 'zod'
import { type Form, formOf } from './form.ts'
import { accountField, sealField } from './form-seal.ts'
import { ownAddress } from './redirect-to.ts'
import type { Visit } from './visit.ts'

/**
 * What was being sent when the session turned out to have ended: it waits in the page, not on the server, while they
 * sign in again, and is then sent with one press. Files cannot wait like that and are chosen again.
 */
export interface Kept {
  readonly to: string
  readonly form: Form
}

const toField = '_gui-toi'
const keptField = '_da-nhap'
const Pairs = z.array(z.tuple([z.string(), z.string()]))

/** The fields of a form that wait, as the sign-in form carries them. */
export function keepForm({ path }: Visit, form: Form): Form {
  return formOf([
    [toField, path],
    [keptField, JSON.stringify(waitingFields(form))],
  ])
}

const secret = /^(?:mat-khau|nhap-lai|ma$)/u

/** What of a form may wait in a page: no seal, which is made anew, and no password or one-time code, which is typed again. */
export function waitingFields(form: Form): Form['fields'] {
  return form.fields.filter(([name]) => name !== sealField && !secret.test(name))
}

/** Whether what waits was typed by this account. */
export function isOwn({ form }: Kept, account: string): boolean {
  return form.text(accountField) === account
}

export function KeptFields({ form }: { form: Form }) {
  return (
    <>
      {[toField, keptField].map((name) =>
        form.text(name) === '' ? null : <input type="hidden" name={name} value={form.text(name)} />,
      )}
    </>
  )
}

/** What waits to be sent; undefined where there is nothing, or nothing of ours. */
export function readKept(form: Form): Kept | undefined {
  const to = ownAddress(form.text(toField))
  const fields = Pairs.safeParse(parseJson(form.text(keptField)))
  return to === undefined || !fields.success ? undefined : { to, form: formOf(fields.data) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
