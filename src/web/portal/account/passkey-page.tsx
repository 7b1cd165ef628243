import { addPasskey, askNewPasskey, listPasskeys, type Passkey, removePasskey } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { browserName } from '../../desk/account/browser-name.ts'
import { shortMoment } from '../../shared/formats.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerOwnPage } from './own-page.tsx'
import { answerField, askedOf, PasskeyNotes, siteOf } from './passkey-form.tsx'

const title: Text = { vi: 'Đăng nhập bằng vân tay, khuôn mặt', en: 'Sign in by fingerprint or face' }
const lead: Text = {
  vi: 'Máy của bạn tự nhận ra bạn; vân tay và khuôn mặt không rời khỏi máy. Chỉ thêm máy của riêng bạn.',
  en: 'Your device knows you by itself; fingerprint and face never leave it. Add devices of your own only.',
}

/** Devices that let their owner in, and the way to add this one. */
export function answerPasskeys(visit: CitizenVisit): Promise<Response> {
  return answerPage(visit)
}

async function answerPage(visit: CitizenVisit, refusal?: Refusal): Promise<Response> {
  const { say, paths, deps, citizen } = visit
  const options = await askNewPasskey(deps, citizen, siteOf(visit))
  const passkeys = await listPasskeys(deps, citizen)
  const errors = refusal === undefined ? [] : [{ field: 'them', message: refusal.message }]
  const children = (
    <>
      {passkeys.length > 0 && (
        <ul class="facts">
          {passkeys.map((passkey) => (
            <OnePasskey visit={visit} passkey={passkey} />
          ))}
        </ul>
      )}
      <PasskeyNotes visit={visit} />
      <PortalForm visit={visit} action={paths.myPasskeys()} {...askedOf(options)}>
        <input type="hidden" name={answerField} value="" />
        <button class="govuk-button" type="submit" id="them">
          {say({ vi: 'Thêm máy này', en: 'Add this device' })}
        </button>
      </PortalForm>
    </>
  )
  return answerOwnPage(visit, { title, lead, errors, children, script: deps.assets.passkeyScript })
}

function OnePasskey({ visit, passkey }: { visit: CitizenVisit; passkey: Passkey }) {
  const { say, paths } = visit
  const added = shortMoment(passkey.addedAt)
  return (
    <li>
      <div>
        <span lang="vi">{say(browserName(passkey.agent))}</span>{' '}
        <span class="quiet">{say({ vi: `thêm lúc ${added}`, en: `added ${added}` })}</span>
      </div>
      <PortalForm visit={visit} action={paths.myPasskeyRemoval()}>
        <input type="hidden" name="khoa" value={passkey.id} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {say({ vi: 'Bỏ máy này', en: 'Remove it' })}
        </button>
      </PortalForm>
    </li>
  )
}

export async function takePasskey(visit: CitizenVisit): Promise<Response> {
  const { deps, citizen, form, paths, request } = visit
  const agent = request.headers.get('user-agent') ?? ''
  const added = await addPasskey(deps, citizen, { answer: form.text(answerField), agent, site: siteOf(visit) })
  return added.ok ? seeOther(paths.myAccount('them-may')) : answerPage(visit, added.refusal)
}

export async function takePasskeyRemoval(visit: CitizenVisit): Promise<Response> {
  const { deps, citizen, form, paths } = visit
  await removePasskey(deps, citizen, form.text('khoa').slice(0, 1400))
  return seeOther(paths.myAccount('bo-may'))
}
