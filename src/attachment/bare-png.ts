import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'

/** The pixels of a PNG as a PDF holds them: compressed, and how they are to be read. */
export interface BarePng {
  readonly content: Buffer
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: 1 | 3
  /** Of a picture with a palette: its colours. */
  readonly palette?: Buffer
  /** Whether each row says by which neighbours it was written. */
  readonly isPredicted: boolean
}

interface Header {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly kind: number
}

const [grey, colour, indexed, colourAndAlpha] = [0, 2, 3, 6]

/** A screen of a telephone, unpacked with room to spare; what is larger is no screenshot. */
const mostUnpacked = 80 * 1024 * 1024

/**
 * Keeps of a PNG its pixels. Those without transparency are taken as they are; those with it are laid on white. Undefined for
 * kinds that are rare and costly: interlaced, grey with transparency, sixteen bits with transparency, or larger than any screen.
 */
export async function barePng(content: Buffer): Promise<BarePng | undefined> {
  const { width, height, bits, kind, isInterlaced } = headerOf(content)
  if (isInterlaced) return undefined
  const { data, palette } = partsOf(content)
  const size = { width, height, bits }
  if (kind === grey) return { ...size, content: data, channels: 1, isPredicted: true }
  if (kind === colour) return { ...size, content: data, channels: 3, isPredicted: true }
  if (kind === indexed) return palette && { ...size, content: data, channels: 1, palette, isPredicted: true }
  if (kind !== colourAndAlpha || bits !== 8) return undefined
  const flat = await onWhite(data, { width, height, bits, kind })
  return flat && { ...size, content: flat, channels: 3, isPredicted: false }
}

function headerOf(content: Buffer): Header & { readonly isInterlaced: boolean } {
  return {
    width: content.readUInt32BE(16),
    height: content.readUInt32BE(20),
    bits: content[24] ?? 0,
    kind: content[25] ?? 0,
    isInterlaced: content[28] !== 0,
  }
}

function partsOf(content: Buffer): { readonly data: Buffer; readonly palette?: Buffer } {
  const data: Buffer[] = []
  let palette: Buffer | undefined
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at)) {
    const kind = content.toString('latin1', at + 4, at + 8)
    const body = content.subarray(at + 8, at + 8 + content.readUInt32BE(at))
    if (kind === 'IDAT') data.push(body)
    if (kind === 'PLTE') palette = body
    if (kind === 'IEND') break
  }
  return { data: Buffer.concat(data), ...(palette && { palette }) }
}

/** Unpacks, undoes the filters of the rows, and lays each pixel on white. The packing itself runs beside the program. */
async function onWhite(data: Buffer, { width, height }: Header): Promise<Buffer | undefined> {
  const stride = width * 4
  const length = height * (stride + 1)
  if (length > mostUnpacked) return undefined
  const rows = await unpack(data, length)
  if (rows?.length !== length) return undefined
  const flat = Buffer.alloc(width * height * 3)
  let before: Buffer = Buffer.alloc(stride)
  for (let row = 0; row < height; row += 1) {
    const line = rows.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1))
    unfilter(line, before, rows[row * (stride + 1)] ?? 0)
    layOnWhite(line, flat, row * width * 3)
    before = line
  }
  return promisify<Buffer, Buffer>(deflate)(flat)
}

async function unpack(data: Buffer, maxOutputLength: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    inflate(data, { maxOutputLength }, (error, unpacked) => resolve(error ? undefined : unpacked))
  })
}

/** The five filters of PNG, undone in place: each byte was written as its difference to its neighbours. */
function unfilter(line: Buffer, above: Buffer, filter: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < 4 ? 0 : (line[at - 4] ?? 0)
    const up = above[at] ?? 0
    const corner = at < 4 ? 0 : (above[at - 4] ?? 0)
    line[at] = ((line[at] ?? 0) + foreseen(filter, left, { up, corner })) & 0xff
  }
}

function foreseen(filter: number, left: number, { up, corner }: { readonly up: number; readonly corner: number }) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? nearest(left, { up, corner }) : 0
}

/** Paeth's predictor. */
function nearest(left: number, { up, corner }: { readonly up: number; readonly corner: number }): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function layOnWhite(line: Buffer, flat: Buffer, place: number): void {
  for (let from = 0, to = place; from < line.length; from += 4, to += 3) {
    const alpha = line[from + 3] ?? 255
    for (let channel = 0; channel < 3; channel += 1)
      flat[to + channel] = Math.round(255 + (((line[from + channel] ?? 0) - 255) * alpha) / 255)
  }
}
