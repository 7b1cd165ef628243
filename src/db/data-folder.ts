import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where things lie in a data folder. */
export interface DataFolder {
  readonly path: string
  /** The PostgreSQL cluster: there as soon as it is whole, never half made. */
  readonly cluster: string
  readonly lock: string
  readonly serverLog: string
  /** Where a server that is started now puts its socket. */
  readonly socketFolder: string
}

/** Makes the folder if there is none. It holds personal data: closed to other accounts. */
export function prepareDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const real = realpathSync(path)
  mkdirSync(join(real, 'lock'), { recursive: true, mode: 0o700 })
  return {
    path: real,
    cluster: join(real, 'pg'),
    lock: join(real, 'lock'),
    serverLog: join(real, 'server.log'),
    socketFolder: socketFolderOf(real),
  }
}

/** A socket's address holds 104 bytes on some systems, of which PostgreSQL's file name takes 19. */
const longestSocketFolder = 80

function socketFolderOf(folder: string): string {
  const inside = join(folder, 'socket')
  if (/^[\w/.-]+$/u.test(inside) && inside.length <= longestSocketFolder) return inside
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const outside = join(tmpdir(), `motcua-${key}`)
  return outside.length <= longestSocketFolder ? outside : join('/tmp', `motcua-${key}`)
}
