import type { ComponentChildren } from 'preact'
import { calendarOf, timeLeftInWords } from '#deadline/index.ts'
import { appointment, moment } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { explainDue, lastDue } from './due-explanation.ts'
import type { ShownDossier } from './shown-dossier.ts'
import { type Standing, standingAt } from './standing.ts'
import { Steps } from './steps.tsx'

interface DueBoxProps {
  readonly visit: Visit
  readonly shown: ShownDossier
}

interface ToldMore extends DueBoxProps {
  /** Where more is known than the public is told, such as from when it is due soon. */
  readonly tone?: Standing['tone'] | 'soon'
  /** More about the time left. */
  readonly children?: ComponentChildren
}

/** When the result is due, and every step that led there. */
export function DueBox({ visit, shown, tone, children }: ToldMore) {
  const steps = explainDue(shown)
  const colour = tone ?? standingAt(shown.view.state, visit.deps.clock.now()).tone
  return (
    <div class={`due due--${colour}`}>
      <h2 id="due" class="due__label">
        {visit.say({ vi: 'Hạn trả kết quả', en: 'Result due' })}
      </h2>
      <Due visit={visit} shown={shown} />
      <Left visit={visit} shown={shown} />
      {children}
      <h3 class="due__label">{visit.say({ vi: 'Vì sao là ngày này', en: 'Why on this day' })}</h3>
      {steps === undefined ? (
        <p class="quiet">
          {visit.say({
            vi: 'Hạn này do hệ thống trước ghi lại; không suy ra được từ thời hạn và lịch làm việc đã biết.',
            en: 'An earlier system recorded this day; it does not follow from the limit and the known calendar.',
          })}
        </p>
      ) : (
        <Steps visit={visit} steps={steps} />
      )}
    </div>
  )
}

function Due({ visit, shown }: DueBoxProps) {
  const { dueAt, suspendedAt, phase } = shown.view.state
  const before = lastDue(shown.view)
  if (dueAt !== null) return <p class="due__at">{appointment(visit.language, dueAt)}</p>
  const stopped =
    suspendedAt === null ? '' : ` ${visit.say({ vi: 'từ', en: 'since' })} ${moment(visit.language, suspendedAt)}`
  const word =
    phase === 'finished'
      ? visit.say({ vi: 'Kết thúc khi đang tạm dừng', en: 'Finished while suspended' })
      : visit.say({ vi: 'Đang tạm dừng', en: 'Suspended' })
  return (
    <>
      <p class="due__at">{`${word}${phase === 'finished' ? '' : stopped}`}</p>
      {before !== undefined && (
        <p class="quiet">
          {visit.say({ vi: 'Hạn trước khi dừng:', en: 'Due before that:' })} {appointment(visit.language, before)}
        </p>
      )}
    </>
  )
}

function Left({ visit, shown }: DueBoxProps) {
  const { state } = shown.view
  if (state.phase !== 'running' || state.dueAt === null) return null
  const calendar = calendarOf(shown.reference.calendars, state.holderUnitId)
  const left = timeLeftInWords(calendar, visit.deps.clock.now(), state.dueAt)
  return <p class="due__left">{visit.say(left)}</p>
}
