/** npm run bench:exchange -- [--events N]: an event register into the embedded database and out again, with deltas. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installCatalogue } from '#catalogue/index.ts'
import { openWorkspace } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { exportRegister, importRegister } from '#exchange/index.ts'
import { formatInstant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { reportingWriter } from '#reporting/index.ts'

const { values } = parseArgs({ options: { events: { type: 'string', default: '100000' } } })
const wanted = Number(values.events)
const stages = [
  'accepted,UBND Xã Phình Sáng,Bảo trợ xã hội cấp xã,"Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",in_person,,',
  'suspended,,,,,,',
  'resumed,,,,,,',
  'finished,,,,,,issued',
]
const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const referenceData = {
  edition: 'bench',
  install: async (tx: Parameters<typeof installCatalogue>[0]) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  },
}
const workspace = await openWorkspace({ dataFolder: folder, referenceData })
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100)
try {
  await say('imported', () => bringIn(false))
  await say('imported again (nothing new)', () => bringIn(false))
  await say('exported', takeOut)
} finally {
  clearInterval(watch)
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
}

async function bringIn(dryRun: boolean): Promise<number> {
  const result = await importRegister({ db: workspace.db, writers: [reportingWriter] }, register(), { dryRun })
  if (!result.ok) throw new Error(JSON.stringify(result.badLines.slice(0, 3)))
  return result.lines
}

async function takeOut(): Promise<number> {
  let lines = -1
  for await (const text of exportRegister(workspace.db)) lines += text.split('\n').length - 1
  return lines
}

/** Accepted, suspended, resumed and finished dossiers, at most some thousand open at a time; every fourth line computes a due instant. */
async function* register(): AsyncGenerator<string> {
  yield 'code,at,event,unit,field,procedure,channel,due_at,outcome\n'
  const start = instant('2020-03-02T07:30:00+07:00')
  const open: { readonly code: string; readonly stage: number }[] = []
  let text = ''
  for (let line = 0; line < wanted; line += 1) {
    const at = formatInstant(instantFromEpochMs(start + line * Math.floor((90 * 86_400_000) / wanted)))
    const oldest = open.length > 3000 || line > wanted - 6000 ? open.shift() : undefined
    const code = oldest?.code ?? `B-${String(line).padStart(8, '0')}`
    const stage = oldest === undefined ? 0 : oldest.stage
    text += `${code},${at},${stages[stage]}\n`
    if (stage < 3) open.push({ code, stage: stage + 1 })
    if (text.length > 60_000) {
      yield text
      text = ''
    }
  }
  yield text
}

async function say(what: string, work: () => Promise<number>): Promise<void> {
  const begin = performance.now()
  const lines = await work()
  const seconds = (performance.now() - begin) / 1000
  const rate = Math.round(lines / seconds)
  process.stdout.write(
    `${what}: ${lines} lines in ${seconds.toFixed(1)} s, ${rate} a second, at most ${Math.round(peak / 1e6)} MB\n`,
  )
}
