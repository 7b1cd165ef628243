import { listOfficers, type Officer, postNames } from '#identity/index.ts'
import { type Text, today } from '#kernel/index.ts'
import { heldBy, largestBatch, type Seen } from '#worklist/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerBulkForm } from './answer-bulk.tsx'
import { countOf } from './bulk-form.tsx'

const title: Text = { vi: 'Chuyển việc của người vắng mặt', en: 'Move the work of somebody absent' }

/** For a leader: whose work is to be moved, and then all that they hold as one selection. */
export async function answerAbsent(visit: OfficerVisit): Promise<Response> {
  const { deps, query } = visit
  const reach = visit.reach('dossier.reassign')
  const officers = await listOfficers(deps.db, reach, today(deps.clock))
  const absent = officers.find(({ account }) => account === query.get('nguoi'))
  const held = absent === undefined ? [] : await heldBy(deps.db, absent.account, reach)
  if (absent !== undefined && held.length > 0)
    return answerBulkForm(visit, { deed: 'chuyen', items: held.slice(0, largestBatch), absent })
  const holdings = await Promise.all(
    officers.map(async (officer) => ({ officer, held: await heldBy(deps.db, officer.account, reach) })),
  )
  visit.note({ details: { count: officers.length } })
  const shown = holdings.filter(({ held }) => held.length > 0)
  return answerDeskPage(visit, {
    title: visit.say(title),
    section: 'work',
    main: <AbsentMain visit={visit} holdings={shown} />,
  })
}

interface Holder {
  readonly officer: Officer
  readonly held: readonly Seen[]
}

function AbsentMain({ visit, holdings }: { visit: OfficerVisit; holdings: readonly Holder[] }) {
  const { say, paths } = visit
  return (
    <div class="narrow">
      <a class="govuk-back-link" href={paths.work()}>
        {say({ vi: 'Về hàng việc', en: 'Back to the queue' })}
      </a>
      <h1>{say(title)}</h1>
      {holdings.length === 0 ? (
        <p class="lead">
          {say({
            vi: 'Không ai trong đơn vị đang giữ hồ sơ nào. Không có gì phải chuyển.',
            en: 'Nobody of the unit holds a dossier. There is nothing to move.',
          })}
        </p>
      ) : (
        <p class="lead">{say({ vi: 'Ai vắng mặt?', en: 'Who is absent?' })}</p>
      )}
      <ul class="rights">
        {holdings.map(({ officer, held }) => (
          <Line visit={visit} officer={officer} held={held} />
        ))}
      </ul>
    </div>
  )
}

function Line({ visit, officer, held }: Holder & { visit: OfficerVisit }) {
  const { say, paths } = visit
  const [first] = officer.holdings
  return (
    <li>
      <a href={paths.absent(officer.account)}>
        <span lang="vi">{officer.fullName}</span>
      </a>
      <small>
        {[
          first && say(postNames[first.post]),
          say({ vi: `đang giữ ${countOf(visit, held.length)}`, en: `holds ${countOf(visit, held.length)}` }),
          officer.isDisabled && say({ vi: 'tài khoản đã khoá', en: 'account disabled' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}
