import { chownSync, existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** How to start a PostgreSQL program for one cluster. */
export interface PostgresAccount {
  readonly command: (program: string, args: readonly string[]) => Command
  /** Gives a file or folder to the account that the server runs as. */
  readonly own: (path: string) => void
  /** Numbers of the account and its group; the socket folder must be its own. */
  readonly uid: number
  readonly gid: number
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

/**
 * PostgreSQL refuses to run as root, so root starts it as the owner of the cluster or, for a new one, as `nobody`.
 * Where a folder above the program or the cluster is closed to others (a checkout under /root, a temporary folder),
 * that account gets the one capability of passing through folders, by setpriv of util-linux.
 */
export function postgresAccount(cluster: string): PostgresAccount {
  const self = process.getuid?.() ?? -1
  if (self !== 0) return { command: plain, own: () => undefined, uid: self, gid: process.getgid?.() ?? -1 }
  const { uid, gid } = ownerOf(cluster) ?? nobody()
  return {
    command: (program, args) => {
      const capability = isClosedAbove(program) || isClosedAbove(cluster) ? passingCapability() : undefined
      if (capability === undefined) return { file: program, args, identity: { uid, gid } }
      const drop = ['--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups']
      const grant = ['--inh-caps', `-all,+${capability}`, '--ambient-caps', `-all,+${capability}`]
      // PostgreSQL asks access() whether its programs are there, and access() forgets capabilities unless this bit is set.
      const keep = ['--securebits', '+no_setuid_fixup']
      return { file: 'setpriv', args: [...keep, ...drop, ...grant, program, ...args], identity: {} }
    },
    own: (path) => chownSync(path, uid, gid),
    uid,
    gid,
  }
}

function plain(program: string, args: readonly string[]): Command {
  return { file: program, args, identity: {} }
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  const owner = existsSync(cluster) ? lstatSync(cluster) : undefined
  return owner === undefined || owner.uid === 0 ? undefined : owner
}

function nobody(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

function isClosedAbove(path: string): boolean {
  const above = dirname(path)
  if (above === path) return false
  return (existsSync(above) && (statSync(above).mode & 0o001) === 0) || isClosedAbove(above)
}

/** The narrower of the two capabilities that this process may hand on; containers often have only the wider. */
function passingCapability(): 'dac_read_search' | 'dac_override' | undefined {
  const effective = /^CapEff:\s*([0-9a-f]+)$/mu.exec(existsSync('/proc/self/status') ? readStatus() : '')?.[1]
  const capabilities = BigInt(`0x${effective ?? '0'}`)
  if ((capabilities & 4n) !== 0n) return 'dac_read_search'
  return (capabilities & 2n) === 0n ? undefined : 'dac_override'
}

function readStatus(): string {
  return readFileSync('/proc/self/status', 'utf8')
}
