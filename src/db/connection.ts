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

/**
 * Opens a pool that works as `role`: `owner` only to migrate, `application` for everything else. Sessions speak UTC, so
 * that instants come back alike wherever the server stands.
 */
export function openDatabase(address: DatabaseAddress, role: 'owner' | 'application', size = 10): Database {
  const place =
    'url' in address
      ? { connectionString: address.url }
      : { host: address.socketFolder, user: 'motcua', database: address.name }
  const options = `-c timezone=UTC${role === 'application' ? ' -c role=motcua_app' : ''}`
  const pool = new pg.Pool({ ...place, options, types, max: size, application_name: 'motcua' })
  // A pool without a listener ends the process when the server restarts.
  pool.on('error', () => undefined)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
