import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { type KeptFile, keepFile, usualLimit } from '#attachment/index.ts'
import { type Decision, ok, refuse } from '#kernel/index.ts'

/** A file that came with a form: kept, or why not. */
export interface SentFile {
  readonly field: string
  readonly file: Decision<KeptFile>
}

/** What somebody sent with a form, as typed. */
export interface Form {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly files: readonly SentFile[]
  /** What was typed into the field; empty where it was not there. */
  readonly text: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

export function formOf(fields: Form['fields'], files: Form['files'] = []): Form {
  const all = (name: string) => fields.flatMap(([field, value]) => (field === name ? [value] : []))
  return { fields, files, all, text: (name) => all(name)[0] ?? '' }
}

/** The form of a page that is only read. */
export const emptyForm: Form = formOf([])

/** File controls of such names are for text that is read and not kept: the file's content is the field's value. */
export const textFilePrefix = 'noi-dung-tep-'

/** More text, in all fields together, than a form of ours can hold. */
const textLimit = 1_000_000
const mostFields = 3_000
const mostFiles = 30

/**
 * Reads a sent form, URL-encoded or multipart; files go to `folder` on their way in, and those that turn out not to be wanted are
 * removed as orphans. Without a folder, as for whoever has not signed in, no file is kept. Refused: `form-too-large`,
 * `form-unreadable`.
 */
export async function readForm(request: Request, folder?: string): Promise<Decision<Form>> {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === null) return ok(emptyForm)
  const body = Readable.fromWeb(request.body as ReadableStream)
  if (type.startsWith('multipart/form-data')) return readMultipart(body, type, folder)
  if (type.startsWith('application/x-www-form-urlencoded')) return readEncoded(body)
  return unreadable()
}

async function readEncoded(body: Readable): Promise<Decision<Form>> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > textLimit) return tooLarge()
    pieces.push(piece)
  }
  const fields = [...new URLSearchParams(Buffer.concat(pieces).toString('utf8'))]
  return fields.length > mostFields ? tooLarge() : ok(formOf(fields))
}

async function readMultipart(body: Readable, type: string, folder: string | undefined): Promise<Decision<Form>> {
  const fields: [string, string][] = []
  const files: Promise<SentFile>[] = []
  const streams: Readable[] = []
  let isOver = false
  let size = 0
  const over = () => {
    isOver = true
  }
  try {
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: { fieldSize: textLimit, fields: mostFields, files: mostFiles, fileSize: usualLimit + 1 },
    })
    parser.on('fieldsLimit', over).on('filesLimit', over)
    const take = (name: string, value: string, isCut: boolean) => {
      size += name.length + value.length
      if (isCut || size > textLimit) over()
      else fields.push([name, value])
    }
    parser.on('field', (name, value, _nameCut, valueCut) => take(name, value, valueCut))
    parser.on('file', (field, stream, name) => {
      // A file control that was left empty still sends a part, without a name.
      if (!name || folder === undefined) return stream.resume()
      if (field.startsWith(textFilePrefix)) return readText(stream, (text, isCut) => take(field, text, isCut))
      streams.push(stream)
      const file = keepFile({ folder }, { stream, name })
      files.push(file.then((kept) => ({ field, file: kept })))
      return undefined
    })
    await pipeline(body, parser)
  } catch (error) {
    // Whoever waits for the rest of a file would wait for ever.
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(files)
    if (error instanceof Error && isDiskFault(error)) throw error
    return unreadable()
  }
  const kept = await Promise.all(files)
  return isOver ? tooLarge() : ok(formOf(fields, kept))
}

function readText(stream: Readable, take: (text: string, isCut: boolean) => void): void {
  const pieces: Buffer[] = []
  let size = 0
  stream.on('data', (piece: Buffer) => {
    size += piece.length
    if (size <= textLimit) pieces.push(piece)
  })
  stream.on('end', () => take(Buffer.concat(pieces).toString('utf8'), size > textLimit))
}

function isDiskFault(error: Error & { readonly code?: string }): boolean {
  return error.code === 'ENOSPC' || error.code === 'EACCES' || error.code === 'EROFS'
}

function tooLarge(): Decision<never> {
  return refuse('form-too-large', {
    vi: 'Nội dung gửi lên quá lớn. Chưa có gì được ghi. Hãy quay lại, bớt đoạn vừa dán hoặc gửi ít tệp hơn một lần.',
    en: 'Too much was sent at once. Nothing was stored. Go back, take out what was pasted, or send fewer files at a time.',
  })
}

function unreadable(): Decision<never> {
  return refuse('form-unreadable', {
    vi: 'Không đọc được nội dung gửi lên; đường truyền có thể đã đứt giữa chừng. Chưa có gì được ghi. Hãy quay lại và gửi lần nữa.',
    en: 'What was sent cannot be read; the connection may have broken. Nothing was stored. Go back and send it again.',
  })
}
