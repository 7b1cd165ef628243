import { execFile } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorFault } from '#kernel/index.ts'
import type { DataFolder } from './data-folder.ts'
import { postgresAccount } from './postgres-account.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { faultOfServerLog } from './server-log.ts'

const run = promisify(execFile)

/** The major version whose files a cluster of ours has. */
const majorVersion = '15'

/** Makes the cluster unless there is one; it appears under its name only when it is whole. Call under the lock. */
export async function prepareCluster(folder: DataFolder): Promise<void> {
  if (existsSync(folder.cluster)) {
    await reclaim(folder)
    return checkCluster(folder)
  }
  const draft = `${folder.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const account = postgresAccount(draft)
  account.own(draft)
  const { initdb } = await postgresPrograms()
  const { file, args, identity } = account.command(initdb, ['-D', draft, ...clusterOptions()])
  try {
    await run(file, [...args], { cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] }, ...identity })
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw faultOfServerLog(folder, `${error instanceof Error ? error.message : error}`)
  }
  renameSync(draft, folder.cluster)
}

/** Files that root has copied or restored belong to root, as whom PostgreSQL does not run. */
async function reclaim(folder: DataFolder): Promise<void> {
  if (process.getuid?.() !== 0 || lstatSync(folder.cluster).uid !== 0) return
  const { uid, gid } = postgresAccount(folder.cluster)
  await run('chown', ['-R', '--no-dereference', `${uid}:${gid}`, folder.cluster])
}

function clusterOptions(): readonly string[] {
  const characters = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8']
  const order = ['--locale-provider=icu', '--icu-locale=vi-VN']
  return ['-U', 'motcua', '--auth=trust', '-E', 'UTF8', ...characters, ...order, '--data-checksums']
}

function checkCluster(folder: DataFolder): void {
  const version = readVersion(folder)
  if (version === majorVersion) return
  if (/^\d+$/u.test(version))
    throw new OperatorFault('data-of-other-version', {
      vi: `Thư mục ${folder.cluster} là dữ liệu của PostgreSQL ${version}; chương trình này dùng bản ${majorVersion}. Hãy chọn thư mục khác bằng MOTCUA_DATA, hoặc dùng bản chương trình đã tạo ra nó.`,
      en: `${folder.cluster} holds data of PostgreSQL ${version}; this program uses version ${majorVersion}. Name another folder with MOTCUA_DATA, or use the release that made it.`,
    })
  throw faultOfServerLog(folder, 'PG_VERSION is not valid')
}

function readVersion(folder: DataFolder): string {
  try {
    return readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
