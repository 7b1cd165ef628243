import { currentStep } from '#dossier/index.ts'
import { postNames } from '#identity/index.ts'
import { dayOf, formatDay, formatTime } from '#kernel/index.ts'
import { heldInWords } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { type OpenDossier, officerName } from './open-dossier.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** In which step of its process the dossier stands, who holds it, and since when. */
export function WhereItIs({ visit, dossier }: Shown) {
  const { state, process } = dossier
  const present = currentStep(state, process)
  const place = present === undefined ? -1 : process.steps.indexOf(present)
  const isOver = state.phase === 'finished'
  return (
    <div class="where">
      <ol class="steps">
        {process.steps.map((step, index) => (
          <li class={markOf(index, place, isOver)} aria-current={index === place && !isOver ? 'step' : undefined}>
            {visit.say(step.name)}
            <small>{visit.say(postNames[step.post])}</small>
          </li>
        ))}
      </ol>
      <p class="where__holder">
        {isOver ? <Ended visit={visit} dossier={dossier} /> : <Holder visit={visit} dossier={dossier} />}
      </p>
    </div>
  )
}

function markOf(index: number, place: number, isOver: boolean): string | undefined {
  if (isOver || index < place) return 'steps__past'
  return index === place ? 'steps__now' : undefined
}

function Holder({ visit, dossier }: Shown) {
  const { state, now } = dossier
  const held = visit.say(heldInWords(state, now))
  if (state.assignee === null) return <b>{capital(held)}.</b>
  const since = `${formatTime(state.stepSince)} ${formatDay(dayOf(state.stepSince))}`
  return (
    <>
      <b>{officerName(dossier, state.assignee)}</b> {held}.{' '}
      {visit.say({ vi: 'Ở bước này từ', en: 'In this step since' })} {since}.
    </>
  )
}

function Ended({ visit, dossier }: Shown) {
  const { awaitsHandOver, handedOverAt } = dossier.state
  const sentence = awaitsHandOver
    ? { vi: 'Đã kết thúc, kết quả chờ trả cho người dân.', en: 'Ended; the result waits to be handed over.' }
    : handedOverAt === null
      ? { vi: 'Đã kết thúc.', en: 'Ended.' }
      : { vi: 'Đã kết thúc và đã trả kết quả.', en: 'Ended, and the result handed over.' }
  return <>{visit.say(sentence)}</>
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
