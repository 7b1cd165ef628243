import { type CitizenAccount, listCitizenSessions } from '#identity/index.ts'
import { formatDay, formatPhone, type Text } from '#kernel/index.ts'
import { contentPolicy } from '../../shared/security-headers.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerPortal } from '../portal-page.tsx'
import { DeviceList } from './device-list.tsx'

const title: Text = { vi: 'Tài khoản của tôi', en: 'My account' }

const done: Readonly<Record<string, Text>> = {
  'thong-tin': { vi: 'Đã lưu thông tin của bạn.', en: 'Your details are saved.' },
  'dien-thoai': { vi: 'Đã đổi số điện thoại.', en: 'The number is changed.' },
  thu: { vi: 'Đã xác nhận thư điện tử.', en: 'The e-mail address is confirmed.' },
  'bo-thu': { vi: 'Đã bỏ địa chỉ thư.', en: 'The e-mail address is removed.' },
  'dinh-danh': { vi: 'Đã liên kết với định danh quốc gia.', en: 'Joined with the national identity.' },
  'them-may': {
    vi: 'Đã thêm máy này: lần sau đăng nhập bằng vân tay hoặc khuôn mặt.',
    en: 'This device is added: next time, sign in by fingerprint or face.',
  },
  'bo-may': {
    vi: 'Máy đó không đăng nhập bằng vân tay, khuôn mặt được nữa.',
    en: 'That device lets nobody in by fingerprint or face any more.',
  },
  'thiet-bi': { vi: 'Đã đăng xuất khỏi máy đó.', en: 'That device is signed out.' },
}

/** Who I am here, how I am reached, and where I am signed in. */
export async function answerMyAccount(visit: CitizenVisit): Promise<Response> {
  const { say, citizen, deps, paths, query } = visit
  const sessions = await listCitizenSessions(deps, citizen)
  const sentence = done[query.get('xong') ?? '']
  const main = (
    <>
      {sentence && (
        <p class="done" role="status">
          {say(sentence)}
        </p>
      )}
      <h1>{say(title)}</h1>
      <Details visit={visit} />
      <Contacts visit={visit} />
      <section>
        <h2>{say({ vi: 'Vân tay, khuôn mặt', en: 'Fingerprint, face' })}</h2>
        <p>
          <a class="way" href={paths.myPasskeys()}>
            {say({ vi: 'Đăng nhập bằng vân tay, khuôn mặt', en: 'Sign in by fingerprint or face' })}
          </a>
        </p>
      </section>
      <National visit={visit} />
      <DeviceList visit={visit} sessions={sessions} />
      <PortalForm visit={visit} action={paths.citizenSignOut()}>
        <button class="govuk-button" type="submit">
          {say({ vi: 'Đăng xuất', en: 'Sign out' })}
        </button>
      </PortalForm>
      <p>
        <a class="way" href={paths.accountEnd()}>
          {say({ vi: 'Xóa tài khoản', en: 'Delete the account' })}
        </a>
      </p>
    </>
  )
  return answerPortal(
    visit,
    { title: say(title), section: 'account', main },
    { cache: 'no-store', headers: policyOf(visit) },
  )
}

/** The form that joins the national identity leads on to its site. */
function policyOf({ deps }: CitizenVisit): Readonly<Record<string, string>> {
  if (deps.national === undefined) return {}
  return { 'content-security-policy': contentPolicy({ hasScript: true, formsTo: deps.national.origin }) }
}

function Details({ visit }: { visit: CitizenVisit }) {
  const { say, paths, citizen } = visit
  return (
    <section>
      <h2>{say({ vi: 'Thông tin của tôi', en: 'My details' })}</h2>
      <ul class="facts">
        {detailsOf(citizen).map(({ name, value }) => (
          <li>
            <span>{say(name)}</span>{' '}
            {value === undefined ? <span class="quiet">{say(untold)}</span> : <b>{say(value)}</b>}
          </li>
        ))}
      </ul>
      <p>
        <a class="way" href={paths.myProfile()}>
          {say({ vi: 'Sửa thông tin', en: 'Change my details' })}
        </a>
      </p>
    </section>
  )
}

const untold: Text = { vi: 'Chưa ghi', en: 'Not given' }
const sexes = { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } } as const

interface Detail {
  readonly name: Text
  readonly value: Text | undefined
}

function detailsOf({ fullName, identityNumber, birthDate, sex, address }: CitizenAccount): readonly Detail[] {
  return [
    { name: { vi: 'Họ và tên', en: 'Full name' }, value: plain(fullName) },
    { name: { vi: 'Số định danh', en: 'Personal number' }, value: plain(identityNumber) },
    { name: { vi: 'Ngày sinh', en: 'Day of birth' }, value: plain(birthDate && formatDay(birthDate)) },
    { name: { vi: 'Giới tính', en: 'Sex' }, value: sex && sexes[sex] },
    { name: { vi: 'Nơi ở', en: 'Address' }, value: plain(address) },
  ]
}

function plain(text: string | undefined): Text | undefined {
  return text === undefined ? undefined : { vi: text, en: text }
}

function Contacts({ visit }: { visit: CitizenVisit }) {
  const { say, paths, citizen } = visit
  return (
    <section>
      <h2>{say({ vi: 'Nơi nhận tin và mã đăng nhập', en: 'Where messages and codes go' })}</h2>
      <ul class="facts">
        <li>
          <span>
            {say({ vi: 'Điện thoại', en: 'Telephone' })} <b>{citizen.phone && formatPhone(citizen.phone)}</b>
          </span>
          <a class="way" href={paths.myPhone()}>
            {say({ vi: 'Đổi số', en: 'Change it' })}
          </a>
        </li>
        <li>
          <span>
            {say({ vi: 'Thư điện tử', en: 'E-mail' })}{' '}
            {citizen.email === undefined ? <span class="quiet">{say(untold)}</span> : <b>{citizen.email}</b>}
          </span>
          <a class="way" href={paths.myEmail()}>
            {citizen.email === undefined ? say({ vi: 'Thêm thư', en: 'Add one' }) : say({ vi: 'Đổi', en: 'Change it' })}
          </a>
        </li>
      </ul>
      {citizen.email !== undefined && (
        <PortalForm visit={visit} action={paths.myEmailRemoval()}>
          <button class="govuk-button govuk-button--secondary" type="submit">
            {say({ vi: 'Bỏ địa chỉ thư', en: 'Remove the address' })}
          </button>
        </PortalForm>
      )}
    </section>
  )
}

/** By which identity the account is known, and the way to join it with the national one. */
function National({ visit }: { visit: CitizenVisit }) {
  const { say, paths, citizen, deps } = visit
  if (deps.national === undefined) return null
  return (
    <section>
      <h2>{say({ vi: 'Định danh quốc gia (VNeID)', en: 'National identity (VNeID)' })}</h2>
      {citizen.assurance === 'national' ? (
        <p>{say({ vi: 'Tài khoản này đã xác thực bằng định danh quốc gia.', en: 'This account is proved by it.' })}</p>
      ) : (
        <PortalForm visit={visit} action={paths.nationalJoin()}>
          <p>
            {say({
              vi: 'Liên kết để họ tên và số định danh được xác thực và điền sẵn.',
              en: 'Join it, and your name and number are proved and filled in.',
            })}
          </p>
          <button class="govuk-button govuk-button--secondary" type="submit">
            {say({ vi: 'Liên kết', en: 'Join it' })}
          </button>
        </PortalForm>
      )}
    </section>
  )
}
