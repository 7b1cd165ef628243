import { type CitizenSession, endCitizenSession, endCitizenSessions } from '#identity/index.ts'
import { isUuid } from '#kernel/index.ts'
import { browserName } from '../../desk/account/browser-name.ts'
import { shortMoment } from '../../shared/formats.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { leaving } from './leave.ts'

interface DeviceListProps {
  readonly visit: CitizenVisit
  readonly sessions: readonly CitizenSession[]
}

/** Where the citizen is signed in, each with the way to end it. */
export function DeviceList({ visit, sessions }: DeviceListProps) {
  const { say, paths } = visit
  return (
    <section>
      <h2>{say({ vi: 'Máy đang đăng nhập', en: 'Where I am signed in' })}</h2>
      <p class="quiet">
        {say({
          vi: 'Thấy máy lạ thì đăng xuất máy đó.',
          en: 'Sign out any device that you do not know.',
        })}
      </p>
      <ul class="facts devices">
        {sessions.map((session) => (
          <Device visit={visit} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <PortalForm visit={visit} action={paths.myDevices()}>
          <button class="govuk-button govuk-button--secondary" type="submit">
            {say({ vi: 'Đăng xuất khỏi mọi máy', en: 'Sign out everywhere' })}
          </button>
        </PortalForm>
      )}
    </section>
  )
}

function Device({ visit, session }: { visit: CitizenVisit; session: CitizenSession }) {
  const { say, paths } = visit
  return (
    <li>
      <div>
        <span lang="vi">{say(browserName(session.agent))}</span>
        <span class="quiet">
          {' '}
          {say({ vi: 'dùng lần cuối', en: 'last used' })} {shortMoment(session.lastSeenAt)}
        </span>
      </div>
      {session.id === visit.session.id ? (
        <b>{say({ vi: 'Máy này', en: 'This device' })}</b>
      ) : (
        <PortalForm visit={visit} action={paths.myDevice()}>
          <input type="hidden" name="phien" value={session.id} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {say({ vi: 'Đăng xuất máy này', en: 'Sign it out' })}
          </button>
        </PortalForm>
      )}
    </li>
  )
}

/** Ends one of one's own sessions; one that has ended already is as good. */
export async function takeDeviceEnd(visit: CitizenVisit): Promise<Response> {
  const { deps, citizen, form, paths, session } = visit
  const id = form.text('phien')
  if (isUuid(id)) await endCitizenSession(deps, citizen, id)
  return id === session.id ? leave(visit) : seeOther(paths.myAccount('thiet-bi'))
}

export async function takeDevicesEnd(visit: CitizenVisit): Promise<Response> {
  await endCitizenSessions(visit.deps, visit.citizen)
  return leave(visit)
}

export async function takeCitizenSignOut(visit: CitizenVisit): Promise<Response> {
  await endCitizenSession(visit.deps, visit.citizen, visit.session.id)
  return leave(visit)
}

function leave(visit: CitizenVisit): Promise<Response> {
  return leaving(visit, seeOther(visit.paths.procedures()))
}
