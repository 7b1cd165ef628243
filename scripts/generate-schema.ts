/** Writes src/db/schema.ts from a freshly migrated database. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase, startEmbeddedServer } from '#db/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-schema-'))
const server = await startEmbeddedServer(folder)
try {
  const db = openDatabase({ socketFolder: server.socketFolder, name: 'postgres' }, 'owner')
  await migrate(db, 'src/db/migrations')
  await db.destroy()
  execFileSync(
    'npx',
    [
      'kysely-codegen',
      '--dialect',
      'postgres',
      '--url',
      `postgres://motcua@localhost/postgres?host=${server.socketFolder}`,
      '--out-file',
      'src/db/schema.ts',
      '--camel-case=false',
      '--exclude-pattern',
      'kysely_*',
      '--type-mapping',
      JSON.stringify({ timestamptz: 'InstantColumn', date: 'DayColumn', int8: 'number' }),
    ],
    { stdio: 'inherit' },
  )
  const generated = readFileSync('src/db/schema.ts', 'utf8').trimStart()
  writeFileSync(
    'src/db/schema.ts',
    generated.replace(
      'import type { ColumnType } from "kysely";',
      "import type { ColumnType } from 'kysely'\nimport type { DayColumn, InstantColumn } from './column-types.ts'",
    ),
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
