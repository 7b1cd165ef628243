import { pathsIn } from '../paths.ts'
import { languageNames, other } from './language.ts'
import type { Visit } from './visit.ts'

/** To the same page in the other language. */
export function OtherLanguage({ visit }: { visit: Visit }) {
  const language = other(visit.language)
  const query = visit.query.size === 0 ? '' : `?${visit.query}`
  return (
    <a href={pathsIn(language).same(visit.path) + query} hreflang={language} lang={language} rel="alternate">
      {languageNames[language]}
    </a>
  )
}
