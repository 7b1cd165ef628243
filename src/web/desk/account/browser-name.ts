import type { Text } from '#kernel/index.ts'

/** Those that call themselves several names come before those whose names they borrow. */
const browsers = [
  [/coc_coc_browser/iu, 'Cốc Cốc'],
  [/Edg(e|A|iOS)?\//u, 'Edge'],
  [/OPR\/|Opera/u, 'Opera'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//u, 'Firefox'],
  [/Chrome\/|CriOS\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
] as const

const systems = [
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/CrOS/u, 'ChromeOS'],
  [/Linux/u, 'Linux'],
] as const

/** A browser in words, `Chrome, Windows`, from what it calls itself: a help for recognising one's own, no proof. */
export function browserName(agent: string): Text {
  const nameIn = (table: readonly (readonly [RegExp, string])[]) => table.find(([form]) => form.test(agent))?.[1]
  const known = [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined).join(', ')
  return known === '' ? { vi: 'Trình duyệt không rõ', en: 'Unknown browser' } : { vi: known, en: known }
}
