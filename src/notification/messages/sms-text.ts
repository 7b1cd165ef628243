/** Characters of one SMS, and of each part of a longer one: in the 7-bit alphabet, and in UCS-2. */
const limits = { plain: { single: 160, part: 153 }, marked: { single: 70, part: 67 } } as const

/** The 7-bit alphabet of GSM 03.38; those of its second table take two places. */
const oneplace = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/u
const twoPlaces = /^[\f^{}\\[~\]|€]$/u

/** How many SMS a text is sent as, each of which is paid for. */
export function countSmsParts(text: string): number {
  const signs = [...text]
  const isPlain = signs.every((sign) => oneplace.test(sign) || twoPlaces.test(sign))
  const places = isPlain ? signs.reduce((sum, sign) => sum + (twoPlaces.test(sign) ? 2 : 1), 0) : text.length
  const { single, part } = isPlain ? limits.plain : limits.marked
  return places <= single ? 1 : Math.ceil(places / part)
}

const replacements: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '“': '"',
  '”': '"',
  '’': "'",
  '–': '-',
  '…': '...',
}

/** Vietnamese as it is written without marks (`Mã hồ sơ` → `Ma ho so`): a part of an SMS then holds more than twice as much. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ“”’–…]/gu, (sign) => replacements[sign] ?? '')
    .normalize('NFC')
}
