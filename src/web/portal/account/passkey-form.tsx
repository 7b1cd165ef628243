import type { PasskeySite } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** The site to whose name passkeys are bound. */
export function siteOf({ deps, request }: Visit): PasskeySite {
  return new URL(deps.publicAddress ?? request.url)
}

export const answerField = 'cau-tra-loi'

/** Attributes of a form that the script shows where devices can be asked, with what they are asked. */
export function askedOf(options: string) {
  return { 'data-passkey': options, hidden: true }
}

const unable: Text = {
  vi: 'Máy hoặc trình duyệt này chưa dùng được cách này. Bạn vẫn đăng nhập bằng mã gửi đến điện thoại.',
  en: 'This device or browser cannot do this. You can still sign in by a code sent to your telephone.',
}
const refused: Text = {
  vi: 'Máy chưa xác nhận. Hãy bấm lại, hoặc kiểm tra máy đã đặt khóa màn hình.',
  en: 'The device did not confirm. Press again, or see that it has a screen lock.',
}

/** What stands in place of the form where no device can be asked, and what is told where one refused. */
export function PasskeyNotes({ visit }: { visit: Visit }) {
  return (
    <>
      <p data-no-passkey>{visit.say(unable)}</p>
      <p id="chua-duoc" class="govuk-error-message" role="alert" hidden>
        {visit.say(refused)}
      </p>
    </>
  )
}
