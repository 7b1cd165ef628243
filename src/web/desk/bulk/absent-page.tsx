import { listOfficers, type Officer } from '#identity/index.ts'
import { type Text, today } from '#kernel/index.ts'
import { heldBy, largestBatch, type Seen } from '#worklist/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { StateTag } from '../officers/officer-tags.tsx'
import { PostInUnit } from '../post-in-unit.tsx'
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
        <>
          <p class="lead">{say({ vi: 'Ai vắng mặt?', en: 'Who is absent?' })}</p>
          <Holders visit={visit} holdings={holdings} />
        </>
      )}
    </div>
  )
}

function Holders({ visit, holdings }: { visit: OfficerVisit; holdings: readonly Holder[] }) {
  const { say } = visit
  return (
    <table class="listing">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Họ tên, tài khoản', en: 'Name, account' })}</th>
          <th scope="col">{say({ vi: 'Vai trò', en: 'Posts' })}</th>
          <th scope="col">{say({ vi: 'Đang giữ', en: 'Holds' })}</th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holder) => (
          <Line visit={visit} {...holder} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ visit, officer, held }: Holder & { visit: OfficerVisit }) {
  return (
    <tr>
      <th scope="row">
        <a href={visit.paths.absent(officer.account)} lang="vi">
          {officer.fullName}
        </a>
        <small>{officer.account}</small>
      </th>
      <td>
        {officer.holdings.map((held) => (
          <div>
            <PostInUnit visit={visit} held={held} />
          </div>
        ))}
        {officer.isDisabled && <StateTag visit={visit} officer={officer} />}
      </td>
      <td>{countOf(visit, held.length)}</td>
    </tr>
  )
}
