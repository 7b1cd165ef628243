/** Writes src/db/schema.ts from a freshly migrated database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaseEmbeddedServer, migrate, migrationsFolder, openDatabase } from '#db/index.ts'
import { tableTypes } from './table-types.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-schema-'))
const server = await leaseEmbeddedServer(folder)
try {
  const db = openDatabase({ socketFolder: server.socketFolder, name: 'motcua' }, 'owner', server)
  await migrate(db, migrationsFolder())
  await db.destroy()
  const url = `postgres://motcua@localhost/motcua?host=${encodeURIComponent(server.socketFolder)}`
  writeFileSync('src/db/schema.ts', tableTypes(url))
} finally {
  await server.release()
  rmSync(folder, { recursive: true, force: true })
}
