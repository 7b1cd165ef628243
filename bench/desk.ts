/** npm run bench:desk -- [--rows N] [--seconds N]: what officers do at the desk, fifty of them at once, beside the plain SQL. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, openDatabase, openWorkspace } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { keepLaw, loadLaw } from '#dossier/index.ts'
import { instantFromEpochMs, type UnitId } from '#kernel/index.ts'
import { type Deed, deedsOn } from './desk/deeds.ts'
import { fillDesk } from './desk/fill.ts'
import { type Clerk, seat } from './desk/officer.ts'
import { memoryInUse } from './reports/memory.ts'
import { percentile, timed } from './reports/timing.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '120' } },
})
const wanted = Number(values.rows)
const seconds = Number(values.seconds)
const officers = 50
/** Between two deeds of an officer, on average: three thousand deeds a minute, more than a province's desks do. */
const pauseMs = 1000
const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const referenceData = { edition: 'bench', install: installCalendar }
const workspace = await openWorkspace({ dataFolder: folder, referenceData })
const owner = openDatabase(workspace.address, 'owner', { size: 1 })
try {
  const { ms } = await timed(() => fillDesk(owner, wanted))
  say(`${format(wanted)} dossiers of one year, with log, persons and work: ${Math.round(ms / 1000)} s`)
  await work(workspace.db)
} finally {
  await owner.destroy()
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
}

interface Times {
  readonly product: number[]
  readonly plain: number[]
}

async function work(db: Database): Promise<void> {
  const deeds = deedsOn(db, keepLaw(loadLaw, { now: () => instantFromEpochMs(Date.now()) }))
  const clerks: Clerk[] = []
  for (let unit = 1; unit <= officers; unit += 1) clerks.push(await seat(db, unit as UnitId))
  const open = await db
    .selectFrom('work_item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  say(`${format(open.count)} of them open or to be handed over; ${officers} officers for ${seconds} s`)
  const times = new Map(deeds.map((deed): [Deed, Times] => [deed, { product: [], plain: [] }]))
  const end = performance.now() + seconds * 1000
  await Promise.all(clerks.map((clerk, place) => sit(clerk, place, { times, end })))
  print(times)
  const { node, postgres } = memoryInUse(folder)
  say(`memory: node ${node} MiB, postgres ${postgres ?? '?'} MiB (shared memory counted once)`)
}

/** One officer's day: deed after deed, each once by the product and once as plain SQL, with a pause before each. */
async function sit(
  clerk: Clerk,
  place: number,
  { times, end }: { readonly times: ReadonlyMap<Deed, Times>; readonly end: number },
): Promise<void> {
  const deeds = [...times]
  for (let turn = place; performance.now() < end; turn += 1) {
    const [deed, { product, plain }] = deeds[turn % deeds.length] as [Deed, Times]
    const round = Math.floor(turn / deeds.length)
    await pause()
    product.push((await timed(() => deed.product(clerk, round))).ms)
    await pause()
    plain.push((await timed(() => deed.plain(clerk, round))).ms)
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2 * pauseMs * Math.random()))
}

function print(times: ReadonlyMap<Deed, Times>): void {
  say(
    '\n| deed | times | median, ms | 99th percentile, ms | plain SQL: median, ms | 99th, ms | ratio of medians |\n|---|---:|---:|---:|---:|---:|---:|',
  )
  for (const [{ name }, { product, plain }] of times) {
    const [median, last] = [percentile(product, 50), percentile(product, 99)]
    const [plainMedian, plainLast] = [percentile(plain, 50), percentile(plain, 99)]
    const figures = [median, last, plainMedian, plainLast, median / plainMedian].map((figure) => figure.toFixed(1))
    say(`| ${name} | ${format(product.length)} | ${figures.join(' | ')} |`)
  }
}

function format(count: number): string {
  return count.toLocaleString('en')
}

function say(line: string): void {
  console.log(line)
}
