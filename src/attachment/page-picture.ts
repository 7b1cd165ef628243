import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import { bareJpeg } from './bare-jpeg.ts'
import { type BarePng, barePng } from './bare-png.ts'
import type { MediaType } from './file-kind.ts'

/** A picture that can be a page: its size in pixels as it is stored, how it is turned, and how it goes into a PDF. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  /** As EXIF numbers it, 1 to 8. */
  readonly orientation: number
  readonly embed: (context: PDFContext) => PDFRef
}

/** The picture as a page of a PDF, without what the camera wrote beside it; undefined where it cannot be one as it is. */
export async function pagePicture(content: Buffer, mediaType: MediaType): Promise<PagePicture | undefined> {
  if (mediaType === 'image/jpeg') return jpegPicture(content)
  if (mediaType !== 'image/png') return undefined
  const png = await barePng(content)
  return png && { width: png.width, height: png.height, orientation: 1, embed: (context) => embedPng(context, png) }
}

/** Loaded when first needed: half a second of every start else. */
export function loadPdfLib(): Promise<typeof import('@cantoo/pdf-lib')> {
  return import('@cantoo/pdf-lib')
}

async function jpegPicture(content: Buffer): Promise<PagePicture | undefined> {
  const jpeg = bareJpeg(content)
  if (jpeg === undefined) return undefined
  const { JpegEmbedder } = await loadPdfLib()
  const embedder = await JpegEmbedder.for(jpeg.content)
  const { colorSpace, bitsPerComponent } = embedder
  // Programs for print store these upside down, as pdf-lib's own embedding knows.
  const inverted = colorSpace === 'DeviceCMYK' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}
  const embed = (context: PDFContext) =>
    context.register(
      context.stream(jpeg.content, {
        ...imageOf(jpeg),
        BitsPerComponent: bitsPerComponent,
        ColorSpace: colorSpace,
        Filter: 'DCTDecode',
        ...inverted,
      }),
    )
  return { ...jpeg, embed }
}

function embedPng(context: PDFContext, { content, bits, channels, palette, isPredicted, ...size }: BarePng): PDFRef {
  const device = channels === 3 ? 'DeviceRGB' : 'DeviceGray'
  const colours = palette && context.register(context.stream(palette))
  const parms = { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: size.width }
  return context.register(
    context.stream(content, {
      ...imageOf(size),
      BitsPerComponent: bits,
      ColorSpace: palette && colours ? ['Indexed', 'DeviceRGB', Math.floor(palette.length / 3) - 1, colours] : device,
      Filter: 'FlateDecode',
      ...(isPredicted ? { DecodeParms: parms } : {}),
    }),
  )
}

function imageOf({ width, height }: { readonly width: number; readonly height: number }) {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
}
