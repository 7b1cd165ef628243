import { accessSync, chownSync, constants, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * How to start a PostgreSQL program. PostgreSQL refuses to run as root, so root starts it as `nobody`; where a folder
 * above the program or the data is closed to others (a checkout under /root, a temporary folder), `nobody` gets the one
 * capability of reading and passing through folders, by setpriv of util-linux.
 */
export interface PostgresAccount {
  readonly command: (
    program: string,
    args: readonly string[],
  ) => { readonly file: string; readonly args: readonly string[] }
  /** Gives a file or folder to the account that the server runs as. */
  readonly own: (path: string) => void
}

export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return { command: (program, args) => ({ file: program, args }), own: () => undefined }
  const { uid, gid } = unprivilegedUser()
  const capability = '-all,+dac_read_search'
  const drop = [
    '--reuid',
    `${uid}`,
    '--regid',
    `${gid}`,
    '--clear-groups',
    '--inh-caps',
    capability,
    '--ambient-caps',
    capability,
  ]
  return {
    command: (program, args) => ({ file: 'setpriv', args: [...drop, program, ...args] }),
    own: (path) => chownSync(path, uid, gid),
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Whether the folder that holds `path` can be written by this process. */
export function isParentWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}
