import { endSession, type Session, signOutEverywhere } from '#identity/index.ts'
import { isUuid } from '#kernel/index.ts'
import { moment, shortMoment } from '../../shared/formats.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { forgetSessionToken } from '../../shared/session-cookie.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { browserName } from './browser-name.ts'

interface SessionListProps {
  readonly visit: OfficerVisit
  readonly sessions: readonly Session[]
}

/** Where the officer is signed in, each with the way to end it. */
export function SessionList({ visit, sessions }: SessionListProps) {
  const { say, paths } = visit
  return (
    <section>
      <h2>{say({ vi: 'Đang đăng nhập ở đâu', en: 'Where I am signed in' })}</h2>
      <p class="quiet">
        {say({
          vi: 'Phiên tự hết sau 30 phút không dùng. Thấy phiên lạ thì kết thúc phiên đó rồi đổi mật khẩu ngay.',
          en: 'A session ends by itself after 30 minutes without use. End one that you do not know, and change the password at once.',
        })}
      </p>
      <ul class="lines">
        {sessions.map((session) => (
          <OneSession visit={visit} session={session} />
        ))}
      </ul>
      <DeskForm visit={visit} action={paths.ownSessions()} class="act">
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say({ vi: 'Đăng xuất khỏi mọi máy', en: 'Sign out everywhere' })}
        </button>
      </DeskForm>
    </section>
  )
}

function OneSession({ visit, session }: { visit: OfficerVisit; session: Session }) {
  const { say, paths, language } = visit
  const { id, agent, address, startedAt, lastSeenAt } = session
  return (
    <li>
      <div>
        <span lang="vi">{say(browserName(agent))}</span> · {address || say({ vi: 'máy này', en: 'this machine' })}
        <small>
          {say({ vi: 'Từ', en: 'Since' })} {moment(language, startedAt)} ·{' '}
          {say({ vi: 'dùng lần cuối', en: 'last used' })} {shortMoment(lastSeenAt)}
        </small>
      </div>
      {id === visit.session.id ? (
        <strong>{say({ vi: 'Phiên này', en: 'This session' })}</strong>
      ) : (
        <DeskForm visit={visit} action={paths.ownSession()}>
          <input type="hidden" name="phien" value={id} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {say({ vi: 'Kết thúc', en: 'End' })}
          </button>
        </DeskForm>
      )}
    </li>
  )
}

/** Ends one of one's own sessions; one that has ended already is as good. */
export async function takeSessionEnd(visit: OfficerVisit): Promise<Response> {
  const { deps, officer, form, paths, session } = visit
  const id = form.text('phien')
  if (isUuid(id)) await endSession(deps, officer, id)
  return id === session.id ? seeOther(paths.signIn(), forgetSessionToken(visit)) : seeOther(paths.account('phien'))
}

export async function takeSessionsEnd(visit: OfficerVisit): Promise<Response> {
  await signOutEverywhere(visit.deps, visit.officer)
  return seeOther(visit.paths.signIn(), forgetSessionToken(visit))
}
