import type { Visit } from '../shared/visit.ts'

const english: Readonly<Record<string, string>> = {
  'Thủ tục hành chính cấp tỉnh': 'Procedures at province level',
  'Thủ tục hành chính cấp huyện': 'Procedures at district level',
  'Thủ tục hành chính cấp xã': 'Procedures at commune level',
}

/** A line over the rows of one group, in the language of the page; names stay as they are. */
export function groupName(visit: Visit, text: string): string {
  return visit.language === 'vi' ? text : (english[text] ?? text.replace(/^Lĩnh vực /u, ''))
}
