import { readHead, searchAudit } from '#audit/index.ts'
import { findOfficers } from '#identity/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { ErrorSummary } from '../../shared/field.tsx'
import { count } from '../../shared/formats.ts'
import { pageQuery } from '../../shared/page-number.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { AuditList } from './audit-list.tsx'
import { ChainState } from './chain-state.tsx'
import { type ReadSearch, readSearch } from './read-search.ts'
import { SearchForm } from './search-form.tsx'

const title: Text = { vi: 'Nhật ký truy cập', en: 'Log of accesses' }

/** Who looked at or changed what: the newest first, or what is sought. Looking here is in the log, too. */
export async function answerAudit(visit: OfficerVisit): Promise<Response> {
  const read = readSearch(visit.query)
  noteSearch(visit, read)
  const found = read.errors.length > 0 ? { entries: [], hasNext: false } : await searchAudit(visit.deps.db, read.search)
  const accounts = [...new Set(found.entries.flatMap(({ account }) => account ?? []))]
  const officers = await findOfficers(visit.deps.db, accounts, dayOf(visit.deps.clock.now()))
  const head = await readHead(visit.deps.db)
  const { say } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <ErrorSummary visit={visit} errors={read.errors} />
      <SearchForm visit={visit} read={read} />
      {read.errors.length === 0 && <AuditList visit={visit} entries={found.entries} officers={officers} />}
      <Ways visit={visit} read={read} hasNext={found.hasNext} />
      <ChainState visit={visit} head={head} />
    </>
  )
  const hasError = read.errors.length > 0
  const page = { title: say(title), section: 'audit', main, hasError, paper: 'landscape' } as const
  return answerDeskPage(visit, page, { status: hasError ? 400 : 200 })
}

/** Also what an auditor sought is known afterwards. */
export function noteSearch(visit: OfficerVisit, { typed, search }: ReadSearch): void {
  const { subject } = search
  visit.note({ details: { ...typed, page: search.page }, ...(subject !== undefined && { subject }) })
}

interface WaysProps {
  readonly visit: OfficerVisit
  readonly read: ReadSearch
  readonly hasNext: boolean
}

/** The log is long and grows while it is read: to the next page and back, without a count of all. */
function Ways({ visit, read: { typed, search }, hasNext }: WaysProps) {
  const { say, paths, language } = visit
  const { page } = search
  if (page === 1 && !hasNext) return null
  const to = (number: number) => paths.audit({ ...typed, ...pageQuery(number) })
  return (
    <nav class="pages" aria-label={say({ vi: 'Các trang', en: 'Pages' })}>
      {page > 1 && (
        <a class="govuk-button govuk-button--secondary" rel="prev" href={to(page - 1)}>
          {say({ vi: 'Mới hơn', en: 'Newer' })}
        </a>
      )}
      <span>
        {say({ vi: 'Trang', en: 'Page' })} {count(language, page)}
      </span>
      {hasNext && (
        <a class="govuk-button govuk-button--secondary" rel="next" href={to(page + 1)}>
          {say({ vi: 'Cũ hơn', en: 'Older' })}
        </a>
      )}
    </nav>
  )
}
