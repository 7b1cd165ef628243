import type { Text } from '#kernel/index.ts'

/** Languages, besides Vietnamese and English, in which texts can be laid beside the pages: the names of their folders. */
export const spokenLanguages = ['thai', 'mong'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

export const spokenLanguageNames: Readonly<Record<SpokenLanguage, Text>> = {
  thai: { vi: 'tiếng Thái', en: 'Thái' },
  mong: { vi: 'tiếng Mông', en: 'Mông' },
}

/** BCP 47, for browsers and screen readers: Tai Dam, which most Thái of the province speak, and Hmong as a whole. */
export const languageTags: Readonly<Record<SpokenLanguage, string>> = { thai: 'blt', mong: 'hmn' }
