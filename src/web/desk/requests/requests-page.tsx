import { procedureOfVersion } from '#catalogue/index.ts'
import { type OpenRequest, openRequests } from '#following/index.ts'
import type { ProcedureVersionId, Text } from '#kernel/index.ts'
import { shortName } from '../../portal/short-name.ts'
import { count, shortMoment } from '../../shared/formats.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { requestNames } from './request-words.ts'

/** More wait only where nobody works: the oldest come first. */
const most = 200

const words = {
  title: { vi: 'Đề nghị của người dân', en: 'What citizens ask' },
  lead: {
    vi: 'Người dân báo đã bổ sung xong, hoặc xin rút hồ sơ. Chưa ai trả lời; đề nghị gửi trước ở trên.',
    en: 'Citizens say that they have supplied everything, or ask to withdraw. Nobody has answered; the oldest come first.',
  },
  nothing: { vi: 'Không có đề nghị nào đang chờ.', en: 'Nothing waits for an answer.' },
  back: { vi: 'Việc của tôi', en: 'My work' },
} satisfies Record<string, Text>

/** What citizens ask of the dossiers of the officer's units. */
export async function answerRequests(visit: OfficerVisit): Promise<Response> {
  const { say, paths } = visit
  const [rows, { catalogue }] = [await waiting(visit, most), await visit.reference()]
  visit.note({ details: { count: rows.length, codes: rows.map(({ code }) => code).join(' ') } })
  const nameOf = (id: number) => procedureOfVersion(catalogue, id as ProcedureVersionId)?.name ?? ''
  const main = (
    <>
      <a class="govuk-back-link" href={paths.work()}>
        {say(words.back)}
      </a>
      <h1>{say(words.title)}</h1>
      {rows.length === 0 ? <p>{say(words.nothing)}</p> : <p class="lead">{say(words.lead)}</p>}
      <ul class="requests">
        {rows.map((row) => (
          <li>
            <a href={paths.deskDossier(row.code)}>{row.code}</a> <b>{say(requestNames[row.kind])}</b>
            <small>
              {shortMoment(row.madeAt)} · <span lang="vi">{shortName(nameOf(row.procedureVersionId))}</span>
            </small>
          </li>
        ))}
      </ul>
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'work', main })
}

function waiting(visit: OfficerVisit, limit: number): Promise<readonly OpenRequest[]> {
  return openRequests(visit.deps.db, { unitIds: visit.reach('desk.view'), limit })
}

/** On the page of one's work: that citizens wait for an answer; nothing where none does. */
export async function requestsLine(visit: OfficerVisit) {
  const number = (await waiting(visit, most)).length
  if (number === 0) return null
  const text = {
    vi: `${count('vi', number)} đề nghị của người dân chờ trả lời`,
    en: `${count('en', number)} ${number === 1 ? 'request of a citizen waits' : 'requests of citizens wait'} for an answer`,
  }
  return (
    <p class="requests-line">
      <a href={visit.paths.requests()}>{visit.say(text)}</a>
    </p>
  )
}
