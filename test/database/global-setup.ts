import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { leaseEmbeddedServer, migrate, openDatabase } from '#db/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the server on which test databases are made from the migrated template `motcua_template`. */
    readonly serverUrl: string
  }
}

/**
 * One server for the whole test run: the one that TEST_DATABASE_URL names, or an embedded one in a temporary folder.
 * It gets a migrated template database, of which every test file takes a fresh copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  const server = given === undefined ? await leaseEmbeddedServer(folder) : undefined
  const serverUrl =
    given ?? `postgres://motcua@localhost/postgres?host=${encodeURIComponent(server?.socketFolder ?? '')}`
  await createTemplate(serverUrl)
  project.provide('serverUrl', serverUrl)
  return async () => {
    await server?.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function createTemplate(serverUrl: string): Promise<void> {
  const { createDatabase, urlOf } = await import('./test-database.ts')
  await createDatabase(serverUrl, 'motcua_template', 'template0')
  const template = openDatabase({ url: urlOf(serverUrl, 'motcua_template') }, 'owner', { size: 1 })
  await migrate(template, 'src/db/migrations')
  await template.destroy()
}
