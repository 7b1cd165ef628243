import type { Text } from '#kernel/index.ts'

/** The two languages of the product; the address says which one a page speaks. */
export type Language = 'vi' | 'en'

export function other(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi'
}

/** What a language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }

export function say(language: Language, text: Text): string {
  return text[language]
}

/** The path that an address has besides its language, with one slash before it: `//host` would lead to another site. */
export function withoutLanguage(pathname: string): string {
  return pathname.replace(/^\/+(?:en(?=\/|$))?\/*/u, '/')
}
