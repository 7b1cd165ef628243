import type { Text } from '#kernel/index.ts'
import { pathsIn } from '../paths.ts'
import { languageNames, other } from './language.ts'
import { fullTitle, type Page, type Section } from './page.tsx'
import type { Visit } from './visit.ts'

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  menu: { vi: 'Mục chính', en: 'Main menu' },
  product: { vi: 'Một cửa', en: 'One-stop' },
  tagline: { vi: 'Theo dõi giải quyết hồ sơ', en: 'How dossiers are resolved' },
  footer: {
    vi: 'Mọi con số được đếm từ nhật ký từng hồ sơ và mở ra được. Dữ liệu mẫu không có người thật.',
    en: 'Every figure is counted from the log of each dossier and can be opened. The demo data shows no real person.',
  },
} satisfies Record<string, Text>

/** The frame of every page: one masthead, one woven band, one main part. */
export function Document({ visit, page }: { visit: Visit; page: Page }) {
  const { assets } = visit.deps
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <title>{fullTitle(visit, page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#22346b" />
        {assets.preload.map((font) => (
          <link rel="preload" href={visit.paths.asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={visit.paths.asset(assets.stylesheet)} />
        <link rel="icon" href={visit.paths.asset(assets.icon)} type="image/svg+xml" />
      </head>
      <body class={page.paper === 'landscape' ? 'landscape' : undefined}>
        <a class="govuk-skip-link" href="#main">
          {visit.say(words.skip)}
        </a>
        <Masthead visit={visit} page={page} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <footer>
          <p>{visit.say(words.footer)}</p>
        </footer>
      </body>
    </html>
  )
}

const sections: Readonly<Record<Section, Text>> = {
  start: { vi: 'Tình hình', en: 'Overview' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  letter: { vi: 'Công văn', en: 'Letter' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
}

function Masthead({ visit, page }: { visit: Visit; page: Page }) {
  const { say, paths } = visit
  const homes: Record<Section, string> = {
    start: paths.start(),
    reports: paths.reports(),
    letter: paths.letter({}),
    dossiers: paths.dossierSearch(),
  }
  return (
    <header>
      <div class="masthead">
        <div class="masthead__inner">
          <a class="masthead__brand" href={homes.start}>
            {say(words.product)}
            <small lang={page.office === undefined ? undefined : 'vi'}>{page.office ?? say(words.tagline)}</small>
          </a>
          <nav aria-label={say(words.menu)}>
            <ul>
              {(Object.keys(sections) as Section[]).map((section) => (
                <li>
                  <a href={homes[section]} aria-current={section === page.section ? 'true' : undefined}>
                    {say(sections[section])}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <OtherLanguage visit={visit} />
        </div>
      </div>
      <div class="band" />
    </header>
  )
}

function OtherLanguage({ visit }: { visit: Visit }) {
  const language = other(visit.language)
  const query = visit.query.size === 0 ? '' : `?${visit.query}`
  return (
    <a
      class="masthead__language"
      href={pathsIn(language).same(visit.path) + query}
      hreflang={language}
      lang={language}
      rel="alternate"
    >
      {languageNames[language]}
    </a>
  )
}
