import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import { fullTitle, type Page } from './page.tsx'
import type { Visit } from './visit.ts'

export interface MenuItem {
  readonly section: string
  readonly href: string
  readonly text: Text
}

/** What stands around a page of one face: whose it is, where one can go, and what is at the edges. */
export interface Frame {
  readonly face: 'public' | 'desk' | 'portal'
  readonly home: string
  /** Under the product's name; `page.office` takes its place. */
  readonly tagline: string
  readonly menu: readonly MenuItem[]
  readonly corner: ComponentChildren
  readonly footer: ComponentChildren
  /** Name of the script asset that adds comfort. */
  readonly script?: string
}

interface Framed {
  readonly visit: Visit
  readonly page: Page
  readonly frame: Frame
}

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  menu: { vi: 'Mục chính', en: 'Main menu' },
  unfold: { vi: 'Mục lục', en: 'Menu' },
  product: { vi: 'Một cửa', en: 'One-stop' },
} satisfies Record<string, Text>

/** The frame of every page: one masthead, one woven band, one main part. */
export function Document({ visit, page, frame }: Framed) {
  const { icon, styles } = visit.deps.assets
  const { stylesheet, preload } = frame.face === 'portal' ? styles.portal : styles.site
  const marks = [page.paper === 'landscape' && 'landscape', frame.face === 'desk' && 'desk'].filter(Boolean).join(' ')
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <title>{fullTitle(visit, page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#22346b" />
        {preload.map((font) => (
          <link rel="preload" href={visit.paths.asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={visit.paths.asset(stylesheet)} />
        <link rel="icon" href={visit.paths.asset(icon)} type="image/svg+xml" />
        {[frame.script, page.script].map((name) => name && <script type="module" src={visit.paths.asset(name)} />)}
      </head>
      <body class={marks === '' ? undefined : marks}>
        <a class="govuk-skip-link" href="#main">
          {visit.say(words.skip)}
        </a>
        <Masthead visit={visit} page={page} frame={frame} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <footer>
          <p>{frame.footer}</p>
        </footer>
      </body>
    </html>
  )
}

function Masthead({ visit, page, frame }: Framed) {
  const { say } = visit
  return (
    <header>
      <div class="masthead">
        <div class="masthead__inner">
          <a class="masthead__brand" href={frame.home}>
            {say(words.product)}
            <small lang={page.office === undefined ? undefined : 'vi'}>{page.office ?? frame.tagline}</small>
          </a>
          <Menu visit={visit} page={page} frame={frame} />
          {frame.corner}
          {frame.face !== 'desk' && (
            <details class="masthead__menu">
              <summary>{say(words.unfold)}</summary>
              <div>
                <Menu visit={visit} page={page} frame={frame} />
                {frame.corner}
              </div>
            </details>
          )}
        </div>
      </div>
      <div class="band" />
    </header>
  )
}

/** Stands twice where citizens read: in the masthead of a wide window, and folded on a phone. Styles show one of them. */
function Menu({ visit, page, frame }: Framed) {
  const { say } = visit
  return (
    <nav aria-label={say(words.menu)}>
      <ul>
        {frame.menu.map(({ section, href, text }) => (
          <li>
            <a href={href} aria-current={section === page.section ? 'true' : undefined}>
              {say(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
