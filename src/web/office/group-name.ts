import type { Visit } from '../shared/visit.ts'

const english: Readonly<Record<string, string>> = {
  'Thủ tục hành chính cấp tỉnh': 'Procedures at province level',
  'Thủ tục hành chính cấp huyện': 'Procedures at district level',
  'Thủ tục hành chính cấp xã': 'Procedures at commune level',
}

/** A line over the rows of one group, in the language of the page; names stay Vietnamese, and say so. */
export function groupName({ language }: Visit, text: string): { readonly text: string; readonly lang?: 'vi' } {
  if (language === 'vi') return { text }
  const level = english[text]
  return level === undefined ? { text: text.replace(/^Lĩnh vực /u, ''), lang: 'vi' } : { text: level }
}
