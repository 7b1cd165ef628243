/** What is wrong with a picture, or its size in pixels. */
export type ImageFinding = { readonly width: number; readonly height: number } | 'damaged'

/** Reads a PNG from chunk to chunk to its end; nothing is decoded. */
export function inspectPng(content: Buffer): ImageFinding {
  if (content.length < 33 || content.toString('latin1', 12, 16) !== 'IHDR') return 'damaged'
  const size = { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
  let hasPixels = false
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at)) {
    const kind = content.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') hasPixels = true
    if (kind === 'IEND') return hasPixels && size.width > 0 && size.height > 0 ? size : 'damaged'
  }
  return 'damaged'
}

const endOfImage = Buffer.from([0xff, 0xd9])

/** Reads a JPEG from segment to segment to its first scan, and looks for the end of the picture after it. */
export function inspectJpeg(content: Buffer): ImageFinding {
  let size: ImageFinding = 'damaged'
  for (const { marker, at } of segmentsOf(content)) {
    if (isFrame(marker) && at + 9 <= content.length)
      size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) }
    if (marker === startOfScan) return content.indexOf(endOfImage, at) < 0 || !hasArea(size) ? 'damaged' : size
  }
  return 'damaged'
}

const startOfScan = 0xda

/** Segments up to the first scan, or to the first that is none. */
function* segmentsOf(content: Buffer): Generator<{ readonly marker: number; readonly at: number }> {
  let at = 2
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0
    // A marker may be led in by any number of FF bytes.
    if (marker === 0xff) {
      at += 1
      continue
    }
    yield { marker, at }
    at += 2 + Math.max(2, content.readUInt16BE(at + 2))
  }
}

/** Start of frame: C0–CF without the tables C4, C8, CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function hasArea(size: ImageFinding): boolean {
  return size !== 'damaged' && size.width > 0 && size.height > 0
}
