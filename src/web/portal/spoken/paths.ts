import type { SpokenKey, SpokenLanguage } from '#spoken/index.ts'

export const spokenPatterns = { recording: '/doc-nghe/:language/:key' } as const

export function spokenPathsIn() {
  return {
    /** A recording: the same in both languages of the pages. */
    recording: (language: SpokenLanguage, key: SpokenKey) => `/doc-nghe/${language}/${encodeURIComponent(key)}`,
  }
}
