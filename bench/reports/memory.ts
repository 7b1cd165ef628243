import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '#db/index.ts'

/** In MiB: this process, and the server's processes together, shared memory counted once (Linux; else undefined). */
export function memoryInUse(dataFolder: string): { readonly node: number; readonly postgres: number | undefined } {
  return { node: Math.round(process.memoryUsage().rss / 2 ** 20), postgres: postgresMemory(dataFolder) }
}

function postgresMemory(dataFolder: string): number | undefined {
  try {
    const postmaster = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    const pids = [postmaster, ...readdirSync('/proc').filter((pid) => parentOf(pid) === postmaster)]
    const kib = pids.map((pid) => /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    return Math.round(kib.reduce((sum, each) => sum + Number(each ?? 0), 0) / 1024)
  } catch {
    return undefined
  }
}

function parentOf(pid: string): string | undefined {
  if (!/^\d+$/u.test(pid)) return undefined
  try {
    return /^PPid:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** Bytes on disk with indexes, by table. */
export async function tableSizes(db: Database, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; bytes: number }>`
    SELECT relname AS name, pg_total_relation_size(oid) AS bytes
    FROM pg_class
    WHERE relname = ANY (${tables}) AND relkind = 'r'
  `.execute(db)
  return new Map(rows.map(({ name, bytes }) => [name, bytes]))
}
