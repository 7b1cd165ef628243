import { type DossierEvent, type EventKind, groundNames, outcomeNames, type TimelineEntry } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { dayOf } from '#kernel/index.ts'
import { unitNameOn } from '../dossier/names-on.ts'
import type { ShownDossier } from '../dossier/shown-dossier.ts'
import { appointment, shortMoment } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'

/**
 * What anybody may see. Who holds the dossier, notes and consultations are the unit's own business; and so are the words in
 * which an officer gave a reason, for they may name a person.
 */
const names: Readonly<Partial<Record<EventKind, Text>>> = {
  accepted: { vi: 'Tiếp nhận', en: 'Accepted' },
  suspended: { vi: 'Tạm dừng, chờ người nộp bổ sung', en: 'Suspended, waiting for the citizen' },
  resumed: { vi: 'Tiếp tục giải quyết', en: 'Resumed' },
  extended: { vi: 'Gia hạn theo luật', en: 'Extended as the law provides' },
  apologised: { vi: 'Xin lỗi và hẹn lại ngày trả', en: 'Apology, with a new day' },
  transferred: { vi: 'Bàn giao cho đơn vị kế thừa', en: 'Handed over to the succeeding unit' },
  finished: { vi: 'Kết thúc', en: 'Finished' },
  routed: { vi: 'Chuyển bước xử lý', en: 'Moved to another step' },
  corrected: { vi: 'Sửa thông tin đã ghi', en: 'Corrected' },
  handed_over: { vi: 'Trả kết quả', en: 'Result handed over' },
}

const suspended: Text = { vi: 'Tạm dừng', en: 'Suspended' }
const noWords: Text = { vi: '', en: '' }

/** What happened, newest first; number and hash quietly, for whoever checks the chain. */
export function Timeline({ visit, shown }: { visit: Visit; shown: ShownDossier }) {
  return (
    <ol class="timeline" reversed>
      {shown.view.timeline
        .filter(({ event }) => event.kind in names)
        .toReversed()
        .map((entry) => (
          <li class={entry.event.kind === 'suspended' ? 'timeline__pause' : undefined}>
            <strong>{headline(visit, entry.event)}</strong>
            <small>{line(visit, shown, entry)}</small>
            <small class="timeline__proof">
              {visit.say({ vi: 'Bước', en: 'Step' })} {entry.actionNumber} ·{' '}
              <code>{entry.action.hash.toString('hex').slice(0, 16)}</code>
            </small>
          </li>
        ))}
    </ol>
  )
}

function headline(visit: Visit, event: DossierEvent): string {
  const name = visit.say(names[event.kind] ?? noWords)
  const lower = (text: Text) => visit.say(text).toLocaleLowerCase('vi')
  if (event.kind === 'finished') return `${name}: ${lower(outcomeNames[event.outcome])}`
  if (event.kind !== 'suspended' || event.ground === undefined) return name
  return `${visit.say(suspended)}: ${lower(groundNames[event.ground])}`
}

function line(visit: Visit, { reference }: ShownDossier, { event, action }: TimelineEntry): string {
  const toUnit = event.kind === 'transferred' ? unitNameOn(reference.organisation, event.toUnitId, dayOf(event.at)) : ''
  const origin = action.origin === 'import' ? visit.say({ vi: 'nhập từ sổ', en: 'from a register' }) : ''
  return [shortMoment(event.at), due(visit, event), toUnit, origin].filter((part) => part !== '').join(' · ')
}

function due(visit: Visit, event: DossierEvent): string {
  const { language, say } = visit
  switch (event.kind) {
    case 'accepted':
      return `${say({ vi: 'hẹn trả', en: 'due' })} ${appointment(language, event.dueAt)}`
    case 'resumed':
    case 'extended':
      return `${say({ vi: 'hạn mới', en: 'newly due' })} ${appointment(language, event.dueAt)}`
    case 'apologised':
      return `${say({ vi: 'hẹn lại', en: 'promised for' })} ${appointment(language, event.promisedAt)}`
    case 'suspended':
      return say({ vi: 'dừng tính hạn', en: 'the clock stands still' })
    default:
      return ''
  }
}
