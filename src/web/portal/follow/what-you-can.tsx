import { askedPapers } from '#dossier/index.ts'
import {
  type CitizenRequest,
  contributionsSince,
  type RequestKind,
  type RequestStand,
  standOf,
} from '#following/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import { moment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { AskedPaper } from './asked-paper.tsx'
import type { FollowedDossier } from './open-followed.ts'

interface Part {
  readonly visit: Visit
  readonly dossier: FollowedDossier
}

const words = {
  asked: { vi: 'Bạn cần bổ sung', en: 'What you are asked for' },
  supply: { vi: 'Gửi giấy tờ bổ sung', en: 'Send the papers' },
  requests: { vi: 'Đề nghị của bạn', en: 'What you asked' },
  withdraw: { vi: 'Tôi muốn rút hồ sơ này', en: 'I want to withdraw this dossier' },
} satisfies Record<string, Text>

/** The papers for which the office waits: what, why, until when, and what has been sent; first on the page, for they wait for the citizen. */
export function AskedFor({ visit, dossier }: Part) {
  const { say, paths } = visit
  const { state, attachments } = dossier
  const papers = askedPapers(state)
  if (papers.length === 0) return null
  const by = state.suspensions.at(-1)?.supplyBy
  const sent = contributionsSince(attachments, state.suspendedAt ?? state.lastAt)
  return (
    <section aria-labelledby="bo-sung">
      <h2 id="bo-sung">
        {say(words.asked)}
        {by && ` ${say({ vi: 'trước hết ngày', en: 'by the end of' })} ${formatDay(by)}`}
      </h2>
      {papers.map((paper, index) => (
        <AskedPaper visit={visit} dossier={dossier} paper={paper} index={index} sent={sent} />
      ))}
      <p>
        <a class="button" href={paths.followSupplement(state.code)}>
          {say(words.supply)}
        </a>
      </p>
    </section>
  )
}

/** What the citizen asked, and what became of it. */
export function Requests({ visit, dossier }: Part) {
  if (dossier.requests.length === 0) return null
  return (
    <section aria-labelledby="de-nghi">
      <h2 id="de-nghi">{visit.say(words.requests)}</h2>
      <ul class="facts">
        {dossier.requests.toReversed().map((request) => (
          <Request visit={visit} dossier={dossier} request={request} />
        ))}
      </ul>
    </section>
  )
}

const kinds: Readonly<Record<RequestKind, Text>> = {
  supplement: { vi: 'Báo đã bổ sung xong', en: 'Said that everything was supplied' },
  withdrawal: { vi: 'Rút hồ sơ', en: 'To withdraw the dossier' },
}

const stands: Readonly<Record<RequestStand, Text>> = {
  open: { vi: 'Cơ quan đang xem', en: 'The unit is looking at it' },
  granted: { vi: 'Cơ quan đã đồng ý', en: 'Granted' },
  declined: { vi: 'Cơ quan chưa đồng ý', en: 'Not granted' },
  overtaken: { vi: 'Hồ sơ đã xong trước khi xem đến', en: 'The dossier ended before it was looked at' },
}

function Request({ visit, dossier, request }: Part & { readonly request: CitizenRequest }) {
  const { say, language } = visit
  const { kind, madeAt, decline } = request
  return (
    <li>
      <span>
        {say(kinds[kind])} <span class="quiet">{moment(language, madeAt)}</span>
      </span>
      <b>{say(stands[standOf(request, dossier.view)])}</b>
      {decline && (
        <p class="whole">
          {say({ vi: 'Lý do:', en: 'Reason:' })} <span lang="vi">{decline.reason}</span>
        </p>
      )}
    </li>
  )
}

/** The way to ask that it be withdrawn, while that can be asked. */
export function Withdraw({ visit, dossier }: Part) {
  const { state, requests, view } = dossier
  const isAsked = requests.some((each) => each.kind === 'withdrawal' && standOf(each, view) === 'open')
  if (state.phase === 'finished' || isAsked) return null
  return (
    <p>
      <a class="way" href={visit.paths.followWithdrawal(state.code)}>
        {visit.say(words.withdraw)}
      </a>
    </p>
  )
}
