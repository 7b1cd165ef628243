import type { Text } from '#kernel/index.ts'
import type { Frame } from '../shared/document.tsx'
import { OtherLanguage } from '../shared/other-language.tsx'
import { answerFramed, type Page, type PageOptions } from '../shared/page.tsx'
import type { Visit } from '../shared/visit.ts'

const words = {
  tagline: { vi: 'Tìm và làm thủ tục hành chính', en: 'Find and file administrative procedures' },
  footer: {
    vi: 'Chưa rõ điều gì, hãy hỏi cán bộ một cửa nơi bạn ở: hỏi không mất tiền.',
    en: 'If anything is unclear, ask at the one-stop desk where you live: asking is free.',
  },
} satisfies Record<string, Text>

/** A page of the citizens' portal: phone first, light, in everyday words. */
export function answerPortal(visit: Visit, page: Page, options: PageOptions = {}): Response {
  return answerFramed(visit, { page: { section: 'procedures', ...page }, frame: portalFrame(visit) }, options)
}

function portalFrame(visit: Visit): Frame {
  const { say, paths } = visit
  return {
    face: 'portal',
    home: paths.procedures(),
    tagline: say(words.tagline),
    menu: [
      { section: 'procedures', href: paths.procedures(), text: { vi: 'Thủ tục', en: 'Procedures' } },
      { section: 'dossiers', href: paths.dossierSearch(), text: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' } },
      { section: 'start', href: paths.start(), text: { vi: 'Số liệu', en: 'Figures' } },
    ],
    corner: <OtherLanguage visit={visit} />,
    footer: say(words.footer),
  }
}
