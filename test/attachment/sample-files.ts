import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

function fileOf(name: string): Buffer {
  return readFileSync(new URL(`files/${name}`, import.meta.url))
}

/** Printed by our own Typst, with compressed object streams. */
export const pdf = fileOf('phieu.pdf')
export const jpeg = fileOf('anh.jpg')
export const png = fileOf('anh.png')
/** Red, green / blue, yellow. */
export const fourCorners = fileOf('bon-goc.jpg')
/** A PNG that is half red, blue, and elsewhere seen through. */
export const seenThrough = fileOf('trong-suot.png')

/** The JPEG as a camera writes it: held in this way, and with a remark. */
export function withExif(picture: Buffer, exif: { readonly orientation: number; readonly remark?: string }): Buffer {
  const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, exif.orientation, 0, 0, 0, 0, 0, 0])
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1')
  const body = Buffer.concat([head, entry, Buffer.from(exif.remark ?? '')])
  const segment = Buffer.from([0xff, 0xe1, 0, 0])
  segment.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), segment, body, picture.subarray(2)])
}

const colours: readonly (readonly [name: string, red: number, green: number, blue: number])[] = [
  ['r', 221, 0, 0],
  ['g', 0, 170, 0],
  ['b', 0, 0, 221],
  ['y', 221, 221, 0],
  ['pink', 238, 127, 127],
  ['white', 255, 255, 255],
]

/** What colour is seen at a place of the picture on the first page, both from 0 to 1; the picture fills the page. */
export function colourAt(pdftoppm: string, content: Buffer): (x: number, y: number) => string | undefined {
  const page = PNG.sync.read(
    execFileSync(pdftoppm, ['-r', '20', '-png', '-f', '1', '-l', '1', '-'], { input: content }),
  )
  return (x, y) => {
    const at = (Math.floor(page.height * y) * page.width + Math.floor(page.width * x)) * 4
    const [red = 0, green = 0, blue = 0] = page.data.subarray(at, at + 3)
    const far = (c: (typeof colours)[number]) => Math.abs(c[1] - red) + Math.abs(c[2] - green) + Math.abs(c[3] - blue)
    return colours.toSorted((one, other) => far(one) - far(other))[0]?.[0]
  }
}

/** A small PDF with these objects in its catalogue, as an editor would write it. */
export function pdfWith(catalogue: string, rest = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${rest}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  )
}

/** A PDF whose objects are compressed into a stream. */
export function pdfWithPacked(objects: string): Buffer {
  const packed = deflateSync(Buffer.from(objects, 'latin1'))
  const head = `3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return pdfWith('', `${head}${packed.toString('latin1')}\nendstream\nendobj\n`)
}

/** The PNG with another width and height in its header. */
export function pngOfSize(width: number, height: number): Buffer {
  const changed = Buffer.from(png)
  changed.writeUInt32BE(width, 16)
  changed.writeUInt32BE(height, 20)
  return changed
}

/** The first bytes of a Windows program. */
export const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(2000, 1)])

/** The end of a ZIP archive with nothing in it: what a JAR or a Word file ends with. */
export const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
