import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import type { Database } from './connection.ts'

function sqlFiles(folder: string): MigrationProvider {
  return {
    async getMigrations(): Promise<Record<string, Migration>> {
      const files = readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()
      return Object.fromEntries(files.map((file) => [file.replace(/\.sql$/u, ''), migrationOf(join(folder, file))]))
    },
  }
}

function migrationOf(path: string): Migration {
  return { up: async (db) => void (await sql.raw(readFileSync(path, 'utf8')).execute(db)) }
}

/** Brings the database up to the newest of the SQL files in `folder`, all or nothing; returns the names of those that ran. */
export async function migrate(db: Database, folder: string): Promise<readonly string[]> {
  const { error, results } = await new Migrator({ db, provider: sqlFiles(folder) }).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}
