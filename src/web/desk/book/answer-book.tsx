import type { Refusal, Text } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { printedBook } from '#slip/index.ts'
import { typedOf } from '../../office/scope.ts'
import { ScopeForm } from '../../office/scope-form.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { count } from '../../shared/formats.ts'
import { Pages } from '../../shared/pages.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { BookAddress } from './book-address.ts'
import { BookTable } from './book-table.tsx'
import { type BookRequest, readBookRequest } from './read-book-request.ts'

const perPage = 50
const title: Text = { vi: 'Sổ theo dõi hồ sơ', en: 'Register book' }

/** Form 07 of a unit and period on the screen, page by page; as files it is whole. */
export async function answerBook(visit: OfficerVisit): Promise<Response> {
  const request = readBookRequest(visit)
  const { scope, unit } = request
  if (!scope.ok || unit === undefined) return answerNoBook(visit, request, errorsIn(request))
  const book = await printedBook(visit.deps.db, { unitId: unit.id, period: scope.period })
  if (!book.ok) return answerNoBook(visit, request, [errorOf(book.refusal)])
  const { rows } = book.value.table
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const asked = visit.query.get('trang') ?? ''
  const page = /^[1-9]\d{0,5}$/u.test(asked) ? Math.min(Number(asked), pages) : 1
  const shown = { ...book.value.table, rows: rows.slice((page - 1) * perPage, page * perPage) }
  visit.note({
    details: { unit: unit.agencyCode, from: scope.period.from, to: scope.period.to, count: shown.rows.length },
  })
  const address = { tu: scope.period.from, den: scope.period.to, 'don-vi': unit.agencyCode }
  const main = (
    <>
      <Head visit={visit} request={request} errors={[]} unit={unit} />
      <Files visit={visit} address={address} total={rows.length} />
      {rows.length === 0 ? <Empty visit={visit} unit={unit} /> : <BookTable visit={visit} table={shown} />}
      <Pages
        {...{ visit, page, pages }}
        href={(to) => visit.paths.book({ ...address, trang: to > 1 ? `${to}` : undefined })}
      />
    </>
  )
  return answerDeskPage(visit, {
    title: visit.say(title),
    section: 'book',
    paper: 'landscape',
    office: unit.name,
    main,
  })
}

/** The form alone, with what is wrong in it. */
export function answerNoBook(
  visit: OfficerVisit,
  request: BookRequest,
  errors: readonly FieldError[],
): Promise<Response> {
  const main = <Head visit={visit} request={request} errors={errors} unit={request.unit} />
  const page = { title: visit.say(title), section: 'book', hasError: errors.length > 0, main }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

/** What is wrong with the address, or that no unit of the officer's was there in its period. */
export function errorsIn({ scope }: BookRequest): readonly FieldError[] {
  if (!scope.ok) return scope.errors
  const message = {
    vi: 'Trong kỳ này chưa có đơn vị nào mà bạn được in sổ. Hãy chọn kỳ gần đây hơn.',
    en: 'No unit whose book you may print was there in this period. Choose a later one.',
  }
  return [{ field: 'den', message }]
}

export function errorOf({ message }: Refusal): FieldError {
  return { field: 'den', message }
}

interface HeadProps {
  readonly visit: OfficerVisit
  readonly request: BookRequest
  readonly errors: readonly FieldError[]
  readonly unit: Unit | undefined
}

function Head({ visit, request: { scope, units }, errors, unit }: HeadProps) {
  const typed = scope.ok ? typedOf({ period: scope.period, unit }) : scope.typed
  return (
    <>
      <h1>{visit.say(title)}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <div class="bar">
        <ScopeForm
          visit={visit}
          action={visit.paths.book()}
          typed={typed}
          errors={errors}
          units={units}
          hasAll={false}
        />
      </div>
    </>
  )
}

function Files({ visit, address, total }: { visit: OfficerVisit; address: BookAddress; total: number }) {
  const { say, paths } = visit
  return (
    <div class="work-bar">
      <p class="work-sum">
        {say({
          vi: `${count('vi', total)} hồ sơ, theo thứ tự tiếp nhận`,
          en: `${count('en', total)} in order of acceptance`,
        })}
      </p>
      {total > 0 && (
        <p class="book-files">
          <a class="govuk-button govuk-button--secondary" href={paths.bookFile('pdf', address)}>
            {say({ vi: 'Tải PDF để in', en: 'PDF for printing' })}
          </a>{' '}
          <a class="govuk-button govuk-button--secondary" href={paths.bookFile('xlsx', address)}>
            {say({ vi: 'Tải Excel', en: 'Excel' })}
          </a>
        </p>
      )}
    </div>
  )
}

function Empty({ visit: { say }, unit }: { visit: OfficerVisit; unit: Unit }) {
  return (
    <p class="lead">
      <span lang="vi">{unit.name}</span>{' '}
      {say({
        vi: 'không tiếp nhận hồ sơ nào trong kỳ này. Hãy chọn kỳ khác.',
        en: 'accepted no dossier in this period. Choose another one.',
      })}
    </p>
  )
}
