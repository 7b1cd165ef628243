import { sql } from 'kysely'
import { OperatorFault } from '#kernel/index.ts'
import type { ReadDb } from './connection.ts'

/** Settings of the server without which an acknowledged action could be lost in a power cut. */
const required: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
  server_encoding: ['UTF8'],
}

const oldestServer = 150_000

/** What the server promises about stored data. */
export interface ServerGuarantees {
  readonly version: string
  /** Whether a page damaged on the disk is noticed when it is read. */
  readonly hasChecksums: boolean
}

/** Throws an OperatorFault unless the server keeps what it acknowledges, speaks UTF-8 and is new enough. */
export async function assertGuarantees(db: ReadDb): Promise<ServerGuarantees> {
  const settings = await readSettings(db)
  const version = settings.get('server_version') ?? ''
  if (Number(settings.get('server_version_num')) < oldestServer) throw tooOld(version)
  for (const [name, values] of Object.entries(required)) {
    const value = settings.get(name) ?? ''
    if (!values.includes(value)) throw notKept(name, value, values[0] ?? '')
  }
  return { version, hasChecksums: settings.get('data_checksums') === 'on' }
}

async function readSettings(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const names = [...Object.keys(required), 'server_version', 'server_version_num', 'data_checksums']
  const { rows } = await sql<{ name: string; setting: string }>`
    SELECT name, setting FROM pg_settings WHERE name = ANY(${names})`.execute(db)
  return new Map(rows.map((row) => [row.name, row.setting]))
}

function tooOld(version: string): OperatorFault {
  return new OperatorFault('server-too-old', {
    vi: `Máy chủ là PostgreSQL ${version}; cần bản 15 trở lên. Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu kèm theo.`,
    en: `The server is PostgreSQL ${version}; version 15 or newer is needed. Upgrade it, or unset DATABASE_URL to use the embedded database.`,
  })
}

function notKept(name: string, value: string, wanted: string): OperatorFault {
  return new OperatorFault('server-setting-unsafe', {
    vi: `Máy chủ PostgreSQL đặt ${name} = ${value}; cần ${wanted}, nếu không hồ sơ đã xác nhận có thể mất hoặc sai. Hãy sửa cấu hình của máy chủ rồi chạy lại.`,
    en: `The PostgreSQL server has ${name} = ${value}; it must be ${wanted}, or acknowledged dossiers could be lost or garbled. Mend the server's configuration and run this again.`,
  })
}
