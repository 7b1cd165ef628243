import { readFileSync } from 'node:fs'
import { strFromU8, strToU8 } from 'fflate'
import type { ZipParts } from './fixed-zip.ts'
import { tinosFiles } from './tinos.ts'

/** Keys that hide the embedded files, as the format wants; constant, so that the same document has the same bytes. */
const faces = [
  { face: 'regular', element: 'embedRegular', key: '4D43-0001' },
  { face: 'bold', element: 'embedBold', key: '4D43-0002' },
  { face: 'italic', element: 'embedItalic', key: '4D43-0003' },
  { face: 'boldItalic', element: 'embedBoldItalic', key: '4D43-0004' },
] as const

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * The document with Tinos embedded under the name Times New Roman: where Times is installed it is used, elsewhere
 * its metric twin, so that lines break alike and every Vietnamese letter shows. The library embeds fonts under
 * random keys, hence here.
 */
export function embedTinos(parts: ZipParts): ZipParts {
  const files = tinosFiles()
  const fonts = faces.map(({ face, key }, index) => [
    `word/fonts/font${index + 1}.odttf`,
    obfuscated(readFileSync(files[face]), guidOf(key)),
  ])
  return {
    ...parts,
    'word/settings.xml': strToU8(withEmbedding(strFromU8(parts['word/settings.xml'] ?? new Uint8Array()))),
    'word/fontTable.xml': strToU8(fontTable()),
    'word/_rels/fontTable.xml.rels': strToU8(fontRelationships()),
    ...Object.fromEntries(fonts),
  }
}

function withEmbedding(settings: string): string {
  const place = /<w:displayBackgroundShape\/>|(?=<w:defaultTabStop)/u
  if (!place.test(settings)) throw new Error('the document library no longer writes the settings that fonts go into')
  return settings.replace(place, '<w:embedTrueTypeFonts/>')
}

function fontTable(): string {
  const embedded = faces.map(
    ({ element, key }, index) => `<w:${element} r:id="rId${index + 1}" w:fontKey="{${guidOf(key)}}"/>`,
  )
  return `${xml}<w:fonts xmlns:w="${wordprocessing}" xmlns:r="${officeRelationships}"><w:font w:name="Times New Roman"><w:altName w:val="Tinos"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font></w:fonts>`
}

function fontRelationships(): string {
  const entries = faces.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/font" Target="fonts/font${index + 1}.odttf"/>`,
  )
  return `${xml}<Relationships xmlns="${relationships}">${entries.join('')}</Relationships>`
}

function guidOf(key: string): string {
  return `54494E4F-5354-4D43-${key}00000000`
}

/** ECMA-376 part 4, 2.8.1: the first 32 bytes, mixed twice with the key read from its end. */
function obfuscated(font: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse()
  return font.map((byte, index) => (index < 32 ? byte ^ (key[index % 16] ?? 0) : byte))
}
