import QRCode from 'qrcode'
import { printableText } from './printable-text.ts'

/** A square code as a picture, with what it says for those who hear the page. */
export interface PrintedQr {
  readonly svg: string
  readonly alt: string
  readonly caption: string
}

/** Level M stays readable with a seventh of the square soiled or folded. */
export async function printQr({
  content,
  caption,
}: {
  readonly content: string
  readonly caption: string
}): Promise<PrintedQr> {
  const svg = await QRCode.toString(content, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
  return { svg, alt: printableText(`Mã QR: ${content}`), caption: printableText(caption) }
}
