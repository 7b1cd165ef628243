import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '#db/index.ts'

export interface TestDatabase {
  /** Works as the application's role, as the product does. */
  readonly db: Database
  /** Works as the owner: for arranging what the application may not do. */
  readonly owner: Database
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A fresh database, migrated and empty. `serverUrl` comes from vitest: `inject('serverUrl')`. */
export async function createTestDatabase(serverUrl: string, template = 'motcua_template'): Promise<TestDatabase> {
  const name = `motcua_test_${randomBytes(6).toString('hex')}`
  await createDatabase(serverUrl, name, template)
  const url = urlOf(serverUrl, name)
  const db = openDatabase({ url }, 'application', { size: 20 })
  const owner = openDatabase({ url }, 'owner', { size: 2 })
  return {
    db,
    owner,
    url,
    drop: async () => {
      await Promise.all([db.destroy(), owner.destroy()])
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

export async function createDatabase(serverUrl: string, name: string, template: string): Promise<void> {
  await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await onServer(
    serverUrl,
    `CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN' LOCALE 'C.UTF-8'`,
  )
}

export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
