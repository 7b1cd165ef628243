import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const debianFolder = '/usr/lib/postgresql'
const oldest = 15

/** Where the programs of the newest usable PostgreSQL server of this machine are. */
export function serverFolder() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : []
  return versions
    .filter((version) => version >= oldest)
    .sort((a, b) => b - a)
    .map((version) => join(debianFolder, `${version}`, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

/** A PostgreSQL server of its own in a temporary folder, on a free port of 127.0.0.1; undefined if none is installed. */
export async function startPrivateServer() {
  const programs = serverFolder()
  if (programs === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'motcua-server-'))
  const identity = ownerFor(folder)
  const options = { cwd: '/', stdio: 'ignore', ...identity }
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi-VN']
  execFileSync(
    join(programs, 'initdb'),
    ['-D', join(folder, 'pg'), '-U', 'postgres', '--auth=trust', ...locale],
    options,
  )
  const port = await freePort()
  const place = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', `unix_socket_directories=${folder}`]
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'pg'), ...place], options)
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await Promise.race([answering(port), ended.then(() => Promise.reject(new Error('the PostgreSQL server ended')))])
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: then the account that Debian's package made runs it. */
function ownerFor(folder) {
  if (process.getuid() !== 0) return {}
  const { uid, gid } = statSync('/var/lib/postgresql')
  chownSync(folder, uid, gid)
  return { uid, gid }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function answering(port) {
  const isOpen = () =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.once('connect', () => socket.end())
    })
  while (!(await isOpen())) await new Promise((resolve) => setTimeout(resolve, 50))
}
