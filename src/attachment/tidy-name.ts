import { normalise } from '#kernel/index.ts'
import { extensions, type MediaType } from './file-kind.ts'

const longest = 120
// Longer than any name of a file: trimming 80,000 dots takes seconds.
const lookedAt = 1000

/**
 * A name that is safe to show, to store and to download under: NFC, without path, without control, invisible and
 * direction-changing characters, at most 120 characters, and with the extension of what the content is.
 */
export function tidyName(typed: string, mediaType: MediaType): string {
  const last = (typed.normalize('NFC').split(/[/\\]/u).at(-1) ?? '').slice(0, lookedAt)
  const clean = normalise(last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/gu, ' '))
  const stem = clean.replace(/\.(?:pdf|jpe?g|png)$/iu, '').replace(/^[. ]+|[. ]+$/gu, '')
  const extension = extensions[mediaType]
  // Windows takes these for devices, whatever follows the dot.
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(stem) ? `_${stem}` : stem
  const short = normalise([...(safe || 'tep')].slice(0, longest - extension.length - 1).join(''))
  return `${short}.${extension}`
}

/** The name as a refusal quotes it: short, and harmless to show. */
export function quotedName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = [...normalise(last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''))]
  return clean.length > 60 ? `${clean.slice(0, 57).join('')}…` : clean.join('') || 'không tên'
}
