import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorFault } from '#kernel/index.ts'
import { embeddedPlace } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import { codeOf } from './fault.ts'
import { isAlive } from './lifecycle-lock.ts'
import { postgresAccount } from './postgres-account.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { faultOfServerLog } from './server-log.ts'

/** Given on the command line, so that no file in the data folder can weaken them. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  log_checkpoints: 'off',
  // Statements and rows hold personal data, which has no place in a log file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** How long a server may take to end, and a dead one's helpers to leave its memory. */
const patienceMs = 10_000

/** The folder of the socket through which the running server answers, or the one where it would be made. */
export function socketFolderOf(folder: DataFolder): string {
  return postmasterFile(folder)[4] || folder.socketFolder
}

/** Starts the server unless one answers. Call under the lifecycle lock, over a whole cluster. */
export async function ensurePostmaster(folder: DataFolder): Promise<void> {
  const until = Date.now() + patienceMs
  while (!(await answers(folder))) {
    const complaint = await launch(folder)
    if (complaint === undefined) return
    const isDyingStill = /is still in use|is running as|already exists|already in use/u.test(complaint)
    if (!isDyingStill || Date.now() > until) throw faultOfServerLog(folder, complaint)
    await sleep(100)
  }
}

/** Ends the server as if it had been told "fast", and waits until it has. Call under the lifecycle lock. */
export async function stopPostmaster(folder: DataFolder): Promise<void> {
  const pid = Number(postmasterFile(folder)[0])
  if (!(pid > 0) || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  while (isAlive(pid) && existsSync(join(folder.cluster, 'postmaster.pid'))) await sleep(5)
  rmSync(folder.socketFolder, { recursive: true, force: true })
}

/** Waits while the server is starting, recovering or stopping; then tells whether it answers. */
async function answers(folder: DataFolder): Promise<boolean> {
  for (;;) {
    const client = new pg.Client({ ...embeddedPlace(socketFolderOf(folder), 'postgres') })
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EACCES' || code === '53300') throw error
      if (code !== '57P03') return false
    }
    await sleep(20)
  }
}

/** Starts a server; undefined once it answers, or what it wrote if it ended. */
async function launch(folder: DataFolder): Promise<string | undefined> {
  forgetForeignProcess(folder)
  const logged = turnLog(folder)
  const server = await spawnServer(folder)
  while (server.exitCode === null && server.signalCode === null) {
    await sleep(10)
    if (await answers(folder)) {
      server.unref()
      return undefined
    }
  }
  return readFileSync(folder.serverLog).subarray(logged).toString('utf8')
}

async function spawnServer(folder: DataFolder): Promise<ChildProcess> {
  const account = postgresAccount(folder.cluster)
  prepareSocketFolder(folder.socketFolder, account)
  const { postgres } = await postgresPrograms()
  const flags = { ...settings, unix_socket_directories: folder.socketFolder }
  const options = Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args, identity } = account.command(postgres, ['-D', folder.cluster, ...options])
  const log = openSync(folder.serverLog, 'a', 0o600)
  account.own(folder.serverLog)
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] }
  const server = spawn(file, args, { cwd: '/', env, detached: true, stdio: ['ignore', log, log], ...identity })
  closeSync(log)
  await new Promise((resolve, reject) => server.once('spawn', resolve).once('error', reject))
  return server
}

function prepareSocketFolder(path: string, account: ReturnType<typeof postgresAccount>): void {
  if (!existsSync(path)) {
    mkdirSync(path, { mode: 0o700 })
    account.own(path)
  }
  const found = lstatSync(path)
  if (found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0) return
  throw new OperatorFault('socket-folder-not-ours', {
    vi: `Thư mục ${path} phải thuộc tài khoản chạy cơ sở dữ liệu và đóng với tài khoản khác. Hãy xóa nó rồi chạy lại.`,
    en: `The folder ${path} must belong to the account that runs the database and be closed to others. Remove it and run this again.`,
  })
}

/** Lines of postmaster.pid: number of the process, data folder, start, port, socket folder … */
function postmasterFile(folder: DataFolder): readonly string[] {
  try {
    return readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * After a crash of the whole machine another program may have the number that postmaster.pid names; PostgreSQL would
 * then refuse to start.
 */
function forgetForeignProcess(folder: DataFolder): void {
  const pid = Number(postmasterFile(folder)[0])
  const name = join('/proc', `${pid}`, 'comm')
  if (pid > 0 && existsSync(name) && readFileSync(name, 'utf8').trim() !== 'postgres')
    rmSync(join(folder.cluster, 'postmaster.pid'))
}

const longestLog = 4_000_000

/** Begins a new log when the old one has grown long; where in it the next words will stand. */
function turnLog(folder: DataFolder): number {
  const size = existsSync(folder.serverLog) ? statSync(folder.serverLog).size : 0
  if (size < longestLog) return size
  renameSync(folder.serverLog, `${folder.serverLog}.1`)
  return 0
}
