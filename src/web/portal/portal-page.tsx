import type { Text } from '#kernel/index.ts'
import type { Frame } from '../shared/document.tsx'
import { OtherLanguage } from '../shared/other-language.tsx'
import { answerFramed, type Page, type PageOptions } from '../shared/page.tsx'
import { contentPolicy } from '../shared/security-headers.ts'
import { isKnownCitizen } from '../shared/session-cookie.ts'
import type { Visit } from '../shared/visit.ts'

const words = {
  tagline: { vi: 'Tìm và làm thủ tục hành chính', en: 'Find and file administrative procedures' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  account: { vi: 'Tài khoản', en: 'My account' },
  footer: {
    vi: 'Chưa rõ điều gì, hãy hỏi cán bộ một cửa nơi bạn ở: hỏi không mất tiền.',
    en: 'If anything is unclear, ask at the one-stop desk where you live: asking is free.',
  },
} satisfies Record<string, Text>

/** A page of the citizens' portal: phone first, light, in everyday words. */
export function answerPortal(visit: Visit, page: Page, options: PageOptions = {}): Response {
  // The corner leads to the account where there is a session.
  const frame = portalFrame(visit)
  const hasScript = frame.script !== undefined || page.script !== undefined
  const policy = { 'content-security-policy': contentPolicy({ hasScript }) }
  const headers = { vary: 'cookie', ...policy, ...options.headers }
  const framed = { page: { section: 'procedures', ...page }, frame }
  return answerFramed(visit, framed, { ...options, headers })
}

function portalFrame(visit: Visit): Frame {
  const { deps, say, paths } = visit
  return {
    face: 'portal',
    home: paths.procedures(),
    tagline: say(words.tagline),
    menu: [
      { section: 'procedures', href: paths.procedures(), text: { vi: 'Thủ tục', en: 'Procedures' } },
      { section: 'mine', href: paths.myDossiers(), text: { vi: 'Hồ sơ của tôi', en: 'My dossiers' } },
      { section: 'dossiers', href: paths.dossierSearch(), text: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' } },
      { section: 'petitions', href: paths.petitions(), text: { vi: 'Góp ý', en: 'Feedback' } },
      { section: 'figures', href: paths.figures(), text: { vi: 'Số liệu', en: 'Figures' } },
    ],
    corner: <Corner visit={visit} />,
    // Where nobody has signed in there is nothing to be typed or sent but a search.
    ...('seal' in visit ? { script: deps.assets.portalScript } : {}),
    footer: say(words.footer),
  }
}

function Corner({ visit }: { visit: Visit }) {
  const { say, paths } = visit
  return (
    <div class="masthead__corner">
      {isKnownCitizen(visit) ? (
        <a href={paths.myAccount()}>{say(words.account)}</a>
      ) : (
        <a href={paths.citizenSignIn()}>{say(words.signIn)}</a>
      )}
      <OtherLanguage visit={visit} />
    </div>
  )
}
