import { type GivenTerm, listOfficers, listTerms, mayManage, type Officer } from '#identity/index.ts'
import { fold, type Text } from '#kernel/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { TextField } from '../../shared/field.tsx'
import { count } from '../../shared/formats.ts'
import { pageQuery, readPage } from '../../shared/page-number.ts'
import { Pages } from '../../shared/pages.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { PostInUnit } from '../post-in-unit.tsx'
import { managedUnits, todayOf } from './managed.ts'
import { daysOf } from './officer-page.tsx'
import { StateTag, TotpTag } from './officer-tags.tsx'

const title: Text = { vi: 'Cán bộ', en: 'Officers' }
const pageSize = 50

/** The accounts that the visitor keeps, found by name, account or unit. */
export async function answerOfficers(visit: OfficerVisit): Promise<Response> {
  const { say, query, paths, deps, language } = visit
  const [typed, code] = [query.get('tim') ?? '', query.get('don-vi') ?? '']
  const unit = managedUnits(visit).find(({ agencyCode }) => agencyCode === code)
  const units = unit === undefined ? visit.reach('officer.manage') : [unit.id]
  const found = (await listOfficers(deps.db, units, todayOf(visit))).filter(naming(typed))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(readPage(query.get('trang')), pages)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const accounts = shown.map(({ account }) => account)
  const terms = await listTerms(deps.db, accounts, todayOf(visit))
  visit.note({ details: { count: found.length, accounts: accounts.join(' ') } })
  const asked = { ...(typed !== '' && { tim: typed }), ...(unit && { 'don-vi': code }) }
  const main = (
    <>
      <div class="title-row">
        <h1>{say(title)}</h1>
        <a class="govuk-button" href={paths.newOfficer()} data-key="n">
          {say({ vi: 'Mở tài khoản', en: 'Open an account' })} <kbd>N</kbd>
        </a>
      </div>
      <SearchBar visit={visit} typed={typed} code={unit === undefined ? '' : code} />
      <p class="quiet">{say(counted(count(language, found.length)))}</p>
      {shown.length > 0 && <Officers visit={visit} officers={shown} terms={terms} />}
      {shown.length === 0 && <p>{say(nobody)}</p>}
      <Pages visit={visit} page={page} pages={pages} href={(to) => paths.officers({ ...asked, ...pageQuery(to) })} />
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'officers', main })
}

/** Those whose name or account has the typed words in it, with or without marks. */
function naming(typed: string): (officer: Officer) => boolean {
  const words = fold(typed).split(' ')
  return ({ fullName, account }) => words.every((word) => fold(`${fullName} ${account}`).includes(word))
}

function counted(number: string): Text {
  return { vi: `${number} tài khoản, theo tên tài khoản`, en: `Accounts: ${number}, by account` }
}

const nobody: Text = {
  vi: 'Không có cán bộ nào khớp. Hãy bỏ bớt chữ đã nhập, hoặc mở tài khoản mới.',
  en: 'Nobody fits. Type less, or open a new account.',
}

function SearchBar({ visit, typed, code }: { visit: OfficerVisit; typed: string; code: string }) {
  const { say, paths } = visit
  const units = managedUnits(visit)
  return (
    <form class="bar" method="get" action={paths.officers()}>
      <TextField
        visit={visit}
        errors={[]}
        name="tim"
        label={{ vi: 'Họ tên hoặc tài khoản', en: 'Name or account' }}
        value={typed}
        isWide
      />
      {units.length > 1 && (
        <SelectField
          visit={visit}
          errors={[]}
          name="don-vi"
          label={{ vi: 'Đơn vị', en: 'Unit' }}
          value={code}
          lang="vi"
          options={units.map(({ agencyCode, name }) => ({ value: agencyCode, label: name }))}
          nothing={{ vi: 'Mọi đơn vị', en: 'All units' }}
        />
      )}
      <button class="govuk-button govuk-button--secondary" type="submit">
        {say({ vi: 'Tìm', en: 'Find' })}
      </button>
    </form>
  )
}

interface OfficersProps {
  readonly visit: OfficerVisit
  readonly officers: readonly Officer[]
  readonly terms: readonly GivenTerm[]
}

function Officers({ visit, officers, terms }: OfficersProps) {
  const { say } = visit
  return (
    <table class="listing listing--officers">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Họ tên, tài khoản', en: 'Name, account' })}</th>
          <th scope="col">{say({ vi: 'Vai trò', en: 'Posts' })}</th>
          <th scope="col">{say({ vi: 'Mã 6 số', en: 'One-time codes' })}</th>
          <th scope="col">{say({ vi: 'Tài khoản', en: 'Account' })}</th>
        </tr>
      </thead>
      <tbody>
        {officers.map((officer) => (
          <Row visit={visit} officer={officer} terms={terms.filter(({ account }) => account === officer.account)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, officer, terms }: { visit: OfficerVisit; officer: Officer; terms: readonly GivenTerm[] }) {
  const { say, paths, organisation } = visit
  const isManaged = mayManage(visit.officer, officer.holdings, organisation)
  return (
    <tr>
      <th scope="row">
        {isManaged ? (
          <a href={paths.officer(officer.account)} lang="vi">
            {officer.fullName}
          </a>
        ) : (
          <span lang="vi">{officer.fullName}</span>
        )}
        <small>{officer.account}</small>
      </th>
      <td>
        {terms.length === 0 && say({ vi: 'Không còn vai trò nào', en: 'No post any more' })}
        {terms.map((term) => (
          <div>
            <PostInUnit visit={visit} held={term} /> <small>{say(daysOf(term, todayOf(visit)))}</small>
          </div>
        ))}
        {!isManaged && <small>{say({ vi: 'Do quản trị hệ thống quản lý', en: 'Kept by the administrator' })}</small>}
      </td>
      <td>
        <TotpTag visit={visit} officer={officer} />
      </td>
      <td>
        <StateTag visit={visit} officer={officer} />
      </td>
    </tr>
  )
}
