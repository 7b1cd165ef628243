/** npm run bench:reports -- [--rows N]: reports as sums of deltas against the best direct SQL, on the same data, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type Database, openDatabase, openWorkspace } from '#db/index.ts'
import { checkEquality, timeReports } from './reports/comparison.ts'
import { directIndexes } from './reports/direct-report.ts'
import { fillDossiers, fold, postYear } from './reports/fill.ts'
import { memoryInUse, tableSizes } from './reports/memory.ts'
import { makeLives, makeReference } from './reports/province.ts'
import { timed } from './reports/timing.ts'
import { measureWriting } from './reports/write-cost.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string' } } })
const wanted = Number(values.rows)
const runs = Number(values.runs ?? (wanted > 2_000_000 ? 3 : 7))
const begin = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const workspace = await openWorkspace({ dataFolder: folder })
const owner = openDatabase(workspace.address, 'owner', { size: 1 })
try {
  await fill(owner, workspace.db)
  await report(workspace.db)
} finally {
  await owner.destroy()
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
}
say(`done in ${Math.round((performance.now() - begin) / 1000)} s`)

async function fill(owner: Database, db: Database): Promise<void> {
  await sql`SET session_replication_role = replica`.execute(owner)
  await sql`SET work_mem = '256MB'`.execute(owner)
  await makeReference(owner)
  await step(`${format(wanted)} dossiers of six years`, () => makeLives(owner, wanted))
  await step('their rows and their log', () => fillDossiers(owner))
  for (let year = 2020; year < 2026; year += 1) {
    await step(`deltas of ${year}`, () => postYear(owner, year))
    const { ms, value } = await timed(() => fold(db))
    say(`  folded ${format(value)} rows in ${Math.round(ms)} ms`)
  }
  for (const [name, index] of Object.entries(directIndexes))
    await step(`index for direct SQL, ${name}`, () => sql.raw(index).execute(owner))
  await sql`SET session_replication_role = DEFAULT`.execute(owner)
  await sql`GRANT SELECT ON life TO motcua_app`.execute(owner)
  await step('vacuum', () => sql`VACUUM ANALYZE`.execute(owner))
}

async function report(db: Database): Promise<void> {
  const { ms, value } = await timed(() => checkEquality(db, 200))
  say(`200 random reports are equal, row by row: ${format(value)} rows (${Math.round(ms / 1000)} s)`)
  say(`\n| report | rows | sums of deltas, ms | best direct SQL, ms | ratio |\n|---|---:|---:|---:|---:|`)
  for (const { report, rows, sumsMs, directMs } of await timeReports(db, runs))
    say(
      `| ${report} | ${format(rows)} | ${sumsMs.toFixed(1)} | ${directMs.toFixed(1)} | ${(directMs / sumsMs).toFixed(1)} |`,
    )
  await sizes(db)
  const { without, withDeltas } = await measureWriting(db, 5)
  say(
    `writing, commands a second (4 clerks): ${Math.round(without)} without deltas, ${Math.round(withDeltas)} with them (${Math.round((1 - withDeltas / without) * 100)} % less)`,
  )
}

async function sizes(db: Database): Promise<void> {
  const reporting = ['report_delta', 'report_sum', 'report_unfolded']
  const bytes = await tableSizes(db, ['dossier', 'action', ...reporting])
  const count = (await sql<{ count: number }>`SELECT count(*) AS count FROM dossier`.execute(db)).rows[0]?.count ?? 1
  const per = (names: readonly string[]) =>
    Math.round(names.reduce((sum, name) => sum + (bytes.get(name) ?? 0), 0) / count)
  const [without, ledger, sums] = [
    per(['dossier', 'action']),
    per(['report_delta']),
    per(['report_sum', 'report_unfolded']),
  ]
  say(
    `\nbytes a dossier, indexes included: ${without} without reporting (dossier, action); ${without + ledger + sums} with it (ledger ${ledger}, sums ${sums})`,
  )
  const { node, postgres } = memoryInUse(folder)
  say(`memory: node ${node} MiB, postgres ${postgres ?? '?'} MiB (shared memory counted once)`)
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const { ms } = await timed(work)
  say(`${name}: ${(ms / 1000).toFixed(1)} s`)
}

function format(count: number): string {
  return count.toLocaleString('en')
}

function say(line: string): void {
  console.log(line)
}
