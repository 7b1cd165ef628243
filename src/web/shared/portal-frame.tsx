import type { Text } from '#kernel/index.ts'
import type { Frame } from './document.tsx'
import { OtherLanguage } from './other-language.tsx'
import { isAtDesk, isKnownCitizen } from './session-cookie.ts'
import type { Visit } from './visit.ts'

const words = {
  tagline: { vi: 'Tìm và làm thủ tục', en: 'Public services' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  figures: { vi: 'Số liệu giải quyết hồ sơ', en: 'Figures on dossiers' },
  openData: { vi: 'Dữ liệu mở', en: 'Open data' },
  officers: { vi: 'Cán bộ đăng nhập', en: 'Officers: sign in' },
  account: { vi: 'Tài khoản', en: 'My account' },
  desk: { vi: 'Bàn làm việc', en: 'My desk' },
  footer: {
    vi: 'Chưa rõ điều gì, hãy hỏi cán bộ một cửa nơi bạn ở: hỏi không mất tiền.',
    en: 'If anything is unclear, ask at the one-stop desk where you live: asking is free.',
  },
} satisfies Record<string, Text>

/** What stands around the pages of the citizens' portal. */
export function portalFrame(visit: Visit): Frame {
  const { deps, say, paths } = visit
  return {
    face: 'portal',
    home: paths.procedures(),
    tagline: say(words.tagline),
    menu: [
      { section: 'procedures', href: paths.procedures(), text: { vi: 'Thủ tục', en: 'Procedures' } },
      { section: 'mine', href: paths.myDossiers(), text: { vi: 'Hồ sơ của tôi', en: 'My dossiers' } },
      { section: 'dossiers', href: paths.dossierSearch(), text: { vi: 'Tra cứu', en: 'Look up' } },
      { section: 'petitions', href: paths.petitions(), text: { vi: 'Góp ý', en: 'Feedback' } },
    ],
    corner: <Corner visit={visit} />,
    // Where nobody has signed in there is nothing to be typed or sent but a search.
    ...('seal' in visit ? { script: deps.assets.portalScript } : {}),
    footer: <Foot visit={visit} />,
  }
}

/** Where to ask, and the ways that few take: they would fill a phone's head twice over. */
function Foot({ visit: { say, paths } }: { visit: Visit }) {
  return (
    <>
      {say(words.footer)}
      <span class="ways-out">
        <a href={paths.figures()}>{say(words.figures)}</a> <a href={paths.openData()}>{say(words.openData)}</a>{' '}
        <a href={paths.signIn()}>{say(words.officers)}</a>
      </span>
    </>
  )
}

function Corner({ visit }: { visit: Visit }) {
  const { href, text } = ownPlace(visit)
  return (
    <div class="masthead__corner">
      <a href={href}>{visit.say(text)}</a>
      <OtherLanguage visit={visit} />
    </div>
  )
}

/** An officer who files with a citizen goes back to the desk, everybody else to their account. */
function ownPlace(visit: Visit): { readonly href: string; readonly text: Text } {
  const { paths, path } = visit
  if (isAtDesk(visit) && path.startsWith('/lam-viec/')) return { href: paths.beginning(), text: words.desk }
  return isKnownCitizen(visit)
    ? { href: paths.myAccount(), text: words.account }
    : { href: paths.citizenSignIn(), text: words.signIn }
}
