import { readFileSync } from 'node:fs'
import { tinosFiles } from './tinos.ts'

type Range = readonly [first: number, last: number]

/** A sign that the font has, for one that it has not: the reader sees that something stands there. */
const substitute = '□'
let covered: readonly Range[] | undefined

/** `text` as the font can show it. PDF/A and PDF/UA allow no sign without its glyph, so an emoji in a name is a box. */
export function showable(text: string): string {
  covered ??= readCoverage(readFileSync(tinosFiles().regular))
  const ranges = covered
  return text.replace(/[^\n -~À-ỹ]/gu, (sign) => (isCovered(sign.codePointAt(0) ?? 0, ranges) ? sign : substitute))
}

function isCovered(codePoint: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
}

/** The code points of a TrueType font, by its character map of the Unicode plane 0 (OpenType specification, cmap format 4). */
function readCoverage(font: Buffer): readonly Range[] {
  const map = findCharacterMap(font)
  const segments = map.readUInt16BE(6) / 2
  return Array.from({ length: segments }, (_, index): Range => {
    const last = map.readUInt16BE(14 + index * 2)
    return [map.readUInt16BE(16 + (segments + index) * 2), last]
  }).filter(([first]) => first !== 0xff_ff)
}

function findCharacterMap(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('the font has no character map')
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  )
  const found = maps.find((map) => map.readUInt16BE(0) === 4)
  if (found === undefined) throw new Error('the font has no character map of format 4')
  return found
}
