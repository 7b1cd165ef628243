import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { incomingPrefix, quarantineFolder } from './place-file.ts'
import { forgetScan } from './scan-store.ts'
import { holdFile, isAttached } from './store.ts'

interface OrphanDeps {
  readonly db: Database
  readonly folder: string
}

/**
 * Removes files to which nothing refers and that were last sent before `before`, and what broken-off uploads left
 * behind. A day ago is early enough: somebody may still be typing the form that will attach the file.
 */
export async function removeOrphans(
  deps: OrphanDeps,
  { before }: { readonly before: Instant },
): Promise<{ readonly removed: number }> {
  let removed = 0
  for (const name of await namesIn(deps.folder)) {
    const path = join(deps.folder, name)
    if (name.startsWith(incomingPrefix)) removed += await removeIncoming(path, before)
    else if (name === quarantineFolder || /^[0-9a-f]{2}$/u.test(name))
      removed += await removeOrphansIn(deps, path, before)
  }
  return { removed }
}

async function removeIncoming(path: string, before: Instant): Promise<number> {
  if (!(await isOlder(path, before))) return 0
  await rm(path, { recursive: true, force: true })
  return 1
}

async function removeOrphansIn(deps: OrphanDeps, folder: string, before: Instant): Promise<number> {
  let removed = 0
  for (const hash of await namesIn(folder)) removed += (await removeOrphan(deps, join(folder, hash), before)) ? 1 : 0
  return removed
}

async function removeOrphan({ db }: OrphanDeps, path: string, before: Instant): Promise<boolean> {
  const hash = path.slice(-64)
  if (!/^[0-9a-f]{64}$/u.test(hash) || !(await isOlder(path, before)) || (await isAttached(db, hash))) return false
  return db.transaction().execute(async (tx) => {
    await holdFile(tx, hash, true)
    if ((await isAttached(tx, hash)) || !(await isOlder(path, before))) return false
    await rm(path, { force: true })
    await forgetScan(tx, hash)
    return true
  })
}

async function isOlder(path: string, before: Instant): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs < before,
    () => false,
  )
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
