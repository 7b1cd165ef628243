import pg from 'pg'
import { connectionTo, type DatabaseAddress } from './connection.ts'

/** Whether this process is the one server of its data, or who is: the name that the holder gave. */
export type ServerRole = { readonly isHeld: true } | { readonly isHeld: false; readonly holder: string }

interface ServerRoleSeat {
  readonly tryHold: (name: string) => Promise<ServerRole>
  readonly release: () => Promise<void>
}

const lockKey = 0x6d63

/** A place for the one server of a database: an advisory lock on a connection of its own, so it ends with the process. */
export function serverRoleOf(address: DatabaseAddress): ServerRoleSeat {
  let connection: pg.Client | undefined

  async function tryHold(name: string): Promise<ServerRole> {
    const client = new pg.Client({ ...connectionTo(address), application_name: name })
    client.on('error', () => undefined)
    await client.connect()
    const answer = await client.query('SELECT pg_try_advisory_lock($1) AS held', [lockKey])
    if (answer.rows[0]?.held === true) {
      connection = client
      return { isHeld: true }
    }
    const holder = await holderOf(client)
    await client.end()
    return { isHeld: false, holder }
  }

  return { tryHold, release: async () => connection?.end() }
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [lockKey],
  )
  return String(rows[0]?.name ?? '')
}
