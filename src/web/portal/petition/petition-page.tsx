import { calendarOf } from '#deadline/index.ts'
import {
  findPetition,
  findPetitionReference,
  type Petition,
  petitionStateNames,
  supplyPetition,
} from '#feedback/index.ts'
import { dayOf, normalise, type Text } from '#kernel/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { unitNameOn } from '../../dossier/names-on.ts'
import type { FieldError } from '../../shared/field.tsx'
import { type Form, readForm } from '../../shared/form.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { readSession } from '../answer-citizen.ts'
import { secretField } from '../follow/look-up-form.tsx'
import { hasPass } from '../follow/passes.ts'
import { answerPortal } from '../portal-page.tsx'
import { askSecret, type Gate, openGate } from '../secret-gate.tsx'
import { MoreForm, moreField } from './more-form.tsx'
import { PetitionSteps } from './petition-steps.tsx'
import { StandingOf } from './standing-of.tsx'

const words = {
  title: { vi: 'Phản ánh, kiến nghị của bạn', en: 'What you sent' },
  whence: { vi: 'Đã cho bạn khi gửi, ví dụ 7KQM-2X9D', en: 'Given to you when you sent it, such as 7KQM-2X9D' },
  sent: { vi: 'Đã nhận. Cảm ơn bạn đã lên tiếng!', en: 'It has arrived. Thank you for speaking up!' },
  more: { vi: 'Đã nhận phần nói thêm của bạn.', en: 'What you added has arrived.' },
  keep: { vi: 'Ghi lại hai mã này để xem trả lời:', en: 'Write these two down to read the answer:' },
  said: { vi: 'Bạn đã viết', en: 'What you wrote' },
  steps: { vi: 'Diễn biến', en: 'What happened' },
  another: { vi: 'Gửi phản ánh, kiến nghị khác', en: 'Send something else' },
} satisfies Record<string, Text>

/** What became of a petition, for whoever sent it. */
export async function answerPetition(visit: Visit): Promise<Response> {
  const secret = visit.query.get(secretField)
  if (secret !== null) return openGate(visit, gateOf(visit), secret)
  const petition = await findOwn(visit)
  if (petition === undefined) return askSecret(visit, gateOf(visit))
  return answerShown(visit, { petition, typed: '', formKey: visit.deps.ids.uuid(), errors: [] }, 200)
}

/** Takes what its sender adds; or the secret that was asked for. */
export async function takeMore(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  const petition = await findOwn(visit)
  if (petition === undefined) return openGate(visit, gateOf(visit), form.value.text(secretField))
  return supply(visit, petition, form.value)
}

async function supply(visit: Visit, petition: Petition, form: Form): Promise<Response> {
  const [typed, key] = [form.text(moreField), form.text(keyField)]
  const { reference, version: seenVersion } = petition
  const supplied = await supplyPetition(visit.deps, { reference, key, seenVersion, words: typed })
  if (supplied.ok) return seeOther(visit.paths.petition(reference, { xong: 'them' }))
  const message = supplied.faults[0]?.message ?? supplied.refusal.message
  const errors = [{ field: moreField, message }]
  return answerShown(visit, { petition, typed, formKey: visit.deps.ids.uuid(), errors }, 422)
}

function gateOf({ param, paths }: Visit): Gate {
  const subject = findPetitionReference(param('reference')) ?? normalise(param('reference')).slice(0, 64)
  return { subject, at: paths.petition(subject), section: 'petitions', title: words.title, whence: words.whence }
}

/** The petition, for whoever has shown its secret or sent it by the account that is signed in. */
async function findOwn(visit: Visit): Promise<Petition | undefined> {
  const reference = findPetitionReference(visit.param('reference'))
  if (reference === undefined) return undefined
  const isShown = await hasPass(visit, reference)
  const citizen = isShown ? undefined : (await readSession(visit))?.citizen.id
  if (!isShown && citizen === undefined) return undefined
  const petition = await findPetition(visit.deps.db, reference)
  return isShown || petition?.citizen === citizen ? petition : undefined
}

interface Shown {
  readonly petition: Petition
  readonly typed: string
  readonly formKey: string
  readonly errors: readonly FieldError[]
}

async function answerShown(visit: Visit, shown: Shown, status: number): Promise<Response> {
  const { petition, errors } = shown
  const { say, paths, deps } = visit
  const { reference, content } = petition
  const { organisation, calendars } = await visit.reference()
  const secret = receiptSecret(await loadReceiptKey(deps.db), reference)
  const main = (
    <article>
      <h1>{say(words.title)}</h1>
      <p class="quiet">
        {reference} · <span lang="vi">{unitNameOn(organisation, petition.unitId, dayOf(petition.clockFrom))}</span>
      </p>
      <Done visit={visit} secret={secret} reference={reference} />
      <StandingOf visit={visit} petition={petition} calendar={calendarOf(calendars, petition.unitId)} />
      {petition.state === 'awaiting-details' && <MoreForm visit={visit} {...shown} />}
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">{say(words.steps)}</h2>
        <PetitionSteps visit={visit} petition={petition} />
      </section>
      <section aria-labelledby="da-viet">
        <h2 id="da-viet">{say(words.said)}</h2>
        {[content.words, ...content.added].map((each) => (
          <p class="said" lang="vi">
            {each}
          </p>
        ))}
      </section>
      <p>
        <a class="way" href={paths.petitions()}>
          {say(words.another)}
        </a>
      </p>
    </article>
  )
  const title = `${reference} - ${say(petitionStateNames[petition.state])}`
  const page = { title, section: 'petitions', main, hasError: errors.length > 0 }
  const headers = { 'referrer-policy': 'no-referrer' }
  return answerPortal(visit, page, { status, cache: 'no-store', headers })
}

function Done({ visit, secret, reference }: { visit: Visit; secret: string; reference: string }) {
  const { say, query } = visit
  const done = query.get('xong')
  if (done === 'them')
    return (
      <p class="done" role="status">
        {say(words.more)}
      </p>
    )
  if (done !== 'gui') return null
  return (
    <div class="done" role="status">
      <p>
        <b>{say(words.sent)}</b> {say(words.keep)}
      </p>
      <p class="big">
        {reference}
        <br />
        {say({ vi: 'Mã bí mật', en: 'Secret' })}: {secret}
      </p>
    </div>
  )
}
