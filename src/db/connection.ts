import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { type Instant, instantFromEpochMs, type PlainDate } from '#kernel/index.ts'
import type { DB } from './schema.ts'

/** The whole database, to read from and to begin transactions on. */
export type Database = Kysely<DB>
/** Something to read from: the database or a transaction. */
export type ReadDb = Kysely<DB> | Transaction<DB>
/** A transaction that its caller began and will commit. */
export type WriteTx = Transaction<DB>

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === pg.types.builtins.DATE) return (text: string) => text as PlainDate
    if (oid === pg.types.builtins.TIMESTAMPTZ) return parseTimestamp
    if (oid === pg.types.builtins.INT8) return parseWhole
    return pg.types.getTypeParser(oid, 'text')
  },
}

function parseTimestamp(text: string): Instant {
  return instantFromEpochMs(Date.parse(`${text.replace(' ', 'T')}:00`))
}

function parseWhole(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} does not fit a whole number`)
  return number
}

/** Where a database is: a server's address, or the socket folder of the embedded one. */
export type DatabaseAddress = { readonly url: string } | { readonly socketFolder: string; readonly name: string }

export interface OpenOptions {
  /** The most connections that the pool opens; 10 unless told. */
  readonly size?: number
  /** How its connections are called in the server's list of sessions. */
  readonly connectionName?: string
}

/**
 * Opens a pool that works as `role`: `owner` only to migrate, `application` for everything else. Sessions speak UTC, so
 * that instants come back alike wherever the server stands.
 */
export function openDatabase(
  address: DatabaseAddress,
  role: 'owner' | 'application',
  { size = 10, connectionName = 'motcua' }: OpenOptions = {},
): Database {
  const wanted = role === 'application' ? ['timezone=UTC', 'role=motcua_app'] : ['timezone=UTC']
  const pool = new pg.Pool({ ...connectionTo(address, wanted), types, max: size, application_name: connectionName })
  // Without listeners a server that restarts would end the process: by a connection that waits in the pool, and by one that
  // waits inside a transaction. Whoever uses it next gets the error.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** How to reach a database with these session settings, besides those that its URL may ask for. */
export function connectionTo(address: DatabaseAddress, settings: readonly string[] = []): pg.ClientConfig {
  const own = settings.map((setting) => `-c ${setting}`)
  if ('socketFolder' in address) return { ...embeddedPlace(address.socketFolder, address.name), options: own.join(' ') }
  const [place = '', query = ''] = address.url.split('?')
  const parameters = new URLSearchParams(query)
  const options = [parameters.get('options'), ...own].filter(Boolean).join(' ')
  parameters.delete('options')
  return { connectionString: `${place}?${parameters}`, options }
}

/** Everything is said, so that no PGPORT or PGSSLMODE of the environment leads elsewhere. */
export function embeddedPlace(socketFolder: string, database: string): pg.ClientConfig {
  return { host: socketFolder, port: 5432, user: 'motcua', database, ssl: false }
}
