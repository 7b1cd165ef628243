import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the file with this content lies: in a folder by the first two letters of its hash. */
export function placeOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

/** Where files lie in which the scanner found something: under their hash, and never opened from there. */
export const quarantineFolder = 'quarantine'

/** Takes a file out of reach. One that is there already, or gone, stays so. */
export async function quarantine(folder: string, hash: string): Promise<void> {
  await mkdir(join(folder, quarantineFolder), { recursive: true, mode: 0o700 })
  await rename(placeOf(folder, hash), quarantinePlace(folder, hash)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

export function quarantinePlace(folder: string, hash: string): string {
  return join(folder, quarantineFolder, hash)
}

/** Folders in which files arrive begin so; one that a power cut left behind is removed with the orphans. */
export const incomingPrefix = 'incoming-'

/** Writes what the program itself has made, through to the disk, and answers its hash. */
export async function placeContent(folder: string, content: Buffer): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex')
  await mkdir(folder, { recursive: true })
  const workplace = await mkdtemp(join(folder, incomingPrefix))
  try {
    const path = join(workplace, 'file')
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(content)
    await file.sync().finally(() => file.close())
    await placeFile(folder, { path, hash })
    return hash
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

/**
 * Moves a file that is whole and written through to its place. What is there already has the same content and only gets a
 * new time, so that it is not taken for an orphan. The folders are written through too: after a power cut it is there.
 */
export async function placeFile(folder: string, { path, hash }: { readonly path: string; readonly hash: string }) {
  const place = placeOf(folder, hash)
  if (await exists(place)) {
    const now = (await stat(path)).mtime
    await utimes(place, now, now)
    return
  }
  await mkdir(dirname(place), { recursive: true })
  await rename(path, place)
  await writeThrough(dirname(place))
  await writeThrough(folder)
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

async function writeThrough(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
