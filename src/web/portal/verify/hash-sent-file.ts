import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { type Decision, ok, refuse } from '#kernel/index.ts'

const megabyte = 1024 * 1024
const mostMegabytes = 25

/** SHA-256 of the one file that a form brings, read as it comes: nothing of it is kept. Refused: `file-missing`, `file-too-large`, `form-unreadable`. */
export async function hashSentFile(request: Request): Promise<Decision<string>> {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === null || !type.startsWith('multipart/form-data')) return unreadable()
  const hash = createHash('sha256')
  let size = 0
  let isOver = false
  try {
    const limits = { files: 1, fields: 20, fieldSize: 10_000, fileSize: mostMegabytes * megabyte }
    const parser = new Busboy({ headers: { 'content-type': type }, limits })
    parser.on('file', (_field, stream) => {
      stream.on('data', (piece: Buffer) => {
        size += piece.length
        hash.update(piece)
      })
      stream.on('limit', () => {
        isOver = true
      })
      // What breaks off ends the form too, and is told there; an error that nobody hears would end the program.
      stream.on('error', () => {})
    })
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  } catch {
    return unreadable()
  }
  if (isOver) return tooLarge()
  return size === 0 ? missing() : ok(hash.digest('hex'))
}

function missing() {
  return refuse('file-missing', { vi: 'Chưa chọn tệp nào.', en: 'No file is chosen.' })
}

function tooLarge() {
  return refuse('file-too-large', {
    vi: `Tệp lớn hơn ${mostMegabytes} MB. Hãy gõ mã xác minh in trên phiếu thay vì chọn tệp.`,
    en: `The file is larger than ${mostMegabytes} MB. Type the code printed on the sheet instead.`,
  })
}

function unreadable() {
  return refuse('form-unreadable', {
    vi: 'Không nhận được tệp; đường truyền có thể đã đứt. Hãy chọn tệp và gửi lại.',
    en: 'The file did not arrive; the connection may have broken. Choose it and send it again.',
  })
}
