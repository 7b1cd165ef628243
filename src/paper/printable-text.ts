const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/gu
/** What XML 1.0 forbids and paper cannot show: controls other than the line break, lone surrogates, non-characters. */
const unprintable = /(?!\n)[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu

/** `text` in NFC, with `\n` as the only line break and without what no paper format can hold. */
export function printableText(text: string): string {
  return text.normalize('NFC').replace(lineBreaks, '\n').replace(/\t/gu, ' ').replace(unprintable, '')
}
