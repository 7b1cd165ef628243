import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import { OperatorFault } from '#kernel/index.ts'
import type { Database } from './connection.ts'
import { codeOf } from './fault.ts'

/** Brings the database up to the newest of the SQL files in `folder`, all or nothing; returns the names of those that ran. */
export async function migrate(db: Database, folder: string): Promise<readonly string[]> {
  const done = await doneMigrations(db)
  const files = sqlFiles(folder)
  const unknown = done.filter((name) => !files.includes(name))
  if (unknown.length > 0) throw newerDatabase(unknown.at(-1) ?? '')
  if (done.length === files.length) return []
  const { error, results } = await new Migrator({ db, provider: providerOf(folder, files) }).migrateToLatest()
  if (error !== undefined) throw codeOf(error) === '42501' ? missingPrivilege(error) : error
  return (results ?? []).map((result) => result.migrationName)
}

function sqlFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.replace(/\.sql$/u, ''))
    .sort()
}

async function doneMigrations(db: Database): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
    return rows.map((row) => row.name)
  } catch (error) {
    if (codeOf(error) === '42P01') return []
    throw error
  }
}

function providerOf(folder: string, files: readonly string[]): MigrationProvider {
  const migrations = Object.fromEntries(files.map((file) => [file, migrationOf(join(folder, `${file}.sql`))]))
  return { getMigrations: async () => migrations }
}

function migrationOf(path: string): Migration {
  return { up: async (db) => void (await sql.raw(readFileSync(path, 'utf8')).execute(db)) }
}

function newerDatabase(name: string): OperatorFault {
  return new OperatorFault('database-newer', {
    vi: `Cơ sở dữ liệu đã được một bản mới hơn của chương trình nâng cấp (${name}). Hãy dùng bản mới đó, hoặc chọn dữ liệu khác bằng MOTCUA_DATA hay DATABASE_URL.`,
    en: `A newer release of this program has upgraded the database (${name}). Use that release, or name other data with MOTCUA_DATA or DATABASE_URL.`,
  })
}

function missingPrivilege(cause: unknown): OperatorFault {
  const words = cause instanceof Error ? cause.message : ''
  return new OperatorFault(
    'database-privileges-missing',
    {
      vi: `Tài khoản trong DATABASE_URL thiếu quyền thiết lập cơ sở dữ liệu (${words}). Tài khoản phải sở hữu cơ sở dữ liệu và có quyền CREATEROLE; hoặc nhờ quản trị viên chạy trước: CREATE ROLE motcua_app NOLOGIN; GRANT motcua_app TO <tài khoản>.`,
      en: `The account in DATABASE_URL may not set the database up (${words}). It must own the database and have CREATEROLE; or let an administrator first run: CREATE ROLE motcua_app NOLOGIN; GRANT motcua_app TO <account>.`,
    },
    { cause },
  )
}
