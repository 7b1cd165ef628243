import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { prepareCluster } from './cluster.ts'
import { embeddedPlace } from './connection.ts'
import { type DataFolder, prepareDataFolder } from './data-folder.ts'
import { codeOf } from './fault.ts'
import { withLifecycleLock } from './lifecycle-lock.ts'
import { ensurePostmaster, socketFolderOf, stopPostmaster } from './postmaster.ts'

/** This process's share in the one server of a data folder. */
export interface ServerLease {
  readonly socketFolder: string
  /** The name that its connections must bear, so that the last to leave is recognised. */
  readonly connectionName: string
  /** Ends the share, and the server if no other process is connected. Close all connections first. */
  readonly release: () => Promise<void>
}

/** The database of every data folder. */
export const embeddedDatabase = 'motcua'

/**
 * Takes part in the server of a data folder, making the folder and starting the server where needed. Any number of
 * processes may; a process that dies without leaving leaves the server running for the next.
 */
export async function leaseEmbeddedServer(path: string): Promise<ServerLease> {
  const folder = prepareDataFolder(path)
  const connectionName = `motcua-${randomBytes(6).toString('hex')}`
  let isReleased = false
  let connection = await withLifecycleLock(folder.lock, async () => {
    await prepareCluster(folder)
    return connectLease(folder, connectionName)
  })
  connection.on('end', takeAgain)

  /** The server has crashed or was stopped by hand: see that it runs again, and stay on its list of clients. */
  function takeAgain(): void {
    if (isReleased) return
    withLifecycleLock(folder.lock, async () => {
      if (isReleased) return
      connection = await connectLease(folder, connectionName)
      connection.on('end', takeAgain)
    }).catch(() => undefined)
  }

  async function release(): Promise<void> {
    if (isReleased) return
    isReleased = true
    await withLifecycleLock(folder.lock, leave).catch((error: unknown) => {
      // On a full disk the lock can not be written: the server goes on, as after a process that died, for the next.
      if (codeOf(error) !== 'ENOSPC') throw error
      return end()
    })
  }

  async function leave(): Promise<void> {
    const isLast = await isOnlyClient(connection, connectionName)
    await end()
    if (isLast) await stopPostmaster(folder)
  }

  function end(): Promise<void> {
    return connection.end().catch(() => undefined)
  }

  return { socketFolder: socketFolderOf(folder), connectionName, release }
}

async function connectLease(folder: DataFolder, connectionName: string): Promise<pg.Client> {
  await ensurePostmaster(folder)
  try {
    return await connect(folder, connectionName, embeddedDatabase)
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error
    const first = await connect(folder, connectionName, 'postgres')
    await first.query(`CREATE DATABASE ${embeddedDatabase} TEMPLATE template0`)
    await first.end()
    return connect(folder, connectionName, embeddedDatabase)
  }
}

async function connect(folder: DataFolder, connectionName: string, database: string): Promise<pg.Client> {
  const place = embeddedPlace(socketFolderOf(folder), database)
  const client = new pg.Client({ ...place, application_name: connectionName })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** False also when the server does not answer: whoever starts it next decides. */
async function isOnlyClient(connection: pg.Client, connectionName: string): Promise<boolean> {
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND application_name <> $1 LIMIT 1`
  return connection.query(others, [connectionName]).then(
    (found) => found.rowCount === 0,
    () => false,
  )
}
