import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Decision, ok } from '#kernel/index.ts'
import { type MediaType, mediaTypes, usualLimit } from './file-kind.ts'
import { inspect } from './inspect.ts'
import { incomingPrefix, placeFile } from './place-file.ts'
import { cutOff, empty, refuseFile, tooLarge } from './refusals.ts'
import { tidyName } from './tidy-name.ts'

/** A file as it is being sent, under the name that its sender gave it. */
export interface Upload {
  readonly stream: Readable
  readonly name: string
  /** Greatest size in bytes; 20 MB unless told. */
  readonly limit?: number
  readonly allowed?: readonly MediaType[]
}

/** A file that lies in the folder, written through to the disk. */
export interface KeptFile {
  /** SHA-256 of its content, in hexadecimal. */
  readonly hash: string
  readonly size: number
  readonly mediaType: MediaType
  readonly name: string
}

/**
 * Takes in a file: to a temporary one while it is hashed and counted, then, when its content is sound, to its place. Never
 * holds more than one piece of it in memory until it is known to be small enough. Whatever is refused or breaks off
 * leaves nothing. Refusals: `file-too-large`, `file-incomplete`, `file-empty`, `file-type`, `file-damaged`, `file-locked`,
 * `file-active`, `file-two-faced`, `file-pixels`. Throws when the disk fails.
 */
export async function keepFile({ folder }: { readonly folder: string }, upload: Upload): Promise<Decision<KeptFile>> {
  const sent = { name: upload.name, limit: upload.limit ?? usualLimit }
  await mkdir(folder, { recursive: true })
  const workplace = await mkdtemp(join(folder, incomingPrefix))
  try {
    const path = join(workplace, 'file')
    const arrival = await receive(upload.stream, path, sent.limit)
    if (arrival === 'too-large') return refuseFile('file-too-large', sent, tooLarge)
    if (arrival === 'cut-off') return refuseFile('file-incomplete', sent, cutOff)
    if (arrival.size === 0) return refuseFile('file-empty', sent, empty)
    const type = await inspect(await readFile(path), sent, upload.allowed ?? mediaTypes)
    if (!type.ok) return type
    await placeFile(folder, { path, hash: arrival.hash })
    return ok({ ...arrival, mediaType: type.value, name: tidyName(upload.name, type.value) })
  } finally {
    await rm(workplace, { recursive: true, force: true })
    // Who sends the rest of a refused file is not left waiting for a reader.
    upload.stream.resume()
  }
}

type Arrival = { readonly hash: string; readonly size: number } | 'too-large' | 'cut-off'

async function receive(stream: Readable, path: string, limit: number): Promise<Arrival> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > limit) return 'too-large'
      hash.update(piece)
      await file.writeFile(piece)
    }
    await file.sync()
  } catch (error) {
    if (stream.destroyed && !stream.readableEnded) return 'cut-off'
    throw error
  } finally {
    await file.close()
  }
  return wasTruncated(stream) ? 'too-large' : { hash: hash.digest('hex'), size }
}

/** A multipart reader with a limit of its own ends the stream there as if it were whole. */
function wasTruncated(stream: Readable & { readonly truncated?: boolean }): boolean {
  return stream.truncated === true
}
