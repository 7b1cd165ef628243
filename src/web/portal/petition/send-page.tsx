import { listPetitionsOf, petitionStateNames, sendPetition, type TypedFault } from '#feedback/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import { dayOf, formatDay, type Instant, type Text, today } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import type { FieldError } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { readSession } from '../answer-citizen.ts'
import { keepPasses } from '../follow/passes.ts'
import { answerPortal } from '../portal-page.tsx'
import { beginPetition, type PetitionShown, petitionFields, readPetition, typedPetition } from './petition-fields.ts'
import { PetitionForm } from './petition-form.tsx'
import { WhatGoesElsewhere } from './what-goes-elsewhere.tsx'

const words = {
  title: { vi: 'Phản ánh, kiến nghị', en: 'Complain or suggest' },
  lead: {
    vi: 'Cán bộ làm chưa đúng, thủ tục còn vướng, hay bạn có cách làm tốt hơn? Hãy nói với chúng tôi. Bạn được trả lời trong 15 ngày làm việc.',
    en: 'Did an officer do something wrong, does a procedure not work, or do you know a better way? Tell us. You get an answer within 15 working days.',
  },
  answers: { vi: 'Xem những câu trả lời đã công khai', en: 'See the answers that were published' },
  mine: { vi: 'Bạn đã gửi', en: 'What you have sent' },
} satisfies Record<string, Text>

/** The form, with what the account knows of its owner. */
export async function answerPetitions(visit: Visit): Promise<Response> {
  const citizen = (await readSession(visit))?.citizen
  const shown = beginPetition(visit.query, citizen)
  return answerForm(visit, { shown, citizen, errors: [], formKey: visit.deps.ids.uuid() }, 200)
}

/** Receives it, and leads to the page where its sender follows it. */
export async function takePetition(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  const { deps, language, address } = visit
  const citizen = (await readSession(visit))?.citizen
  const [shown, key, now] = [readPetition(form.value), form.value.text(keyField), deps.clock.now()]
  const typed = typedPetition(shown)
  const sent = await sendPetition(deps, { key, typed, citizen: citizen?.id ?? null, language, address, now })
  if (sent.ok) return leadOn(visit, sent.value.reference, now)
  const { refusal, faults } = sent
  const isKeyWrong = refusal.code === 'key-used' || refusal.code === 'key-malformed'
  const formKey = isKeyWrong ? deps.ids.uuid() : key
  const errors =
    faults.length > 0 ? faults.map(fieldError) : [{ field: petitionFields.words, message: refusal.message }]
  return answerForm(visit, { shown, citizen, errors, formKey }, refusal.code === 'sent-too-often' ? 429 : 422)
}

function fieldError({ field, message }: TypedFault): FieldError {
  return { field: petitionFields[field as keyof typeof petitionFields], message }
}

const passMs = 60 * 60_000

/** Whoever has just sent it need not show its secret at once. */
async function leadOn(visit: Visit, reference: string, now: Instant): Promise<Response> {
  const pass = { subject: reference, until: (now + passMs) as Instant }
  return seeOther(visit.paths.petition(reference, { xong: 'gui' }), await keepPasses(visit, [pass]))
}

interface Asked {
  readonly shown: PetitionShown
  readonly citizen: CitizenAccount | undefined
  readonly errors: readonly FieldError[]
  readonly formKey: string
}

async function answerForm(visit: Visit, asked: Asked, status: number): Promise<Response> {
  const { say, paths, deps } = visit
  const { shown, errors, formKey, citizen } = asked
  const day = today(deps.clock)
  const { organisation } = await visit.reference()
  const units = unitsDuring(organisation, { from: day, to: day })
  const mine = citizen === undefined ? [] : await listPetitionsOf(deps.db, citizen.id)
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      {mine.length > 0 && <Mine visit={visit} mine={mine} />}
      <PetitionForm {...{ visit, shown, errors, formKey, units }} />
      <WhatGoesElsewhere visit={visit} />
      <p>
        <a class="way" href={paths.petitionAnswers()}>
          {say(words.answers)}
        </a>
      </p>
    </>
  )
  const page = { title: say(words.title), section: 'petitions', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status, cache: 'no-store' })
}

function Mine({ visit, mine }: { visit: Visit; mine: Awaited<ReturnType<typeof listPetitionsOf>> }) {
  return (
    <section aria-labelledby="da-gui">
      <h2 id="da-gui">{visit.say(words.mine)}</h2>
      <ul class="ways">
        {mine.map(({ reference, state, receivedAt }) => (
          <li>
            <a href={visit.paths.petition(reference)}>{reference}</a>{' '}
            <span class="quiet">
              {formatDay(dayOf(receivedAt))} · {visit.say(petitionStateNames[state])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
