import { count } from './formats.ts'
import type { Visit } from './visit.ts'

interface PagesProps {
  readonly visit: Visit
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

/** The way through a long list; nothing where one page holds it. */
export function Pages({ visit, page, pages, href }: PagesProps) {
  if (pages <= 1) return null
  const place = {
    vi: `Trang ${count('vi', page)} trên ${count('vi', pages)}`,
    en: `Page ${count('en', page)} of ${count('en', pages)}`,
  }
  return (
    <nav class="pages" aria-label={visit.say({ vi: 'Các trang', en: 'Pages' })}>
      {page > 1 && (
        <a class="govuk-button govuk-button--secondary" rel="prev" href={href(page - 1)}>
          {visit.say({ vi: 'Trang trước', en: 'Previous page' })}
        </a>
      )}
      <span>{visit.say(place)}</span>
      {page < pages && (
        <a class="govuk-button govuk-button--secondary" rel="next" href={href(page + 1)}>
          {visit.say({ vi: 'Trang sau', en: 'Next page' })}
        </a>
      )}
    </nav>
  )
}
