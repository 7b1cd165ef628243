import { inflateSync } from 'node:zlib'

/** What was found in a PDF; `whole` where nothing speaks against it. */
export type PdfFinding = 'whole' | 'damaged' | 'locked' | 'active'

// Every script action says /JavaScript; shorter names such as /JS turn up by chance in compressed data.
const activeName = /\/(?:JavaScript|Launch|RichMedia|EmbeddedFiles?|SubmitForm|ImportData)(?![A-Za-z0-9])/u

/**
 * Whether a PDF is there to its end, can be looked into, and runs nothing: no script, no start of a program, no file inside
 * it. Names are read with their escapes undone, in the file itself and in its compressed object streams. What is not looked
 * at: streams of other filters than Flate, the drawing of the pages, and faults of some viewer.
 */
export function inspectPdf(content: Buffer): PdfFinding {
  const text = content.toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-2048).includes('%%EOF') || !text.includes('startxref')) return 'damaged'
  const names = withoutEscapes(text)
  if (/\/Encrypt(?![A-Za-z0-9])/u.test(names)) return 'locked'
  if (activeName.test(names)) return 'active'
  for (const packed of objectStreams(content, text)) {
    if (packed === 'unreadable') return 'damaged'
    if (activeName.test(withoutEscapes(packed))) return 'active'
  }
  return 'whole'
}

/** `/J#61vaScript` is `/JavaScript`. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/giu, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

// Object streams hold dictionaries, not pictures: more than this is a bomb.
const mostUnpacked = 32 * 1024 * 1024
// Each holds a hundred objects or so: so many in one file were put there to keep us busy.
const mostStreams = 10_000

function* objectStreams(content: Buffer, text: string): Generator<string | 'unreadable'> {
  let left = mostUnpacked
  let count = 0
  let to = 0
  for (const match of text.matchAll(/\/ObjStm\b/gu)) {
    count += 1
    if (count > mostStreams) yield 'unreadable'
    const start = /stream\r?\n/u.exec(text.slice(match.index, match.index + 2000))
    if (start === null) continue
    const from = match.index + start.index + start[0].length
    // Looked for once: of streams that none ends, each would be looked through to the end of the file.
    if (to >= 0 && to < from) to = text.indexOf('endstream', from)
    const unpacked = unpack(content.subarray(from, to < 0 ? undefined : to), left)
    left -= unpacked.length
    yield unpacked
  }
}

function unpack(packed: Buffer, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString('latin1')
  } catch {
    return 'unreadable'
  }
}
