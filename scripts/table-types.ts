import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const columnTypes = { timestamptz: 'InstantColumn', date: 'DayColumn', int8: 'number' }

/** The text of src/db/schema.ts for the migrated database at `url`. */
export function tableTypes(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-types-'))
  const file = join(folder, 'schema.ts')
  const options = ['--dialect', 'postgres', '--url', url, '--out-file', file, '--camel-case=false']
  const choice = ['--exclude-pattern', 'kysely_*', '--type-mapping', JSON.stringify(columnTypes)]
  try {
    execFileSync('node_modules/.bin/kysely-codegen', [...options, ...choice], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return withColumnTypes(readFileSync(file, 'utf8').trimStart())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withColumnTypes(generated: string): string {
  return generated.replace(
    'import type { ColumnType } from "kysely";',
    "import type { ColumnType } from 'kysely'\nimport type { DayColumn, InstantColumn } from './column-types.ts'",
  )
}
