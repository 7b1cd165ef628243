import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { placeOf, quarantinePlace } from './place-file.ts'

/** The content of a kept file, as a stream. It fails with ENOENT when the file has been taken away behind the program's back. */
export function openFile(folder: string, hash: string): Readable {
  return createReadStream(placeOf(folder, hash))
}

/** SHA-256 of what lies at the place of this hash, in hexadecimal; undefined when nothing does. */
export function hashOfPlace(folder: string, hash: string): Promise<string | undefined> {
  return hashOf(placeOf(folder, hash))
}

/** The same of what the scanner found something in. */
export function hashInQuarantine(folder: string, hash: string): Promise<string | undefined> {
  return hashOf(quarantinePlace(folder, hash))
}

async function hashOf(path: string): Promise<string | undefined> {
  const sum = createHash('sha256')
  try {
    await pipeline(createReadStream(path), sum)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return sum.digest('hex')
}
