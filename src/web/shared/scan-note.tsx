import type { ScanState } from '#attachment/index.ts'
import type { Text } from '#kernel/index.ts'
import { Tag } from './tag.tsx'
import type { Visit } from './visit.ts'

/** What an officer is told of a file beside its name; nothing where it can be opened. */
export function ScanNote({ visit, scan }: { visit: Visit; scan: ScanState }) {
  if (scan === 'pending') return <small>{visit.say(words.pending)}</small>
  return scan === 'infected' ? <Tag tone="late">{visit.say(words.infected)}</Tag> : null
}

const words = {
  pending: { vi: 'đang quét mã độc', en: 'being scanned' },
  infected: { vi: 'có mã độc, không mở được', en: 'malicious, cannot be opened' },
} satisfies Record<string, Text>
