import { auditEvents } from '../../shared/audit-events.ts'
import { SelectField } from '../../shared/controls.tsx'
import { TextField } from '../../shared/field.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { ReadSearch } from './read-search.ts'

/** What can be sought, all of which must fit; and the same search as a file. */
export function SearchForm({ visit, read: { typed, errors } }: { visit: OfficerVisit; read: ReadSearch }) {
  const { say, paths } = visit
  const common = { visit, errors }
  const events = Object.entries(auditEvents).map(([value, text]) => ({ value, label: say(text) }))
  return (
    <form class="bar" method="get" action={paths.audit()}>
      <TextField
        {...common}
        name="doi-tuong"
        label={{ vi: 'Về (mã hồ sơ, tài khoản)', en: 'About (dossier code, account)' }}
        value={typed['doi-tuong'] ?? ''}
        isWide
      />
      <TextField
        {...common}
        name="tai-khoan"
        label={{ vi: 'Tài khoản', en: 'Account' }}
        value={typed['tai-khoan'] ?? ''}
      />
      <SelectField
        {...common}
        name="viec"
        label={{ vi: 'Việc', en: 'Event' }}
        value={typed.viec ?? ''}
        options={events}
        nothing={{ vi: 'Mọi việc', en: 'All' }}
      />
      <TextField {...common} name="tu" label={{ vi: 'Từ ngày', en: 'From' }} value={typed.tu ?? ''} />
      <TextField {...common} name="den" label={{ vi: 'Đến ngày', en: 'To' }} value={typed.den ?? ''} />
      <button class="govuk-button" type="submit">
        {say({ vi: 'Tìm', en: 'Find' })}
      </button>
      <ul class="bar__files">
        <li>
          <a class="govuk-button govuk-button--secondary" href={paths.auditFile(typed)}>
            {say({ vi: 'Tải CSV', en: 'CSV file' })}
          </a>
        </li>
      </ul>
    </form>
  )
}
