import { timeLeftInWords, type WorkingCalendar } from '#deadline/index.ts'
import { type Petition, petitionDues, petitionStateNames } from '#feedback/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { weekdayAndDay } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'

const tones = {
  received: 'soon',
  'awaiting-details': 'halt',
  'in-hand': 'soon',
  forwarded: 'halt',
  refused: 'halt',
  answered: 'good',
  published: 'good',
} as const

const whatNext: Readonly<Record<Petition['state'], Text | undefined>> = {
  received: undefined,
  'awaiting-details': {
    vi: 'Cơ quan cần bạn nói rõ thêm: hãy trả lời ngay bên dưới.',
    en: 'The office needs to know more: answer right below.',
  },
  'in-hand': undefined,
  forwarded: { vi: 'Cơ quan nhận sẽ trả lời bạn.', en: 'The authority that has it now will answer you.' },
  refused: { vi: 'Lý do ở mục “Diễn biến”.', en: 'The reason stands under “What happened”.' },
  answered: { vi: 'Câu trả lời ở mục “Diễn biến”.', en: 'The answer stands under “What happened”.' },
  published: { vi: 'Câu trả lời ở mục “Diễn biến”.', en: 'The answer stands under “What happened”.' },
}

interface StandingProps {
  readonly visit: Visit
  readonly petition: Petition
  /** Of the unit that has it. */
  readonly calendar: WorkingCalendar
}

/** How it stands, by when it is answered, and what its sender can do. */
export function StandingOf({ visit, petition, calendar }: StandingProps) {
  const { say, language, deps } = visit
  const answer = petitionDues(petition, calendar).find(({ limit }) => limit === 'answer')?.dueAt
  const next = whatNext[petition.state]
  return (
    <div class={`stand stand--${tones[petition.state]}`}>
      <p class="big">{say(petitionStateNames[petition.state])}</p>
      {answer && (
        <p class="stand__when">
          <b>
            {say({ vi: 'Trả lời bạn trước hết', en: 'You get an answer by the end of' })}{' '}
            {weekdayAndDay(language, dayOf(answer))} · {say(timeLeftInWords(calendar, deps.clock.now(), answer))}
          </b>
        </p>
      )}
      {next && <p>{say(next)}</p>}
    </div>
  )
}
