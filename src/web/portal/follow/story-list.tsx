import type { CitizenRequest, RequestKind } from '#following/index.ts'
import { dayOf, type Instant, type Text } from '#kernel/index.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import type { FollowedDossier } from './open-followed.ts'
import { storyOf, type Told } from './story.ts'

type Moment = Told & { readonly at: Instant }

/** Everything that happened, newest first: what the office did, and what the citizen asked. */
export function StoryList({ visit, dossier }: { visit: Visit; dossier: FollowedDossier }) {
  const told = [...officesPart(visit, dossier), ...dossier.requests.flatMap(citizensPart)]
  return (
    <ol class="story" reversed>
      {told
        .toSorted((one, other) => other.at - one.at)
        .map(({ head, lines, at }) => (
          <li>
            <b>{visit.say(head)}</b>
            <small>{shortMoment(at)}</small>
            {lines.length > 0 && <span lang="vi">{lines.join(' · ')}</span>}
          </li>
        ))}
    </ol>
  )
}

function officesPart({ language }: Visit, { view, process, reference }: FollowedDossier): readonly Moment[] {
  const unit = (id: FollowedDossier['state']['unitId'], at: Instant) =>
    unitNameOn(reference.organisation, id, dayOf(at))
  return view.timeline.toReversed().flatMap((entry) => {
    const story = storyOf(entry, { language, process, unit })
    return story === undefined ? [] : [{ ...story, at: entry.event.at }]
  })
}

/** What is asked, and that it was declined; that it was granted, the dossier itself tells. */
function citizensPart({ kind, words, madeAt, decline }: CitizenRequest): readonly Moment[] {
  const made = { head: asked[kind], lines: words === '' ? [] : [words], at: madeAt }
  return decline === undefined ? [made] : [made, { head: declined[kind], lines: [decline.reason], at: decline.at }]
}

const asked: Readonly<Record<RequestKind, Text>> = {
  supplement: { vi: 'Bạn báo đã bổ sung xong', en: 'You said that everything was supplied' },
  withdrawal: { vi: 'Bạn đề nghị rút hồ sơ', en: 'You asked to withdraw the dossier' },
}
const declined: Readonly<Record<RequestKind, Text>> = {
  supplement: { vi: 'Cơ quan báo giấy tờ chưa đủ', en: 'The unit says that papers are still missing' },
  withdrawal: { vi: 'Cơ quan không cho rút hồ sơ', en: 'The unit did not grant the withdrawal' },
}
