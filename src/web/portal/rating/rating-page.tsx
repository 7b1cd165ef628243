import { changeDays, findRated, type Rated, rateService, stageOfRating } from '#feedback/index.ts'
import { addDays, dayOf, formatDay, type Instant, normalise, type Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { unitNameOn } from '../../dossier/names-on.ts'
import { type ShownDossier, shownDossier } from '../../dossier/shown-dossier.ts'
import type { FieldError } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { isAtDesk } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { secretField } from '../follow/look-up-form.tsx'
import { findFollowed } from '../follow/open-followed.ts'
import { answerPortal } from '../portal-page.tsx'
import { askSecret, type Gate, openGate } from '../secret-gate.tsx'
import { answerOfficerMayNot } from './officer-may-not.tsx'
import { formField, type RatingShown, readRating, shownRating } from './rating-fields.ts'
import { RatingForm } from './rating-form.tsx'

const words = {
  gate: { vi: 'Đánh giá phục vụ', en: 'Rate the service' },
  whence: {
    vi: 'In cạnh ô vuông trên giấy hẹn, ví dụ 7KQM-2X9D',
    en: 'Beside the square code on the receipt, such as 7KQM-2X9D',
  },
  reception: { vi: 'Bạn được tiếp đón thế nào?', en: 'How were you received?' },
  result: { vi: 'Bạn được phục vụ thế nào?', en: 'How were you served?' },
  lead: {
    vi: 'Đánh giá không ghi tên bạn, và không ảnh hưởng đến việc nhận kết quả.',
    en: 'The rating does not bear your name, and changes nothing about getting your result.',
  },
  thanks: { vi: 'Đã nhận đánh giá. Cảm ơn bạn!', en: 'Your rating has arrived. Thank you!' },
  given: { vi: 'Bạn đã đánh giá hồ sơ này.', en: 'You have rated this dossier.' },
  sealed: {
    vi: `Hồ sơ này đã được đánh giá hơn ${changeDays} ngày trước; đánh giá nay không còn gắn với hồ sơ nên không sửa được nữa.`,
    en: `This dossier was rated more than ${changeDays} days ago; nothing leads from it to the rating any more, so it cannot be changed.`,
  },
  back: { vi: 'Về hồ sơ', en: 'Back to the dossier' },
} satisfies Record<string, Text>

/** Who holds the receipt rates the service: how well it was received, and once it has ended, the whole. */
export async function answerRating(visit: Visit): Promise<Response> {
  if (isAtDesk(visit)) return answerOfficerMayNot(visit)
  const secret = visit.query.get(secretField)
  if (secret !== null) return openGate(visit, gateOf(visit), secret)
  const found = await findHeld(visit)
  if (found === undefined) return askSecret(visit, gateOf(visit))
  const { db, clock } = visit.deps
  const rated = await findRated(db, found.view.state, clock.now())
  const shown = shownRating(rated.kind === 'open' ? rated.rating : undefined)
  return answerForm(visit, { found, rated, shown, errors: [] }, 200)
}

/** Keeps what was said; or takes the secret that was asked for. */
export async function takeRating(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  if (isAtDesk(visit)) return answerOfficerMayNot(visit)
  const found = await findHeld(visit)
  if (found === undefined) return openGate(visit, gateOf(visit), form.value.text(secretField))
  const shown = readRating(form.value)
  const { deps, paths } = visit
  const [dossier, now] = [found.view.state, deps.clock.now()]
  const kept = await rateService(deps, { dossier, typed: shown, now })
  if (kept.ok) return seeOther(paths.rating(dossier.code, { xong: '1' }))
  const errors = kept.faults.map(({ field, message }) => ({ field: formField(field), message }))
  const rated = await findRated(deps.db, dossier, now)
  return answerForm(visit, { found, rated, shown, errors }, errors.length > 0 ? 422 : 409)
}

function gateOf(visit: Visit): Gate {
  const subject = normalise(visit.param('code'))
  return { subject, at: visit.paths.rating(subject), section: 'dossiers', title: words.gate, whence: words.whence }
}

/** The dossier, for whoever has shown that it is theirs. */
async function findHeld(visit: Visit): Promise<ShownDossier | undefined> {
  const found = await findFollowed(visit)
  return found && shownDossier(found.view, await visit.reference())
}

interface Asked {
  readonly found: ShownDossier
  readonly rated: Rated
  readonly shown: RatingShown
  readonly errors: readonly FieldError[]
}

function answerForm(visit: Visit, asked: Asked, status: number): Response {
  const { found, errors } = asked
  const { say } = visit
  const title = say(words[stageOfRating(found.view.state)])
  const main = (
    <>
      <Heading title={title} found={found} />
      <Told visit={visit} rated={asked.rated} />
      {asked.rated.kind !== 'sealed' && <Form visit={visit} asked={asked} />}
      <p>
        <a class="way" href={visit.paths.dossier(found.view.state.code)}>
          {say(words.back)}
        </a>
      </p>
    </>
  )
  const page = { title, section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status, cache: 'no-store' })
}

function Heading({ title, found }: { title: string; found: ShownDossier }) {
  const { state } = found.view
  const unit = stageOfRating(state) === 'result' ? state.holderUnitId : state.unitId
  return (
    <>
      <h1>{title}</h1>
      <p lang="vi">
        <b>{found.procedure.name}</b>
        <br />
        <span class="quiet">
          {unitNameOn(found.reference.organisation, unit, dayOf(state.lastAt))} · {state.code}
        </span>
      </p>
    </>
  )
}

function Told({ visit, rated }: { visit: Visit; rated: Rated }) {
  const { say, query } = visit
  if (rated.kind === 'sealed') return <p class="ended">{say(words.sealed)}</p>
  if (rated.kind === 'never') return <p>{say(words.lead)}</p>
  return (
    <p class="done" role="status">
      <b>{say(query.has('xong') ? words.thanks : words.given)}</b> {say(changeable(rated.until))}
    </p>
  )
}

function changeable(until: Instant): Text {
  const day = formatDay(addDays(dayOf(until), -1))
  return { vi: `Bạn sửa được đến hết ngày ${day}.`, en: `You can change it until the end of ${day}.` }
}

function Form({ visit, asked: { found, shown, errors } }: { visit: Visit; asked: Asked }) {
  const action = visit.paths.rating(found.view.state.code)
  return <RatingForm {...{ visit, action, shown, errors }} />
}
