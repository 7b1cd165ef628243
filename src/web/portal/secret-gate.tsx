import { proveReceipt } from '#following/index.ts'
import { normalise, type Refusal, type Text } from '#kernel/index.ts'
import { ErrorSummary, TextField } from '../shared/field.tsx'
import { seeOther } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { secretField } from './follow/look-up-form.tsx'
import { keepPasses } from './follow/passes.ts'
import { answerPortal } from './portal-page.tsx'

/** A page that only who has the secret of a code or reference may see. */
export interface Gate {
  /** Code of the dossier, or reference. */
  readonly subject: string
  /** Its address, without any secret. */
  readonly at: string
  readonly section: string
  readonly title: Text
  /** Where people find the secret. */
  readonly whence: Text
}

/** No page that is led to from here is told the address. */
const unseen = { 'referrer-policy': 'no-referrer' }

const words = {
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  notYet: { vi: 'Chưa mở được, vì', en: 'It cannot be opened, because' },
} satisfies Record<string, Text>

/** Lets in whoever shows the secret, which stays in no address; else asks again and says why. */
export async function openGate(visit: Visit, gate: Gate, typed: string): Promise<Response> {
  const secret = normalise(typed).slice(0, 64)
  if (secret === '') return askSecret(visit, gate)
  const proved = await proveReceipt(visit.deps, { subject: gate.subject, secret, address: visit.address })
  if (!proved.ok) return askSecret(visit, gate, proved.refusal)
  return seeOther(gate.at, { ...(await keepPasses(visit, [proved.value])), ...unseen })
}

/** Asks for the secret. */
export function askSecret(asked: Visit, gate: Gate, refusal?: Refusal): Response {
  // As if the page had been opened by itself: no link on it carries what was tried.
  const visit: Visit = { ...asked, query: new URLSearchParams() }
  const { say } = visit
  const errors = refusal === undefined ? [] : [{ field: secretField, message: refusal.message }]
  const main = (
    <>
      <h1>{say(gate.title)}</h1>
      <p class="quiet">{gate.subject.slice(0, 64)}</p>
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      <form method="post" action={gate.at}>
        <TextField {...{ visit, errors }} name={secretField} label={words.secret} hint={gate.whence} value="" />
        <button class="govuk-button" type="submit">
          {say(words.next)}
        </button>
      </form>
    </>
  )
  const page = { title: say(gate.title), section: gate.section, main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: statusOf(refusal), cache: 'no-store', headers: unseen })
}

function statusOf(refusal: Refusal | undefined): number {
  if (refusal === undefined) return 200
  return refusal.code === 'locked-until' ? 429 : 403
}
