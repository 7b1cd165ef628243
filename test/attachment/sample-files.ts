import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

function fileOf(name: string): Buffer {
  return readFileSync(new URL(`files/${name}`, import.meta.url))
}

/** Printed by our own Typst, with compressed object streams. */
export const pdf = fileOf('phieu.pdf')
export const jpeg = fileOf('anh.jpg')
export const png = fileOf('anh.png')

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
