import { mkdir, open, rename, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the file with this content lies: in a folder by the first two letters of its hash. */
export function placeOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
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
