import type { Text } from '#kernel/index.ts'
import type { Frame } from './document.tsx'
import { OtherLanguage } from './other-language.tsx'
import { isAtDesk } from './session-cookie.ts'
import type { Visit } from './visit.ts'

const words = {
  tagline: { vi: 'Theo dõi giải quyết hồ sơ', en: 'How dossiers are resolved' },
  desk: { vi: 'Bàn làm việc', en: 'My desk' },
  signIn: { vi: 'Cán bộ đăng nhập', en: 'Officers: sign in' },
  footer: {
    vi: 'Mọi con số được đếm từ nhật ký từng hồ sơ và mở ra được. Dữ liệu mẫu không có người thật.',
    en: 'Every figure is counted from the log of each dossier and can be opened. The demo data shows no real person.',
  },
} satisfies Record<string, Text>

/**
 * What stands around the pages that everybody may read, and leads an officer who reads them back to the desk. It says nothing
 * of a person, whoever asks.
 */
export function publicFrame(visit: Visit): Frame {
  const { say, paths } = visit
  return {
    face: 'public',
    home: paths.start(),
    tagline: say(words.tagline),
    menu: [
      { section: 'procedures', href: paths.procedures(), text: { vi: 'Thủ tục', en: 'Procedures' } },
      { section: 'start', href: paths.start(), text: { vi: 'Tình hình', en: 'Overview' } },
      { section: 'reports', href: paths.reports(), text: { vi: 'Báo cáo', en: 'Reports' } },
      { section: 'letter', href: paths.letter({}), text: { vi: 'Công văn', en: 'Letter' } },
      { section: 'dossiers', href: paths.dossierSearch(), text: { vi: 'Hồ sơ', en: 'Dossiers' } },
    ],
    corner: (
      <div class="masthead__corner">
        {isAtDesk(visit) ? (
          <a href={paths.beginning()}>{say(words.desk)}</a>
        ) : (
          <a href={paths.signIn()}>{say(words.signIn)}</a>
        )}
        <OtherLanguage visit={visit} />
      </div>
    ),
    footer: say(words.footer),
  }
}
