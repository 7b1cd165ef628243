import { listCitizenSessions } from '#identity/index.ts'
import { formatPhone, type Text } from '#kernel/index.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerPortal } from '../portal-page.tsx'
import { DeviceList } from './device-list.tsx'

const title: Text = { vi: 'Tài khoản của tôi', en: 'My account' }

const done: Readonly<Record<string, Text>> = {
  'thiet-bi': { vi: 'Đã đăng xuất khỏi máy đó.', en: 'That device is signed out.' },
}

/** Who I am here, and where I am signed in. */
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
      <ul class="facts">
        {citizen.phone && (
          <li>
            <span>{say({ vi: 'Số điện thoại', en: 'Telephone' })}</span> <b>{formatPhone(citizen.phone)}</b>
          </li>
        )}
      </ul>
      <DeviceList visit={visit} sessions={sessions} />
      <PortalForm visit={visit} action={paths.citizenSignOut()}>
        <button class="govuk-button" type="submit">
          {say({ vi: 'Đăng xuất', en: 'Sign out' })}
        </button>
      </PortalForm>
    </>
  )
  return answerPortal(visit, { title: say(title), section: 'account', main })
}
