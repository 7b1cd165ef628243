import type { LoggedEntry } from '#audit/index.ts'
import type { Officer } from '#identity/index.ts'
import { count, shortMoment } from '../../shared/formats.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { dossierOf, eventName, outcomeName, postName } from './entry-words.ts'

interface AuditListProps {
  readonly visit: OfficerVisit
  readonly entries: readonly LoggedEntry[]
  readonly officers: readonly Officer[]
}

export function AuditList({ visit, entries, officers }: AuditListProps) {
  const { say } = visit
  if (entries.length === 0) return <p>{say(nothing)}</p>
  return (
    <table class="listing listing--log">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Số, lúc', en: 'No., when' })}</th>
          <th scope="col">{say({ vi: 'Ai', en: 'Who' })}</th>
          <th scope="col">{say({ vi: 'Việc', en: 'What' })}</th>
          <th scope="col">{say({ vi: 'Về', en: 'About' })}</th>
          <th scope="col">{say({ vi: 'Từ máy', en: 'From' })}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row visit={visit} entry={entry} officer={officers.find(({ account }) => account === entry.account)} />
        ))}
      </tbody>
    </table>
  )
}

const nothing = {
  vi: 'Không có mục nào khớp. Hãy bỏ bớt điều kiện, hoặc mở rộng khoảng ngày.',
  en: 'Nothing fits. Ask for less, or for more days.',
}

interface RowProps {
  readonly visit: OfficerVisit
  readonly entry: LoggedEntry
  readonly officer: Officer | undefined
}

function Row({ visit, entry, officer }: RowProps) {
  const { say, language, paths } = visit
  const outcome = outcomeName(entry)
  return (
    <tr>
      <th scope="row">
        {count(language, entry.number)}
        <small>{shortMoment(entry.at)}</small>
      </th>
      <td>
        {officer === undefined ? (
          (entry.account ?? say({ vi: 'Người chưa đăng nhập', en: 'Somebody not signed in' }))
        ) : (
          <span lang="vi">{officer.fullName}</span>
        )}
        <small>
          {officer !== undefined && (
            <a href={paths.audit({ 'tai-khoan': officer.account })} title={say(theirs)}>
              {officer.account}
            </a>
          )}{' '}
          {say(postName(entry))}
        </small>
      </td>
      <td>
        {say(eventName(entry.event))} {outcome && <Tag tone="late">{say(outcome)}</Tag>}
      </td>
      <td>{entry.subject !== null && <Subject visit={visit} subject={entry.subject} code={dossierOf(entry)} />}</td>
      <td>{entry.address || say({ vi: 'không rõ', en: 'unknown' })}</td>
    </tr>
  )
}

const theirs = { vi: 'Mọi việc của tài khoản này', en: 'All that this account did' }

interface SubjectProps {
  readonly visit: OfficerVisit
  readonly subject: string
  readonly code: string | undefined
}

/** What it was about: to the dossier itself where it is one, and to who else dealt with it. */
function Subject({ visit, subject, code }: SubjectProps) {
  const { say, paths } = visit
  return (
    <>
      {code === undefined ? subject : <a href={paths.deskDossier(code)}>{code}</a>}
      <small>
        <a href={paths.audit({ 'doi-tuong': subject })}>{say({ vi: 'ai đã xem', en: 'who dealt with it' })}</a>
      </small>
    </>
  )
}
