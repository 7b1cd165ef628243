import type { Database } from '#db/index.ts'
import { type DemoName, demoNames, loadDemo } from '#demo/index.ts'
import { type Decision, formatCount, ok, refuse } from '#kernel/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { orRefuse } from '../refused.ts'

const usual: DemoName = 'tuan-giao-2020'

export const demo: Command = {
  name: 'demo',
  operands: [`[${demoNames.join('|')}]`],
  options: [],
  summary: {
    vi: `Nạp dữ liệu mẫu: Quý I/2020 của Tuần Giáo (${usual}, mặc định), hoặc cả tỉnh từ tháng 7/2025 (dien-bien-2025). Không có người thật.`,
    en: `Loads a demonstration: Tuần Giáo's first quarter of 2020 (${usual}, the default), or the province since July 2025 (dien-bien-2025). Nobody in it is real.`,
  },
  async run(context, input) {
    const name = orRefuse(parseName(input.operands[0] ?? usual))
    const { db } = await context.open()
    context.print(await load(context, db, name))
  },
}

/** Loads the usual demonstration where there is no dossier at all. */
export async function loadDemoIfEmpty(context: CommandContext, db: Database): Promise<void> {
  const any = await db.selectFrom('dossier').select('code').limit(1).executeTakeFirst()
  if (any === undefined) context.tell(await load(context, db, usual))
}

async function load(context: CommandContext, db: Database, name: DemoName): Promise<string> {
  context.tell(`Đang nạp dữ liệu mẫu ${name}… / Loading the demonstration ${name}…`)
  const deps = { db, ids: context.ids, writers: [reportingWriter] }
  const { dossiers, events } = orRefuse(
    await loadDemo(deps, name, (lines, of) => context.tell(`… ${formatCount(lines)} / ${formatCount(of)}`)),
  )
  return events === 0
    ? `Dữ liệu mẫu ${name} đã có sẵn; không có gì mới.\nThe demonstration ${name} was there already; nothing is new.`
    : `Đã nạp ${name}: ${formatCount(dossiers)} hồ sơ, ${formatCount(events)} sự kiện.\nLoaded ${name}: ${dossiers} dossiers, ${events} events.`
}

function parseName(text: string): Decision<DemoName> {
  const name = demoNames.find((candidate) => candidate === text)
  if (name) return ok(name)
  return refuse('unknown-demo', {
    vi: `Không có dữ liệu mẫu '${text}'. Chọn một trong: ${demoNames.join(', ')}.`,
    en: `There is no demonstration '${text}'. Choose one of: ${demoNames.join(', ')}.`,
  })
}
