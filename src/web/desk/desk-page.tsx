import { postNames } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { countUnseen } from '#notification/index.ts'
import type { Frame } from '../shared/document.tsx'
import { count } from '../shared/formats.ts'
import { OtherLanguage } from '../shared/other-language.tsx'
import { answerFramed, type Page, type PageOptions } from '../shared/page.tsx'
import { redirectTo } from '../shared/redirect-to.ts'
import { contentPolicy } from '../shared/security-headers.ts'
import { DeskForm } from './desk-form.tsx'
import { countMoneyWaiting } from './money/count-waiting.ts'
import type { OfficerVisit } from './officer-visit.ts'
import { type Place, placesOf } from './places.ts'
import { unitNames } from './unit-names.ts'

/** A page of the desk as the answer to an officer: never kept by the browser, and the only ones with a script. */
export async function answerDeskPage(visit: OfficerVisit, page: Page, options: PageOptions = {}): Promise<Response> {
  const frame = await deskFrame(visit)
  const headers = { 'content-security-policy': contentPolicy({ hasScript: true }), ...options.headers }
  return answerFramed(
    visit,
    { page: { office: unitNames(visit), ...page }, frame },
    { cache: 'no-store', ...options, headers },
  )
}

/** Where an officer begins: the first place of the menu that their posts open. */
export function answerBeginning(visit: OfficerVisit): Response {
  const [first] = openPlaces(visit)
  return redirectTo(first?.href ?? visit.paths.permissions())
}

function openPlaces(visit: OfficerVisit): readonly Place[] {
  return placesOf(visit).filter(({ needs }) => visit.actor(needs) !== undefined)
}

const words = {
  tagline: { vi: 'Một cửa điện tử', en: 'Electronic one-stop desk' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  processes: { vi: 'Quy trình giải quyết', en: 'Processes' },
  footer: {
    vi: 'Mỗi lần xem hay sửa hồ sơ đều được ghi lại.',
    en: 'Every reading and change of a dossier is recorded.',
  },
} satisfies Record<string, Text>

async function deskFrame(visit: OfficerVisit): Promise<Frame> {
  const { say, deps, officer } = visit
  const unseen = await countUnseen(deps.db, officer.account)
  const waiting = await countMoneyWaiting(visit)
  return {
    face: 'desk',
    home: visit.paths.beginning(),
    tagline: say(words.tagline),
    menu: openPlaces(visit).map((place) => (place.section === 'money' ? withCount(place, waiting) : place)),
    corner: <Corner visit={visit} unseen={unseen} />,
    footer: <Footer visit={visit} />,
    script: deps.assets.deskScript,
  }
}

/** Money that waits is reminded of on every page until somebody has dealt with it. */
function withCount(place: Place, waiting: number): Place {
  const { vi, en } = place.text
  return waiting === 0 ? place : { ...place, text: { vi: `${vi} (${waiting})`, en: `${en} (${waiting})` } }
}

/** The calendar and the processes are asked for now and then, by everybody: they take no place in the menu. */
function Footer({ visit }: { visit: OfficerVisit }) {
  const { say, paths } = visit
  return (
    <>
      {say(words.footer)} <a href={paths.calendar()}>{say(words.calendar)}</a> ·{' '}
      <a href={paths.processes()}>{say(words.processes)}</a> · <OtherLanguage visit={visit} />
    </>
  )
}

function Corner({ visit, unseen }: { visit: OfficerVisit; unseen: number }) {
  const { officer, say, language, paths } = visit
  const [first] = officer.holdings
  const post = first === undefined ? '' : ` · ${say(postNames[first.post])}`
  return (
    <div class="masthead__corner">
      <a href={paths.notices()}>
        {say(words.notices)} <b>{count(language, unseen)}</b>
      </a>
      <a href={paths.account()}>
        <span lang="vi">{officer.fullName}</span>
        <span class="masthead__post">{post}</span>
      </a>
      <DeskForm visit={visit} action={paths.signOut()}>
        <button type="submit" class="masthead__button">
          {say(words.signOut)}
        </button>
      </DeskForm>
    </div>
  )
}
