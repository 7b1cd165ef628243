import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const stamp = join(dist, 'built-from')

/** Installs and builds what is stale, telling so on stderr; returns the path of the built program. */
export async function prepareProgram() {
  const program = join(dist, 'main.js')
  if (isInstalled() && isBuilt()) return program
  await alone(async () => {
    if (!isInstalled()) installPackages()
    if (isBuilt()) return
    tell('Đang dựng chương trình… / Building the program…')
    const sources = fingerprint()
    const { build } = await import('../scripts/build.mjs')
    await build(root, dist)
    writeFileSync(stamp, sources)
  })
  return program
}

/** Installs the packages of the lockfile unless exactly those are there. */
export async function preparePackages() {
  if (!isInstalled()) await alone(async () => isInstalled() || installPackages())
}

export function tell(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** A fault whose sentence is all that its reader needs. */
export class Fault extends Error {}

/** Runs `work` and prints a fault without a stack trace. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    tell(error instanceof Fault || !process.env.MOTCUA_DEBUG ? error.message : error.stack)
    process.exitCode = 1
  }
}

/** npm notes in node_modules what it has put there; optional packages may be missing on this kind of machine. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const found = readPackages(noted)
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || found[path]?.version === entry.version,
  )
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function installPackages() {
  tell('Đang cài các gói theo package-lock.json… / Installing the packages of package-lock.json…')
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    // What npm prints goes to stderr: stdout belongs to the command that was asked for.
    execFileSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: '' } })
  } catch (error) {
    throw new Fault(
      'Không cài được các gói (xem thông báo của npm ở trên). Lần đầu cần kết nối tới kho gói npm; hãy kiểm tra mạng và dung lượng đĩa rồi chạy lại.\n' +
        'The packages could not be installed (see what npm says above). The first time needs the npm registry; check the network and the space on the disk and run this again.',
      { cause: error },
    )
  }
}

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Names, sizes and times of all that the build reads: cheap, and also sees a file that is gone. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const place of ['package-lock.json', 'package.json', 'scripts/build.mjs', 'src'])
    addPlace(hash, join(root, place))
  return hash.digest('hex')
}

function addPlace(hash, path) {
  const found = statSync(path)
  if (found.isDirectory()) for (const name of readdirSync(path).sort()) addPlace(hash, join(path, name))
  else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`)
}

/** Two commands at once must not both install or build. The mark of a process that is gone counts for nothing. */
async function alone(work) {
  mkdirSync(dist, { recursive: true })
  const mark = join(dist, '.preparing')
  while (!tryMark(mark)) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    await work()
  } finally {
    rmSync(mark, { force: true })
  }
}

function tryMark(mark) {
  try {
    writeFileSync(mark, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw unwritable(error)
    if (isLeftBehind(mark)) rmSync(mark, { force: true })
    return false
  }
}

function isLeftBehind(mark) {
  try {
    process.kill(Number(readFileSync(mark, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function unwritable(cause) {
  return new Fault(
    `Không ghi được vào ${dist} (${cause.code}). Hãy sửa quyền của thư mục chương trình hoặc giải phóng dung lượng đĩa rồi chạy lại.\n` +
      `${dist} cannot be written (${cause.code}). Mend the permissions of the program's folder or free space on the disk, and run this again.`,
    { cause },
  )
}
