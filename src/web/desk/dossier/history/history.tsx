import type { TimelineEntry } from '#dossier/index.ts'
import { postNames } from '#identity/index.ts'
import { shortMoment } from '../../../shared/formats.ts'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type OpenDossier, officerName } from '../open-dossier.ts'
import { SlipLink } from '../slip-link.tsx'
import { tell } from './tell.ts'

interface HistoryProps {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
  /** Only what happened after the action of this number. */
  readonly after?: number
}

/** Everything that happened, newest first: what, when, by whom, with the slips that tell of it. */
export function History({ visit, dossier, after = 0 }: HistoryProps) {
  const entries = dossier.view.timeline.filter(({ actionNumber }) => actionNumber > after).toReversed()
  return (
    <ol class="timeline" reversed>
      {entries.map((entry) => (
        <Entry visit={visit} dossier={dossier} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ visit, dossier, entry }: Omit<HistoryProps, 'after'> & { readonly entry: TimelineEntry }) {
  const { head, lines } = tell(visit, dossier, entry)
  const slips = dossier.slips.filter(({ kind, occasion }) => kind !== 'control' && occasion === entry.actionNumber)
  return (
    <li class={entry.event.kind === 'suspended' ? 'timeline__pause' : undefined}>
      <strong>{head}</strong>
      <small>
        {shortMoment(entry.event.at)} · {who(visit, dossier, entry)}
      </small>
      {lines.map((line) => (
        <p class="timeline__line">{line}</p>
      ))}
      {slips.map((slip) => (
        <small>
          <SlipLink visit={visit} code={dossier.state.code} slip={slip} />
        </small>
      ))}
      <small class="timeline__proof">
        {visit.say({ vi: 'Việc thứ', en: 'Action' })} {entry.actionNumber} ·{' '}
        <code>{entry.action.hash.toString('hex').slice(0, 16)}</code>
      </small>
    </li>
  )
}

function who({ say }: OfficerVisit, dossier: OpenDossier, { action }: TimelineEntry): string {
  if (action.origin === 'import') return say({ vi: 'nhập từ sổ của hệ thống trước', en: 'from an earlier register' })
  const [first] = dossier.officers.get(action.actor)?.holdings ?? []
  const post = first === undefined ? '' : `, ${say(postNames[first.post]).toLocaleLowerCase('vi')}`
  return officerName(dossier, action.actor) + post
}
