import { orientationIn } from './exif-orientation.ts'

/** A JPEG without what a camera writes beside the picture: place, time, device, small pictures, films. */
export interface BareJpeg {
  readonly content: Buffer
  readonly width: number
  readonly height: number
  /** How it is to be turned and mirrored, as EXIF numbers it: 1 to 8. */
  readonly orientation: number
}

const [startOfScan, endOfImage, app0, app1, app14, lastApp, comment] = [0xda, 0xd9, 0xe0, 0xe1, 0xee, 0xef, 0xfe]

/**
 * Keeps of a JPEG what draws the picture, byte for byte, up to its first end. Undefined where the segments do not follow one
 * another, or where it is coded in a way that a PDF cannot hold.
 */
export function bareJpeg(content: Buffer): BareJpeg | undefined {
  const segments = segmentsOf(content)
  const frame = segments?.find(({ marker }) => isFrame(marker))?.bytes
  if (segments === undefined || frame === undefined || !isHeldByPdf(frame)) return undefined
  const [height, width] = [frame.readUInt16BE(5), frame.readUInt16BE(7)]
  if (width === 0 || height === 0) return undefined
  const turned = segments.flatMap(({ marker, bytes }) =>
    marker === app1 ? (orientationIn(bytes.subarray(4)) ?? []) : [],
  )
  const kept = segments.filter(isDrawing).map(({ bytes }) => bytes)
  return { content: Buffer.concat([content.subarray(0, 2), ...kept]), width, height, orientation: turned[0] ?? 1 }
}

interface Segment {
  readonly marker: number
  readonly bytes: Buffer
}

/** From after the start of the picture to its end; undefined where one of them is none. What follows the end is left out. */
function segmentsOf(content: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < content.length) {
    const marker = content[at + 1] ?? 0
    if (content[at] !== 0xff) return undefined
    const next = marker === 0xff ? at + 1 : endOf(content, marker, at)
    if (marker !== 0xff) segments.push({ marker, bytes: content.subarray(at, next) })
    if (marker === endOfImage) return segments
    at = next
  }
  return undefined
}

function endOf(content: Buffer, marker: number, at: number): number {
  if (marker === endOfImage) return at + 2
  const next = at + 2 + (at + 4 > content.length ? 0 : Math.max(2, content.readUInt16BE(at + 2)))
  return marker === startOfScan ? endOfScan(content, next) : next
}

/** Start of frame: C0–CF without the tables C4, C8, CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Baseline, extended and progressive, eight bits a sample, grey, coloured or for print: what a PDF's DCT filter reads. */
function isHeldByPdf(frame: Buffer): boolean {
  return frame.length >= 10 && (frame[1] ?? 0) <= 0xc2 && frame[4] === 8 && [1, 3, 4].includes(frame[9] ?? 0)
}

/** Remarks and the application segments go, except the two by which a reader knows the colours. */
function isDrawing({ marker, bytes }: Segment): boolean {
  if (marker === comment) return false
  if (marker < app0 || marker > lastApp) return true
  return marker === app14 || (marker === app0 && bytes.toString('latin1', 4, 8) === 'JFIF')
}

/** In a scan, FF is followed by 00 or is a restart; another marker ends it. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const after = content[at + 1] ?? endOfImage
    if (after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at
  }
  return content.length
}
